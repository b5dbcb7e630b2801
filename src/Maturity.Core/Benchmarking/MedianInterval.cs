using Maturity.Core.Scoring;

namespace Maturity.Core.Benchmarking;

/// <summary>
/// Between which values the median of the peers lies with 95 % confidence (G3). Of fewer than 1,000 peers by the percentile
/// bootstrap of the <see cref="HarrellDavis"/> median (B. Efron, R. Tibshirani, "An Introduction to the Bootstrap", 1993):
/// 2,000 sets drawn with <see cref="SplitMix64"/> from seed 42, and the <see cref="Type7"/> quantiles of their medians at 2.5 and
/// 97.5 %. Of 1,000 or more by two of the ordered values, whose ranks come from the binomial distribution (H. David,
/// H. Nagaraja, "Order Statistics", 2003). Made by <see cref="Of"/> and <see cref="OfHistogram"/>.
/// </summary>
public readonly record struct MedianInterval
{
    /// <summary>From how many values on the ordered values themselves give the interval.</summary>
    public const int FewestOrdered = 1_000;

    private const int Sets = 2_000;
    private const ulong Seed = 42;
    private const double Tail = 0.025;
    private const int Decimals = 6;

    private MedianInterval(double lower, double upper) => (Lower, Upper) = (lower, upper);

    /// <summary>The lower end, in the unit of the values.</summary>
    public double Lower { get; }

    /// <summary>The upper end, at least <see cref="Lower"/>.</summary>
    public double Upper { get; }

    /// <summary>The interval of values that are known one by one.</summary>
    /// <param name="sorted">At least one finite number, ascending.</param>
    /// <exception cref="ArgumentException"><paramref name="sorted"/> is empty, not ascending or not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are more than <see cref="HarrellDavis.MostValues"/>.</exception>
    public static MedianInterval Of(ReadOnlySpan<double> sorted)
    {
        Inputs.DemandSorted(sorted, nameof(sorted));
        if (sorted.Length < FewestOrdered) return Drawn(sorted);
        var rank = LowerRank(sorted.Length);
        return new(sorted[rank - 1], sorted[^rank]);
    }

    /// <summary>The interval of values of which it is known how often each occurs: the same as of the list.</summary>
    /// <param name="values">Distinct finite numbers, ascending.</param>
    /// <param name="counts">How often each occurs; zeros are allowed, together 1 to <see cref="HarrellDavis.MostValues"/>.</param>
    /// <exception cref="ArgumentException">The values are not finite, ascending and distinct, or the counts do not fit them.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are too many values.</exception>
    public static MedianInterval OfHistogram(ReadOnlySpan<double> values, ReadOnlySpan<int> counts)
    {
        var total = Inputs.DemandHistogram(values, counts);
        if (total < FewestOrdered) return Drawn(List(values, counts, total));
        var rank = LowerRank(total);
        return new(Ranked(values, counts, rank), Ranked(values, counts, total + 1 - rank));
    }

    /// <summary>What may be said of a score beside this interval (G4); compared after rounding to 6 decimals, an end belongs to it.</summary>
    /// <param name="own">The organization's own score, in the unit of the values.</param>
    /// <exception cref="ArgumentException"><paramref name="own"/> is not finite.</exception>
    public MedianStatement Statement(double own)
    {
        Inputs.DemandFinite([own], nameof(own));
        var rounded = Rounding.Publish(own, Decimals);
        if (rounded < Rounding.Publish(Lower, Decimals)) return MedianStatement.Below;
        return rounded > Rounding.Publish(Upper, Decimals) ? MedianStatement.Above : MedianStatement.AboutTheSame;
    }

    /// <summary>
    /// The rank, from 1, of the lower end of <paramref name="count"/> ordered values; the upper end has it counted from above.
    /// The largest r at which fewer than r of the values fall below the true median with a chance of at most 2.5 %.
    /// </summary>
    private static int LowerRank(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, HarrellDavis.MostValues);
        var (fits, tooHigh) = (1, (count / 2) + 1);
        while (tooHigh - fits > 1)
        {
            var rank = (fits + tooHigh) / 2;
            var chance = IncompleteBeta.Regularized(0.5, count + 1 - rank, rank);
            (fits, tooHigh) = chance <= Tail ? (rank, tooHigh) : (fits, rank);
        }

        return fits;
    }

    private static MedianInterval Drawn(ReadOnlySpan<double> sorted)
    {
        var shares = HarrellDavis.Shares(sorted.Length, 0.5);
        var random = new SplitMix64(Seed);
        var drawn = new int[sorted.Length];
        var medians = new double[Sets];
        for (var set = 0; set < Sets; set++)
        {
            Array.Clear(drawn);
            for (var draw = 0; draw < drawn.Length; draw++) drawn[random.NextIndex(drawn.Length)]++;
            medians[set] = Median(sorted, drawn, shares);
        }

        Array.Sort(medians);
        return new(Type7.Quantile(medians, Tail), Type7.Quantile(medians, 1 - Tail));
    }

    /// <summary>The median of a drawn set without sorting it: how often each of the ascending values was drawn says its place.</summary>
    private static double Median(ReadOnlySpan<double> sorted, int[] drawn, double[] shares)
    {
        var (sum, passed) = (0.0, 0);
        for (var at = 0; at < drawn.Length; at++)
        {
            if (drawn[at] == 0) continue;
            sum += (shares[passed + drawn[at]] - shares[passed]) * sorted[at];
            passed += drawn[at];
        }

        return Math.Clamp(sum, sorted[0], sorted[^1]);
    }

    private static double[] List(ReadOnlySpan<double> values, ReadOnlySpan<int> counts, int total)
    {
        var (list, filled) = (new double[total], 0);
        for (var at = 0; at < values.Length; filled += counts[at++]) list.AsSpan(filled, counts[at]).Fill(values[at]);
        return list;
    }

    private static double Ranked(ReadOnlySpan<double> values, ReadOnlySpan<int> counts, int rank)
    {
        var at = 0;
        for (var passed = counts[0]; passed < rank; passed += counts[at]) at++;
        return values[at];
    }
}
