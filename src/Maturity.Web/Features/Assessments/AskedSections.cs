namespace Maturity.Web.Features.Assessments;

/// <summary>
/// The dimensions a respondent is asked, as one text: their ids with commas between them (an id has none), in the order of
/// the questionnaire. Null means all of them, also those of people who came before one could choose.
/// </summary>
public static class AskedSections
{
    /// <summary>Longest text.</summary>
    public const int Length = 1000;

    /// <summary>The ids; null for all.</summary>
    /// <param name="text">The text.</param>
    public static IReadOnlyList<string>? Read(string? text) => text?.Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The text of some of the sections there are; null when all of them, or none, are chosen.</summary>
    /// <param name="all">Ids of every section, in order.</param>
    /// <param name="chosen">Ids chosen; others than those there are do not count.</param>
    public static string? Write(IReadOnlyList<string> all, IEnumerable<string> chosen)
    {
        var wanted = chosen.ToHashSet(StringComparer.Ordinal);
        var kept = all.Where(wanted.Contains).ToList();
        return kept.Count == 0 || kept.Count == all.Count ? null : string.Join(',', kept);
    }

    /// <summary>Whether a section is asked.</summary>
    /// <param name="text">The text; null for all.</param>
    /// <param name="section">Id of the section.</param>
    public static bool Contains(string? text, string section) => text is null || Read(text)!.Contains(section, StringComparer.Ordinal);
}
