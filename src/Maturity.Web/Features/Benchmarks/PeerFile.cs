using System.Globalization;
using System.Text;
using System.Text.Unicode;
using CsvHelper;
using CsvHelper.Configuration;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>
/// Reads organizations with their scores from a CSV file, whole or not at all. The file and the codes of its problems are
/// described in <c>docs/peer-files.md</c>.
/// </summary>
public static class PeerFile
{
    /// <summary>Largest file that is read, in bytes (100 MB).</summary>
    public const int LargestSize = 100 * 1024 * 1024;

    /// <summary>Most organizations of one file.</summary>
    public const int MostRows = 1_000_000;

    /// <summary>Longest line, in bytes.</summary>
    public const int LongestLine = 16 * 1024;

    private const int LongestField = 1_000;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a file.</summary>
    /// <param name="content">The raw bytes, not yet trusted.</param>
    /// <param name="file">Name of the file as its author knows it, used in problems.</param>
    /// <param name="codes">What industries, sizes and measures there are.</param>
    public static PeerLoaded Read(byte[] content, string file, PeerCodes codes)
    {
        var problems = new PeerProblems(file);
        var start = content.AsSpan().StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        PeerTable? table = null;
        CheckText(content.AsSpan(start), problems);
        if (problems.Count == 0)
        {
            using var text = new StreamReader(new MemoryStream(content, start, content.Length - start), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);
            table = ReadTable(text, file, codes, problems);
        }

        return new(problems.Count == 0 ? table : null, problems.All);
    }

    /// <summary>Line by line before anything is parsed: no letter of UTF-8 holds the byte of a line break.</summary>
    private static void CheckText(ReadOnlySpan<byte> text, PeerProblems problems)
    {
        if (text.Length > LargestSize)
        {
            problems.AddToFile("B001", $"The file is larger than {LargestSize} bytes (100 MB) and is not read. Leave out what is older than 24 months, and columns that nobody asks for.");
            return;
        }

        if (text.Trim(" \t\r\n"u8).IsEmpty) problems.AddToFile("B002", "The file is empty. Its first line names the columns.");
        for (var number = 1; !text.IsEmpty && !problems.IsFull; number++)
        {
            var end = text.IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var found ? found : text.Length;
            var line = text[..end];
            if (line.Length > LongestLine) problems.Add(number, 0, "B001", $"The line is longer than {LongestLine} bytes. One line is one organization.");
            else if (!Utf8.IsValid(line)) problems.Add(number, 0, "B002", "The line is not UTF-8 text. Save the file as “CSV UTF-8”.");
            text = text[end..];
            text = text.StartsWith("\r\n"u8) ? text[2..] : text.IsEmpty ? text : text[1..];
        }
    }

    private static PeerTable? ReadTable(TextReader text, string file, PeerCodes codes, PeerProblems problems)
    {
        var broken = false;
        using var parser = new CsvParser(text, Configuration(() => broken = true));
        try
        {
            if (!parser.Read()) return null;
            var head = Trimmed(parser);
            if (broken) AddBroken(parser, problems);
            else head = [.. PeerHeader.Check(head, codes, place => Column(parser.RawRecord, place), parser.RawRow, problems)];
            if (problems.Count > 0) return null;
            var (rows, reader) = (new List<PeerRow>(), new PeerLine(head, codes, problems));
            while (!problems.IsFull && parser.Read())
            {
                if (rows.Count == MostRows) problems.AddToFile("B001", $"The file has more than {MostRows} organizations and is not read. Leave out what is older than 24 months.");
                if (rows.Count == MostRows) break;
                var fields = Trimmed(parser);
                if (broken) AddBroken(parser, problems);
                else if (reader.Read(fields, parser.RawRow, place => Column(parser.RawRecord, place)) is { } row) rows.Add(row);
                broken = false;
            }

            return new(file, head, rows);
        }
        catch (CsvHelperException)
        {
            AddBroken(parser, problems);
            return null;
        }
    }

    private static CsvConfiguration Configuration(Action broken) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = ",",
        // A quotation mark that is never closed would otherwise swallow the rest of the file as one name.
        LineBreakInQuotedFieldIsBadData = true,
        BadDataFound = _ => broken(),
        MaxFieldSize = LongestField,
        CacheFields = false,
    };

    /// <summary>Names the line where the record begins: one whose quotation mark is not closed runs on over others, the last line end included.</summary>
    private static void AddBroken(CsvParser parser, PeerProblems problems)
    {
        var record = parser.RawRecord.AsSpan().TrimStart("\r\n");
        var closed = record.Count('"') % 2 == 0;
        problems.Add(
            parser.RawRow - (closed ? record.TrimEnd("\r\n") : record).Count('\n'), 0,
            "B003", "The line is not valid CSV: a quotation mark stands alone, is not closed, or a field is longer than 1,000 letters. Put fields with commas or quotation marks in quotation marks, and double those inside.");
    }

    /// <summary>The fields; only now does the parser look into quotation marks.</summary>
    private static string[] Trimmed(CsvParser parser)
    {
        var fields = parser.Record!;
        for (var place = 0; place < fields.Length; place++) fields[place] = fields[place].Trim();
        return fields;
    }

    /// <summary>Where a field begins in its line, from 1, found when a problem asks for it.</summary>
    private static int Column(string line, int place)
    {
        var (column, quoted) = (1, false);
        foreach (var sign in line.TrimStart('\r', '\n'))
        {
            if (place == 0) break;
            if (sign == '"') quoted = !quoted;
            if (sign == ',' && !quoted) place--;
            column++;
        }

        return column;
    }
}
