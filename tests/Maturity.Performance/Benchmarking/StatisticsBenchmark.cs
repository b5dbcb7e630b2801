using BenchmarkDotNet.Attributes;
using Maturity.Core.Benchmarking;

namespace Maturity.Performance.Benchmarking;

/// <summary>
/// The statistics of one cell of the benchmark, drawn with a fixed seed: a small one, a middling one, and one of a million
/// organizations whose scores are counted in hundredths of a point.
/// </summary>
[MemoryDiagnoser]
public class StatisticsBenchmark
{
    private const int Million = 1_000_000;

    private readonly double[] thirty = Scores(30);
    private readonly double[] threeHundred = Scores(300);
    private double[] values = [];
    private int[] counts = [];

    [GlobalSetup]
    public void Setup()
    {
        values = [.. Enumerable.Range(0, 10_001).Select(at => at / 100.0)];
        counts = new int[values.Length];
        foreach (var score in Scores(Million)) counts[(int)Math.Round(score * 100)]++;
    }

    [Benchmark(Baseline = true)]
    public double QuantileOf30() => HarrellDavis.Quantile(thirty, 0.25);

    [Benchmark]
    public double QuantileOf300() => HarrellDavis.Quantile(threeHundred, 0.25);

    [Benchmark]
    public double QuantileOfMillion() => HarrellDavis.HistogramQuantile(values, counts, 0.25);

    [Benchmark]
    public MedianInterval IntervalOf30() => MedianInterval.Of(thirty);

    [Benchmark]
    public MedianInterval IntervalOf300() => MedianInterval.Of(threeHundred);

    [Benchmark]
    public MedianInterval IntervalOfMillion() => MedianInterval.OfHistogram(values, counts);

    /// <summary>Sums of four even draws: bell-shaped, 0 to 100 points.</summary>
    private static double[] Scores(int count)
    {
        var random = new SplitMix64(1);
        var scores = new double[count];
        for (var at = 0; at < count; at++)
        {
            scores[at] = 25 * (random.NextUnit() + random.NextUnit() + random.NextUnit() + random.NextUnit());
        }

        Array.Sort(scores);
        return scores;
    }
}
