namespace Maturity.Core.Roadmaps;

/// <summary>
/// Tries every order of every subset, for few initiatives. Orders that lead to the same schedule are followed once, and an
/// order is given up when even the rest at its earliest could not catch up.
/// </summary>
internal sealed class ExactSearch
{
    /// <summary>So many initiatives are searched completely; a schedule of them is told by 64 bits.</summary>
    public const int Most = 8;

    private const double Noise = 1e-8;

    private readonly Contest contest;
    private readonly Decoder decoder;
    private readonly int[] earliest;
    private readonly int[] hoped;
    private readonly HashSet<ulong> seen = [];

    private ExactSearch(Contest contest)
    {
        this.contest = contest;
        decoder = contest.Given;
        earliest = EarliestEnds.Of(contest.Model);
        hoped = new int[contest.Model.Count];
    }

    /// <summary>Finds the best schedule there is.</summary>
    public static void Run(Contest contest) => new ExactSearch(contest).Extend(0);

    private void Extend(ulong schedule)
    {
        if (!seen.Add(schedule)) return;
        contest.Offer(contest.MeritOf(decoder.Starts, decoder.Ends), decoder.Starts);
        if (IsBehind()) return;
        for (var at = 0; at < contest.Candidates.Length; at++)
        {
            var initiative = contest.Candidates[at];
            if (decoder.Holds(initiative) || !decoder.Place(initiative)) continue;
            Extend(schedule | ((ulong)(decoder.Starts[initiative] + 1) << (8 * at)));
            decoder.Remove(initiative);
        }
    }

    private bool IsBehind()
    {
        var kept = contest.Model.Bound.Count(CanBeKept);
        return kept < contest.Best.Kept || (kept == contest.Best.Kept && Hope() * 1e9 < contest.Best.Area - (Noise * 1e9));
    }

    // Room only gets less on the way, so what does not fit its quarter now never will.
    private bool CanBeKept(int bound) => decoder.Holds(bound) || decoder.Calendar.FirstFit(bound, earliest[bound] - contest.Model.Weeks[bound], contest.Model.HorizonWeeks) >= 0;

    /// <summary>The area if all that is left ended at its earliest.</summary>
    private double Hope()
    {
        decoder.Ends.CopyTo(hoped, 0);
        foreach (var initiative in contest.Candidates)
        {
            if (!decoder.Holds(initiative)) hoped[initiative] = earliest[initiative];
        }

        return Curve.Area(contest.Model, hoped);
    }
}
