using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>
/// One line of a CSV file without line breaks in fields. Each line is parsed by itself: a quotation mark that is not closed would
/// otherwise swallow those after it, and their problems and numbers with them.
/// </summary>
internal sealed class CsvLine
{
    private readonly string text;

    private CsvLine(int number, string text, string[]? fields) => (Number, this.text, Fields) = (number, text, fields);

    /// <summary>Its number in the file, from 1, empty lines counted.</summary>
    public int Number { get; }

    /// <summary>Its fields without blanks around them; null when the line is not valid CSV.</summary>
    public string[]? Fields { get; }

    /// <summary>The lines of a file that are not empty, whichever way lines end.</summary>
    /// <param name="file">The file.</param>
    public static IEnumerable<CsvLine> Of(TextReader file)
    {
        var broken = false;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ",", BadDataFound = _ => broken = true, CacheFields = false };
        var number = 0;
        while (file.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0) continue;
            using var reader = new StringReader(line);
            using var parser = new CsvParser(reader, configuration);
            broken = false;
            var fields = Trimmed(parser);
            yield return new(number, line, broken || line.Count(sign => sign == '"') % 2 == 1 ? null : fields);
        }
    }

    /// <summary>Where a field begins, from 1, found when a problem asks for it.</summary>
    /// <param name="place">Place of the field, from 0.</param>
    public int Column(int place)
    {
        var (column, quoted) = (1, false);
        foreach (var sign in text)
        {
            if (place == 0) break;
            if (sign == '"') quoted = !quoted;
            if (sign == ',' && !quoted) place--;
            column++;
        }

        return column;
    }

    /// <summary>The fields; only now does the parser look into quotation marks.</summary>
    private static string[] Trimmed(CsvParser parser)
    {
        var fields = parser.Read() ? parser.Record! : [];
        for (var place = 0; place < fields.Length; place++) fields[place] = fields[place].Trim();
        return fields;
    }
}
