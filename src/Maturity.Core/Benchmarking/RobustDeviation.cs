namespace Maturity.Core.Benchmarking;

/// <summary>
/// How far a score is from all others, measured so that a few odd ones do not hide each other (G10): |x − median| over 1.4826
/// times the median distance to the median (MAD). Source: B. Iglewicz, D. Hoaglin, "How to Detect and Handle Outliers", 1993.
/// Made by <see cref="Of"/>.
/// </summary>
public readonly record struct RobustDeviation
{
    /// <summary>Above this a score waits for a person.</summary>
    public const double Limit = 3.5;

    /// <summary>Makes the MAD of a normal distribution its standard deviation.</summary>
    private const double NormalScale = 1.4826;

    private RobustDeviation(double median, double mad) => (Median, Mad) = (median, mad);

    /// <summary>The median of all scores, in points; of an even number half way between the middle two.</summary>
    public double Median { get; }

    /// <summary>The median distance to the median, in points, 0 or more.</summary>
    public double Mad { get; }

    /// <summary>The median and MAD of all scores.</summary>
    /// <param name="scores">At least one finite score in points, in any order.</param>
    /// <exception cref="ArgumentException"><paramref name="scores"/> is empty or not finite.</exception>
    public static RobustDeviation Of(ReadOnlySpan<double> scores)
    {
        Inputs.DemandFinite(scores, nameof(scores));
        var work = scores.ToArray();
        Array.Sort(work);
        var median = Type7.Quantile(work, 0.5);
        for (var at = 0; at < work.Length; at++) work[at] = Math.Abs(work[at] - median);
        Array.Sort(work);
        return new(median, Type7.Quantile(work, 0.5));
    }

    /// <summary>z, how many robust standard deviations a score is from the median, 0 or more; null when the MAD is 0.</summary>
    /// <param name="score">A finite score, in points.</param>
    /// <exception cref="ArgumentException"><paramref name="score"/> is not finite.</exception>
    public double? Deviation(double score)
    {
        Inputs.DemandFinite([score], nameof(score));
        return Mad > 0 ? Math.Abs(score - Median) / (NormalScale * Mad) : null;
    }

    /// <summary>Whether a score is held for a person to accept: z is above <see cref="Limit"/>; never when the MAD is 0.</summary>
    /// <param name="score">A finite score, in points.</param>
    /// <exception cref="ArgumentException"><paramref name="score"/> is not finite.</exception>
    public bool Holds(double score) => Deviation(score) > Limit;
}
