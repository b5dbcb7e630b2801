using FsCheck.Xunit;
using Maturity.Core.Benchmarking;

namespace Maturity.Core.Tests.Benchmarking;

/// <summary>What holds of any set of scores; a seed names the set.</summary>
public sealed class StatisticsPropertyTests
{
    private const double Close = 1e-9;

    [Property(MaxTest = 300)]
    public void HarrellDavis_AnySize_WeightsAreNotNegativeAndOneTogether(int seed)
    {
        var random = new Random(seed);
        var weights = HarrellDavis.Weights(random.Next(1, 1500), Share(random));
        Assert.All(weights, weight => Assert.True(weight >= 0));
        Assert.Equal(1, weights.Sum(), 1e-12);
    }

    [Property(MaxTest = 300)]
    public void HarrellDavis_MirroredShare_MirrorsWeights(int seed)
    {
        var random = new Random(seed);
        var (count, p) = (random.Next(1, 1000), Share(random));
        var (weights, mirrored) = (HarrellDavis.Weights(count, p), HarrellDavis.Weights(count, 1 - p));
        for (var at = 0; at < count; at++) Assert.Equal(weights[at], mirrored[count - 1 - at], 2e-12);
    }

    [Property(MaxTest = 300)]
    public void Quantiles_AnyScores_RiseWithShareAndStayAmongTheScores(int seed)
    {
        var random = new Random(seed);
        var sorted = Sorted(random, random.Next(1, 400));
        var shares = Enumerable.Range(0, 8).Select(_ => Share(random)).Order().ToList();
        AssertRising([.. shares.Select(p => HarrellDavis.Quantile(sorted, p))], sorted);
        AssertRising([.. shares.Select(p => Type7.Quantile(sorted, p))], sorted);
    }

    [Property(MaxTest = 200)]
    public void Histogram_AnyScores_SaysWhatTheListSays(int seed)
    {
        var random = new Random(seed);
        var sorted = Sorted(random, random.Next(1, 3000));
        var (values, counts) = Histogram(sorted, random);
        var p = Share(random);
        Assert.Equal(HarrellDavis.Quantile(sorted, p), HarrellDavis.HistogramQuantile(values, counts, p), Close);
        var own = random.Next(0, 10001) / 100.0;
        Assert.Equal(PercentileRank.Among(own, sorted), PercentileRank.AmongHistogram(own, values, counts));
        if (sorted.Length is < 100 or >= MedianInterval.FewestOrdered)
            Assert.Equal(MedianInterval.Of(sorted), MedianInterval.OfHistogram(values, counts));
    }

    [Property(MaxTest = 200)]
    public void Ranks_ShuffledPeers_AreTheSame(int seed)
    {
        var random = new Random(seed);
        var scores = Sorted(random, random.Next(1, 200));
        var (own, rank, deviation) = (scores[0], PercentileRank.Among(scores[0], scores), RobustDeviation.Of(scores));
        var moments = GroupMoments.Of(scores);
        random.Shuffle(scores);
        Assert.Equal(rank, PercentileRank.Among(own, scores));
        Assert.Equal(deviation, RobustDeviation.Of(scores));
        Assert.Equal(moments.Sum, GroupMoments.Of(scores).Sum, Close);
        Assert.Equal(moments.SumOfSquares, GroupMoments.Of(scores).SumOfSquares, 1e-6);
    }

    [Property(MaxTest = 40)]
    public void MedianInterval_AnyScores_HoldsTheMedianAndStaysAmongTheScores(int seed)
    {
        var random = new Random(seed);
        var sorted = Sorted(random, random.Next(5, 1500));
        var interval = MedianInterval.Of(sorted);
        // Ordered values are an interval of the plain median; where many are equal it can miss the smoothed one.
        var median = sorted.Length < MedianInterval.FewestOrdered ? HarrellDavis.Quantile(sorted, 0.5) : Type7.Quantile(sorted, 0.5);
        Assert.InRange(median, interval.Lower - Close, interval.Upper + Close);
        Assert.True(sorted[0] <= interval.Lower && interval.Upper <= sorted[^1]);
        Assert.Equal(MedianStatement.AboutTheSame, interval.Statement(interval.Lower));
        Assert.Equal(MedianStatement.AboutTheSame, interval.Statement(interval.Upper));
        Assert.Equal(MedianStatement.Below, interval.Statement(interval.Lower - 0.01));
        Assert.Equal(MedianStatement.Above, interval.Statement(interval.Upper + 0.01));
    }

    [Property(MaxTest = 300)]
    public void Shrinkage_AnyGroups_LiesBetweenTheTwoMeansInAnyOrder(int seed)
    {
        var random = new Random(seed);
        var groups = Enumerable.Range(0, random.Next(2, 12)).Select(_ => GroupMoments.Of(Sorted(random, random.Next(0, 25)))).ToArray();
        var kappa = Shrinkage.Kappa(groups);
        var all = groups.Aggregate(default(GroupMoments), (sum, group) => sum.With(group));
        foreach (var group in groups.Where(group => group.Count > 0))
        {
            var shrunk = Shrinkage.Mean(group, all.Mean, kappa);
            Assert.InRange(shrunk, Math.Min(group.Mean, all.Mean) - Close, Math.Max(group.Mean, all.Mean) + Close);
        }

        random.Shuffle(groups);
        if (double.IsFinite(kappa)) Assert.Equal(kappa, Shrinkage.Kappa(groups), 1e-6 * (1 + kappa));
    }

    private static void AssertRising(double[] quantiles, double[] sorted)
    {
        for (var at = 1; at < quantiles.Length; at++) Assert.True(quantiles[at] >= quantiles[at - 1] - Close);
        Assert.All(quantiles, quantile => Assert.InRange(quantile, sorted[0], sorted[^1]));
    }

    private static double Share(Random random) => 0.01 + (0.98 * random.NextDouble());

    /// <summary>Scores in hundredths, with ties in half of the cases.</summary>
    private static double[] Sorted(Random random, int count)
    {
        var step = random.Next(2) == 0 ? 1 : 500;
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(0, (10000 / step) + 1) * step / 100.0).Order()];
    }

    /// <summary>The distinct values with their counts, and here and there a value that does not occur.</summary>
    private static (double[] Values, int[] Counts) Histogram(double[] sorted, Random random)
    {
        var counted = sorted.CountBy(score => score).ToDictionary();
        for (var extra = 0; extra < 5; extra++) counted.TryAdd(random.Next(0, 10001) / 100.0, 0);
        var ordered = counted.OrderBy(pair => pair.Key).ToList();
        return ([.. ordered.Select(pair => pair.Key)], [.. ordered.Select(pair => pair.Value)]);
    }
}
