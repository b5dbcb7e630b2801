using Maturity.Core.Scoring;

namespace Maturity.Core.Benchmarking;

/// <summary>
/// Where a score is among those of its peers (G1): the share of the peers below it, and half of those equal to it. Scores are
/// compared after rounding to 6 decimals. Made by <see cref="Among"/> and <see cref="AmongHistogram"/>.
/// </summary>
public readonly record struct PercentileRank
{
    private const int FewestPublished = 10;
    private const int FewestExact = 30;
    private const int Decimals = 6;

    private PercentileRank(int below, int equal, int count) => (Below, Equal, Count) = (below, equal, count);

    /// <summary>Peers with a lower score.</summary>
    public int Below { get; }

    /// <summary>Peers with the same score to 6 decimals.</summary>
    public int Equal { get; }

    /// <summary>All peers, at least 1, the organization itself not among them.</summary>
    public int Count { get; }

    /// <summary>The unrounded rank, 0 to 100, which is never shown.</summary>
    public double Percentile => 50.0 * Doubled / Count;

    /// <summary>
    /// The rank that may be shown: null of fewer than 10 peers, the nearest ten from 10 to 90 of 10 to 29 peers, the nearest
    /// whole number from 1 to 99 of more. Halves go up.
    /// </summary>
    public int? Published => Count switch
    {
        < FewestPublished => null,
        < FewestExact => Math.Clamp(10 * Nearest(5 * Doubled), 10, 90),
        _ => Math.Clamp(Nearest(50 * Doubled), 1, 99),
    };

    /// <summary>Twice the peers below and once the equal ones: a whole number, so that halves round exactly.</summary>
    private long Doubled => (2L * Below) + Equal;

    /// <summary>The rank among peers that are known one by one.</summary>
    /// <param name="own">The organization's own score, in points.</param>
    /// <param name="peers">The scores of its peers in any order, in points, without its own.</param>
    /// <exception cref="ArgumentException"><paramref name="peers"/> is empty, or a score is not finite.</exception>
    public static PercentileRank Among(double own, ReadOnlySpan<double> peers)
    {
        Inputs.DemandFinite([own], nameof(own));
        Inputs.DemandFinite(peers, nameof(peers));
        var (rounded, below, equal) = (Rounding.Publish(own, Decimals), 0, 0);
        foreach (var peer in peers) Add(rounded, peer, 1, ref below, ref equal);
        return new(below, equal, peers.Length);
    }

    /// <summary>The rank among peers of whom it is known how many have which score.</summary>
    /// <param name="own">The organization's own score, in points.</param>
    /// <param name="values">Distinct scores, ascending, in points.</param>
    /// <param name="counts">How many peers have each of them; zeros are allowed.</param>
    /// <exception cref="ArgumentException">The values are not finite, ascending and distinct, or the counts do not fit them.</exception>
    public static PercentileRank AmongHistogram(double own, ReadOnlySpan<double> values, ReadOnlySpan<int> counts)
    {
        Inputs.DemandFinite([own], nameof(own));
        var total = Inputs.DemandHistogram(values, counts);
        var (rounded, below, equal) = (Rounding.Publish(own, Decimals), 0, 0);
        for (var at = 0; at < values.Length; at++) Add(rounded, values[at], counts[at], ref below, ref equal);
        return new(below, equal, total);
    }

    private static void Add(double rounded, double peer, int count, ref int below, ref int equal)
    {
        switch (Rounding.Publish(peer, Decimals).CompareTo(rounded))
        {
            case < 0: below += count; break;
            case 0: equal += count; break;
        }
    }

    private int Nearest(long numerator) => (int)(((2 * numerator) + Count) / (2L * Count));
}
