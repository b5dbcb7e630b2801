namespace Maturity.Core.Benchmarking;

/// <summary>Which of an organization's segments it is compared with (G8).</summary>
public static class Cohort
{
    /// <summary>
    /// Place of the segment to show: the narrowest that may show quartiles, else the narrowest that may show an estimate;
    /// null when none may show anything.
    /// </summary>
    /// <param name="narrowToWide">What each segment may show, narrow to wide.</param>
    public static int? Choose(IReadOnlyList<Disclosure> narrowToWide) =>
        First(narrowToWide, DisclosureLevel.Quartiles) ?? First(narrowToWide, DisclosureLevel.Estimate);

    private static int? First(IReadOnlyList<Disclosure> segments, DisclosureLevel level)
    {
        for (var place = 0; place < segments.Count; place++)
        {
            if (segments[place].Level >= level) return place;
        }

        return null;
    }
}
