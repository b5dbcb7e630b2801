namespace Maturity.Core.Benchmarking;

/// <summary>
/// The most common sample quantile: linear between the two nearest values. Source: type 7 of R. Hyndman and Y. Fan,
/// "Sample quantiles in statistical packages", The American Statistician 50 (1996). It gives single values away, so it
/// serves computations and is never shown of peers; <see cref="HarrellDavis"/> is.
/// </summary>
public static class Type7
{
    /// <summary>The value at <c>(n − 1)p</c>, counted from 0, in the unit of the values.</summary>
    /// <param name="sorted">At least one finite number, ascending.</param>
    /// <param name="p">Share of the values below it, 0 to 1.</param>
    /// <exception cref="ArgumentException"><paramref name="sorted"/> is empty, not ascending or not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is not 0 to 1.</exception>
    public static double Quantile(ReadOnlySpan<double> sorted, double p)
    {
        Inputs.DemandSorted(sorted, nameof(sorted));
        if (!(p is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(p), p, "A share is 0 to 1.");
        var place = (sorted.Length - 1) * p;
        var low = (int)place;
        if (low == sorted.Length - 1) return sorted[low];
        return sorted[low] + ((place - low) * (sorted[low + 1] - sorted[low]));
    }
}
