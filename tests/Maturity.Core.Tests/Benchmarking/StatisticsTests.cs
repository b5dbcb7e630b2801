using System.Numerics;
using Maturity.Core.Benchmarking;

namespace Maturity.Core.Tests.Benchmarking;

public sealed class StatisticsTests
{
    /// <summary>The widely published first outputs of seed 1234567.</summary>
    [Fact]
    public void SplitMix64_KnownSeed_GivesKnownSequence()
    {
        var random = new SplitMix64(1234567);
        ulong[] expected = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821];
        Assert.Equal(expected, expected.Select(_ => random.Next()).ToArray());
    }

    [Fact]
    public void SplitMix64_Places_AreInTheList()
    {
        var random = new SplitMix64(42);
        var seen = Enumerable.Range(0, 1000).Select(_ => random.NextIndex(7)).ToHashSet();
        Assert.Equal([0, 1, 2, 3, 4, 5, 6], seen.Order());
        Assert.Throws<ArgumentOutOfRangeException>(() => new SplitMix64(1).NextIndex(0));
    }

    [Theory]
    [InlineData(9, 3, null)]
    [InlineData(10, 0, 10)]
    [InlineData(10, 10, 90)]
    [InlineData(20, 5, 30)]
    [InlineData(20, 9, 50)]
    [InlineData(29, 1, 10)]
    [InlineData(30, 0, 1)]
    [InlineData(30, 30, 99)]
    [InlineData(40, 1, 3)]
    [InlineData(200, 1, 1)]
    [InlineData(200, 3, 2)]
    public void Published_PeersBelow_IsRoundedHalfUpWithinItsRange(int count, int below, int? expected)
    {
        var peers = Enumerable.Range(0, count).Select(at => at < below ? 10.0 : 90.0).ToArray();
        Assert.Equal(expected, PercentileRank.Among(50, peers).Published);
    }

    [Fact]
    public void Among_ScoresLessThanHalfAMillionthApart_AreEqual()
    {
        var rank = PercentileRank.Among(50, [49.9999996, 50, 50.0000004, 49.999999, 50.000001]);
        Assert.Equal((1, 3, 5), (rank.Below, rank.Equal, rank.Count));
        Assert.Equal(rank, PercentileRank.AmongHistogram(50, [49.999999, 49.9999996, 50, 50.0000004, 50.000001], [1, 1, 1, 1, 1]));
    }

    /// <summary>The rank is the largest whose exact binomial tail is at most 2.5 %.</summary>
    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(2500)]
    public void MedianInterval_ThousandOrMore_HasRanksOfTheExactBinomial(int count)
    {
        var (ways, fewer, rank) = (BigInteger.One, BigInteger.Zero, 0);
        while ((fewer + ways) * 40 <= BigInteger.Pow(2, count))
        {
            fewer += ways;
            ways = ways * (count - rank) / (rank + 1);
            rank++;
        }

        double[] sorted = [.. Enumerable.Range(1, count)];
        var interval = MedianInterval.Of(sorted);
        Assert.Equal((rank, count + 1.0 - rank), (interval.Lower, interval.Upper));
    }

    /// <summary>A thousand scores in steps of ten points: the interval is 50 alone, the smoothed median a little less.</summary>
    [Fact]
    public void MedianInterval_ThousandTiedScores_CanMissTheSmoothedMedian()
    {
        var interval = MedianInterval.OfHistogram([40, 50, 60], [460, 90, 450]);
        Assert.Equal((50.0, 50.0), (interval.Lower, interval.Upper));
        Assert.InRange(HarrellDavis.HistogramQuantile([40, 50, 60], [460, 90, 450], 0.5), 49.9, 49.99);
    }

    [Fact]
    public void MedianInterval_OneValue_IsThatValue()
    {
        var interval = MedianInterval.Of([37.5]);
        Assert.Equal((37.5, 37.5), (interval.Lower, interval.Upper));
    }

    [Fact]
    public void Statement_LessThanHalfAMillionthOutside_IsAboutTheSame()
    {
        var interval = MedianInterval.Of([37.5]);
        Assert.Equal(MedianStatement.AboutTheSame, interval.Statement(37.5 - 4e-7));
        Assert.Equal(MedianStatement.AboutTheSame, interval.Statement(37.5 + 4e-7));
        Assert.Equal(MedianStatement.Below, interval.Statement(37.5 - 2e-6));
        Assert.Equal(MedianStatement.Above, interval.Statement(37.5 + 2e-6));
    }

    [Fact]
    public void Kappa_FiveGroupsOfTen_IsEstimated()
    {
        var random = new Random(5);
        var groups = Enumerable.Range(0, 5).Select(group => GroupMoments.Of([.. Enumerable.Range(0, 10).Select(_ => (group * 10) + (20 * random.NextDouble()))])).ToList();
        Assert.Equal(VarianceComponents.Of(groups)!.Kappa, Shrinkage.Kappa(groups));
        Assert.NotEqual(Shrinkage.DefaultKappa, Shrinkage.Kappa(groups));
        groups[2] = GroupMoments.Of([30, 31, 32, 33, 34, 35, 36, 37, 38]);
        Assert.Equal(Shrinkage.DefaultKappa, Shrinkage.Kappa(groups));
    }

    [Fact]
    public void VarianceComponents_TooLittleKnown_IsNull()
    {
        Assert.Null(VarianceComponents.Of([]));
        Assert.Null(VarianceComponents.Of([GroupMoments.Of([1, 2, 3]), GroupMoments.Of([])]));
        Assert.Null(VarianceComponents.Of([GroupMoments.Of([1]), GroupMoments.Of([2])]));
    }

    [Fact]
    public void RobustDeviation_KnownScores_HoldsOnlyTheOddOnes()
    {
        var deviation = RobustDeviation.Of([40, 60, 45, 55, 50]);
        Assert.Equal((50.0, 5.0), (deviation.Median, deviation.Mad));
        Assert.Equal(10 / 7.413, deviation.Deviation(60)!.Value, 1e-12);
        Assert.False(deviation.Holds(50 + (3.5 * 7.413) - 1e-9));
        Assert.True(deviation.Holds(50 + (3.5 * 7.413) + 1e-9));
        Assert.True(deviation.Holds(50 - (3.5 * 7.413) - 1e-9));
    }

    [Fact]
    public void RobustDeviation_NoSpread_HoldsNothing()
    {
        var deviation = RobustDeviation.Of([50, 50, 50, 90]);
        Assert.Null(deviation.Deviation(100));
        Assert.False(deviation.Holds(100));
    }

    [Fact]
    public void Statistics_BadInput_Throws()
    {
        Assert.Throws<ArgumentException>(() => Type7.Quantile([], 0.5));
        Assert.Throws<ArgumentException>(() => Type7.Quantile([2, 1], 0.5));
        Assert.Throws<ArgumentException>(() => MedianInterval.Of([2, 1, 3]));
        Assert.Throws<ArgumentException>(() => HarrellDavis.Quantile([2, 1], 0.5));
        Assert.Throws<ArgumentException>(() => HarrellDavis.Quantile([1, double.NaN], 0.5));
        Assert.Throws<ArgumentException>(() => HarrellDavis.Quantile([1, 2], [1.0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => HarrellDavis.Quantile([1, 2], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => HarrellDavis.Weights(0, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Type7.Quantile([1, 2], 1.1));
        Assert.Throws<ArgumentException>(() => HarrellDavis.HistogramQuantile([1, 1], [1, 1], 0.5));
        Assert.Throws<ArgumentException>(() => HarrellDavis.HistogramQuantile([1, 2], [1, -1], 0.5));
        Assert.Throws<ArgumentException>(() => HarrellDavis.HistogramQuantile([1, 2], [0, 0], 0.5));
        Assert.Throws<ArgumentException>(() => MedianInterval.OfHistogram([1, 2], [int.MaxValue, 1]));
        Assert.Throws<ArgumentException>(() => MedianInterval.OfHistogram([1, 2], [1]));
        Assert.Throws<ArgumentException>(() => PercentileRank.Among(1, []));
        Assert.Throws<ArgumentException>(() => RobustDeviation.Of([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Shrinkage.Weight(0, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => Shrinkage.Weight(5, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GroupMoments(0, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GroupMoments(1, double.NaN, 0));
    }
}
