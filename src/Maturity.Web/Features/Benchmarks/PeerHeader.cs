namespace Maturity.Web.Features.Benchmarks;

/// <summary>The first line of a peer file: seven fixed columns in their order, then measures in any.</summary>
internal static class PeerHeader
{
    /// <summary>The columns that every file begins with.</summary>
    public static readonly IReadOnlyList<string> Fixed = ["owner", "workspace", "organization", "industry", "size", "completed", "index"];

    /// <summary>How many of them stand before the first measure, which is the index.</summary>
    public const int Describing = 6;

    /// <summary>Checks the names of the columns.</summary>
    /// <param name="names">The fields of the first line.</param>
    /// <param name="codes">What measures may be called.</param>
    /// <param name="at">Gives the place of a field in the line.</param>
    /// <param name="line">The number of the line.</param>
    /// <param name="problems">Where problems go.</param>
    /// <returns>The measures, index first; of use only when no problem was added.</returns>
    public static IReadOnlyList<string> Check(IReadOnlyList<string> names, PeerCodes codes, Func<int, int> at, int line, PeerProblems problems)
    {
        var before = problems.Count;
        if (OtherSeparator(names) is { } cause)
        {
            problems.Add(line, 1, "B013", cause);
            return [];
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (place, name) in names.Index())
        {
            if (!seen.Add(name)) problems.Add(line, at(place), "B012", $"The column “{PeerProblems.Shown(name)}” is there twice. Keep one of them.");
            else if (!Fixed.Contains(name) && !codes.IsMeasure(name))
                problems.Add(line, at(place), "B011", $"The column “{PeerProblems.Shown(name)}” is not known. After index, a column is the id of a dimension or a capability of the questionnaire; take other columns out.");
        }

        foreach (var missing in Fixed.Where(name => !seen.Contains(name)))
            problems.Add(line, 0, "B010", $"The column “{missing}” is missing. The first line begins with {string.Join(',', Fixed)}.");
        if (problems.Count == before && !names.Take(Fixed.Count).SequenceEqual(Fixed))
            problems.Add(line, 1, "B013", $"The columns are not in their order. The first line begins with {string.Join(',', Fixed)}.");
        return [.. names.Skip(Describing)];
    }

    /// <summary>What is wrong with a line whose fields are not separated by commas; null when that is not it.</summary>
    private static string? OtherSeparator(IReadOnlyList<string> names) => names switch
    {
        [var first, ..] when first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) => "The line with “sep=” is for Excel alone. Take it out, so that the first line names the columns.",
        [var only] when only.Contains(';', StringComparison.Ordinal) => "The fields are separated by semicolons. Save the file with commas between fields and points in numbers.",
        [var only] when only.Contains('\t', StringComparison.Ordinal) => "The fields are separated by tabs. Save the file with commas between fields.",
        _ => null,
    };
}
