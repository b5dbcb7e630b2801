using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Campaigns;

/// <summary>Reads people from a CSV file: UTF-8, with commas, semicolons or tabs, the first line naming the columns.</summary>
public static class CsvList
{
    private const int LongestField = 4000;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private static readonly Dictionary<string, int> Columns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["name"] = 0,
        ["naam"] = 0,
        ["email"] = 1,
        ["e-mail"] = 1,
        ["mail"] = 1,
        ["e-mailadres"] = 1,
        ["group"] = 2,
        ["groep"] = 2,
        ["language"] = 3,
        ["taal"] = 3,
        ["sections"] = 4,
        ["onderdelen"] = 4,
    };

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its bytes, not yet trusted.</param>
    /// <param name="T">Texts.</param>
    public static InviteList Read(byte[] file, IStringLocalizer<CampaignsTexts> T)
    {
        if (file.Length > InviteList.Largest) return Bad(T["The file is larger than {0} KB. Invite people in several steps.", InviteList.Largest / 1024]);
        try
        {
            var text = Strict.GetString(file).TrimStart('\uFEFF');
            return text.Trim().Length == 0 ? Bad(T["The file is empty."]) : Read(text, T);
        }
        catch (DecoderFallbackException)
        {
            return Bad(T["The file is not UTF-8 text. Save it as “CSV UTF-8” and try again."]);
        }
    }

    private static InviteList Read(string text, IStringLocalizer<CampaignsTexts> T)
    {
        var (lines, problems) = (new List<InviteLine>(), new List<InviteProblem>());
        using var parser = new CsvParser(new StringReader(text), Configuration(text));
        try
        {
            parser.Read();
            var places = Places(parser.Record!, problems, T);
            while (problems.Count == 0 && parser.Read())
            {
                if (lines.Count == InviteList.MostLines)
                {
                    problems.Add(new(parser.RawRow, T["There are more than {0} people. Invite them in several steps.", InviteList.MostLines]));
                    break;
                }

                if (parser.Record!.Any(field => !string.IsNullOrWhiteSpace(field))) lines.Add(Line(parser.RawRow, parser.Record!, places));
            }
        }
        catch (CsvHelperException)
        {
            problems.Add(new(parser.RawRow, T["This line is not valid CSV: look for a quotation mark that is not closed."]));
        }

        return new(lines, problems);
    }

    private static CsvConfiguration Configuration(string text) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = Delimiter(text),
        // A quotation mark that is never closed would otherwise swallow the rest of the file as one name.
        LineBreakInQuotedFieldIsBadData = true,
        MaxFieldSize = LongestField,
        CacheFields = false,
    };

    private static string Delimiter(string text)
    {
        var head = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length);
        var (commas, semicolons, tabs) = (head.Count(','), head.Count(';'), head.Count('\t'));
        return tabs > Math.Max(commas, semicolons) ? "\t" : semicolons > commas ? ";" : ",";
    }

    private static int[] Places(string[] head, List<InviteProblem> problems, IStringLocalizer<CampaignsTexts> T)
    {
        int[] places = [-1, -1, -1, -1, -1];
        foreach (var (index, title) in head.Index())
        {
            if (!Columns.TryGetValue(title.Trim(), out var column))
                problems.Add(new(1, T["The column “{0}” is not known. Columns are: name, email, group, language, sections.", InviteList.Clean(title)]));
            else if (places[column] >= 0) problems.Add(new(1, T["The column “{0}” is there twice. Keep one of them.", InviteList.Clean(title)]));
            else places[column] = index;
        }

        if (places[1] < 0) problems.Add(new(1, T["The column “{0}” is missing. The first line of the file names the columns.", "email"]));
        return places;
    }

    private static InviteLine Line(int number, string[] record, int[] places)
    {
        return new(number, Field(0), Field(1), Field(2), Field(3), Field(4));

        string Field(int column) => places[column] is >= 0 and var place && place < record.Length ? InviteList.Clean(record[place]) : "";
    }

    private static InviteList Bad(string message) => new([], [new(0, message)]);
}
