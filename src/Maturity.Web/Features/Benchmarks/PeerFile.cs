using System.Text;
using System.Text.Unicode;

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

    /// <summary>Longest field, in letters, without the quotation marks around it.</summary>
    public const int LongestField = 1_000;

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
        using var lines = CsvLine.Of(text).GetEnumerator();
        if (!lines.MoveNext()) return null;
        var head = lines.Current;
        if (head.Fields is null) AddBroken(head, problems);
        var measures = head.Fields is { } names ? PeerHeader.Check(names, codes, head.Column, head.Number, problems) : [];
        if (problems.Count > 0) return null;
        var (rows, reader) = (new List<PeerRow>(), new PeerLine(measures, codes, problems));
        while (!problems.IsFull && lines.MoveNext())
        {
            if (rows.Count == MostRows)
            {
                problems.AddToFile("B001", $"The file has more than {MostRows} organizations and is not read. Leave out what is older than 24 months.");
                break;
            }

            var line = lines.Current;
            if (line.Fields is not { } fields) AddBroken(line, problems);
            else if (reader.Read(fields, line.Number, line.Column) is { } row) rows.Add(row);
        }

        return new(file, measures, rows);
    }

    private static void AddBroken(CsvLine line, PeerProblems problems) => problems.Add(
        line.Number, 0, "B003",
        "The line is not valid CSV: a quotation mark stands alone or is not closed. Put fields with commas or quotation marks in quotation marks, and double those inside.");
}
