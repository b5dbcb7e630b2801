using Maturity.Core.Benchmarking;

namespace Maturity.Performance.Benchmarking;

/// <summary>Figures of one measure of one cell, found in one way or another: the five quantiles, and how many are below 50 points and at it.</summary>
internal sealed record CellQuantiles(IReadOnlyList<double> Quantiles, int Below, int Equal)
{
    public const double Own = 50;
    public static readonly double[] Shares = [0.10, 0.25, 0.50, 0.75, 0.90];

    public static CellQuantiles Of(Histogram scores)
    {
        var rank = PercentileRank.AmongHistogram(Own, scores.Values.AsSpan(), scores.Counts.AsSpan());
        return new([.. Shares.Select(p => HarrellDavis.HistogramQuantile(scores.Values.AsSpan(), scores.Counts.AsSpan(), p))], rank.Below, rank.Equal);
    }

    /// <summary>The largest distance between quantiles, in points.</summary>
    public double Distance(CellQuantiles other) => Quantiles.Zip(other.Quantiles, (one, two) => Math.Abs(one - two)).Max();
}
