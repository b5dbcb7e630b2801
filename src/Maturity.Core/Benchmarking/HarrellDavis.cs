namespace Maturity.Core.Benchmarking;

/// <summary>
/// Quantiles as a weighted mean of all values (G2), so that no single value appears: the i-th of n ascending values weighs
/// <c>I(i/n) − I((i − 1)/n)</c> with I the <see cref="IncompleteBeta"/> of a = p(n + 1), b = (1 − p)(n + 1).
/// Source: F. Harrell and C. Davis, "A new distribution-free quantile estimator", Biometrika 69 (1982).
/// </summary>
public static class HarrellDavis
{
    /// <summary>The most values of one set: the bound of <see cref="IncompleteBeta"/>.</summary>
    public const int MostValues = 9_999_999;

    /// <summary>The weights of <paramref name="count"/> ascending values: none negative, 1 together.</summary>
    /// <param name="count">How many values, 1 to <see cref="MostValues"/>.</param>
    /// <param name="p">Share of the values below the quantile, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double[] Weights(int count, double p)
    {
        var shares = Shares(count, p);
        var weights = new double[count];
        for (var at = 0; at < count; at++) weights[at] = shares[at + 1] - shares[at];
        return weights;
    }

    /// <summary>The quantile of values that are known one by one, in their unit.</summary>
    /// <param name="sorted">1 to <see cref="MostValues"/> finite numbers, ascending.</param>
    /// <param name="p">Share of the values below the quantile, above 0 and below 1.</param>
    /// <exception cref="ArgumentException"><paramref name="sorted"/> is empty, not ascending or not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static double Quantile(ReadOnlySpan<double> sorted, double p) => Quantile(sorted, Weights(sorted.Length, p));

    /// <summary>The quantile by weights made before, for many sets of the same size.</summary>
    /// <param name="sorted">Finite numbers, ascending.</param>
    /// <param name="weights">What <see cref="Weights"/> made for as many values.</param>
    /// <exception cref="ArgumentException"><paramref name="sorted"/> is empty, not ascending or not finite, or there is not one weight per value.</exception>
    public static double Quantile(ReadOnlySpan<double> sorted, ReadOnlySpan<double> weights)
    {
        Inputs.DemandSorted(sorted, nameof(sorted));
        if (weights.Length != sorted.Length) throw new ArgumentException("There is not one weight per value.", nameof(weights));
        var sum = 0.0;
        for (var at = 0; at < sorted.Length; at++) sum += weights[at] * sorted[at];
        return Math.Clamp(sum, sorted[0], sorted[^1]);
    }

    /// <summary>
    /// The quantile of values of which it is known how often each occurs: the same as of the list, found with one evaluation per
    /// distinct value, nearly all of them trivial when the set is large.
    /// </summary>
    /// <param name="values">Distinct finite numbers, ascending.</param>
    /// <param name="counts">How often each occurs; zeros are allowed, together 1 to <see cref="MostValues"/>.</param>
    /// <param name="p">Share of the values below the quantile, above 0 and below 1.</param>
    /// <exception cref="ArgumentException">The values are not finite, ascending and distinct, or the counts do not fit them.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are too many values, or p is outside its range.</exception>
    public static double HistogramQuantile(ReadOnlySpan<double> values, ReadOnlySpan<int> counts, double p)
    {
        var total = Inputs.DemandHistogram(values, counts);
        Demand(total, p);
        var (sum, passed, before) = (0.0, 0, 0.0);
        var (first, last) = (double.NaN, double.NaN);
        for (var at = 0; at < values.Length; at++)
        {
            if (counts[at] == 0) continue;
            passed += counts[at];
            var share = Math.Max(before, Share(passed, total, p));
            sum += (share - before) * values[at];
            before = share;
            if (double.IsNaN(first)) first = values[at];
            last = values[at];
        }

        return Math.Clamp(sum, first, last);
    }

    /// <summary>What the first 0, 1, … <paramref name="count"/> values weigh together; ascending, from 0 to 1.</summary>
    internal static double[] Shares(int count, double p)
    {
        Demand(count, p);
        var shares = new double[count + 1];
        for (var at = 1; at <= count; at++) shares[at] = Math.Max(shares[at - 1], Share(at, count, p));
        return shares;
    }

    private static double Share(int passed, int count, double p) =>
        IncompleteBeta.Regularized((double)passed / count, p * (count + 1), (1 - p) * (count + 1));

    private static void Demand(int count, double p)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MostValues);
        if (!(p is > 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(p), p, "A share is above 0 and below 1.");
    }
}
