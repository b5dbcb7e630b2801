using System.Globalization;
using System.Text.Json;
using Maturity.Core.Benchmarking;
using Maturity.Core.Tests.Scoring;

namespace Maturity.Core.Tests.Benchmarking;

public sealed class StatisticsVectorTests
{
    private const double Tolerance = 1e-6;

    private static readonly List<JsonElement> Cohorts = Rows("cohorts", 4);

    [Fact]
    public void HarrellDavis_VectorCohorts_MatchVector() => Assert.All(Cohorts, cohort =>
        AssertQuantiles(cohort.GetProperty("harrell_davis"), p => HarrellDavis.Quantile(Peers(cohort), p)));

    [Fact]
    public void HarrellDavis_VectorWeights_MatchVector() => Assert.All(Cohorts, cohort =>
    {
        var expected = Numbers(cohort.GetProperty("hd_weights_median"));
        var weights = HarrellDavis.Weights(expected.Length, 0.5);
        Assert.Equal(expected.Length, weights.Length);
        for (var at = 0; at < expected.Length; at++) Assert.Equal(expected[at], weights[at], Tolerance);
    });

    [Fact]
    public void Type7_VectorCohorts_MatchVector() => Assert.All(Cohorts, cohort =>
        AssertQuantiles(cohort.GetProperty("type7"), p => Type7.Quantile(Peers(cohort), p)));

    [Fact]
    public void MedianInterval_VectorCohorts_MatchVector() => Assert.All(Cohorts, cohort =>
    {
        var ends = Numbers(cohort.GetProperty("hd_median_bootstrap").GetProperty("ci"));
        var interval = MedianInterval.Of(Peers(cohort));
        Assert.Equal(ends[0], interval.Lower, Tolerance);
        Assert.Equal(ends[1], interval.Upper, Tolerance);
    });

    [Fact]
    public void PercentileRank_VectorRanks_MatchVector() => Assert.All(Rows("percentile_ranks", 14), row =>
    {
        var rank = PercentileRank.Among(row.GetProperty("own").GetDouble(), Peers(CohortOf(row)));
        var expected = row.GetProperty("expected");
        Assert.Equal(expected.GetProperty("below").GetInt32(), rank.Below);
        Assert.Equal(expected.GetProperty("equal").GetInt32(), rank.Equal);
        Assert.Equal(expected.GetProperty("n").GetInt32(), rank.Count);
        Assert.Equal(expected.GetProperty("percentile").GetDouble(), rank.Percentile, Tolerance);
        var published = expected.GetProperty("published");
        Assert.Equal(published.ValueKind == JsonValueKind.Null ? null : published.GetInt32(), rank.Published);
    });

    [Fact]
    public void MedianStatement_VectorPositions_MatchVector() => Assert.All(Rows("position_versus_median", 9), row =>
    {
        Assert.Equal("hd_median_bootstrap", row.GetProperty("ci_from").GetString());
        var expected = row.GetProperty("expected").GetString() switch
        {
            "below" => MedianStatement.Below,
            "above" => MedianStatement.Above,
            "about the same" => MedianStatement.AboutTheSame,
            var other => throw new InvalidOperationException(other),
        };
        Assert.Equal(expected, MedianInterval.Of(Peers(CohortOf(row))).Statement(row.GetProperty("own").GetDouble()));
    });

    [Fact]
    public void Shrinkage_VectorGroups_MatchVector() => Assert.All(Rows("shrinkage", 3), row =>
    {
        var groups = row.GetProperty("groups").EnumerateObject().ToDictionary(group => group.Name, group => GroupMoments.Of(Numbers(group.Value)));
        var components = VarianceComponents.Of(groups.Values)!;
        var expected = row.GetProperty("expected");
        Assert.Equal(expected.GetProperty("N").GetInt32(), components.Organizations);
        Assert.Equal(expected.GetProperty("k").GetInt32(), components.Groups);
        Assert.Equal(expected.GetProperty("grand_mean").GetDouble(), components.GrandMean, Tolerance);
        Assert.Equal(expected.GetProperty("ms_within").GetDouble(), components.Within, Tolerance);
        Assert.Equal(expected.GetProperty("ms_between").GetDouble(), components.Between, Tolerance);
        Assert.Equal(expected.GetProperty("n0").GetDouble(), components.TypicalSize, Tolerance);
        Assert.Equal(expected.GetProperty("tau2").GetDouble(), components.BetweenVariance, Tolerance);
        var kappa = KappaOf(expected.GetProperty("kappa"));
        // The rule takes the default of so few groups; the vectors also show the estimate.
        Assert.Equal(kappa, row.TryGetProperty("kappa", out _) ? Shrinkage.Kappa([.. groups.Values]) : components.Kappa, Tolerance);
        foreach (var segment in expected.GetProperty("segments").EnumerateObject()) AssertShrunk(segment.Value, groups[segment.Name], components.GrandMean, kappa);
    });

    private static void AssertShrunk(JsonElement expected, GroupMoments group, double grandMean, double kappa)
    {
        Assert.Equal(expected.GetProperty("n").GetInt32(), group.Count);
        Assert.Equal(expected.GetProperty("mean").GetDouble(), group.Mean, Tolerance);
        Assert.Equal(expected.GetProperty("weight").GetDouble(), Shrinkage.Weight(group.Count, kappa), Tolerance);
        Assert.Equal(expected.GetProperty("shrunk").GetDouble(), Shrinkage.Mean(group, grandMean, kappa), Tolerance);
    }

    private static double KappaOf(JsonElement kappa) =>
        kappa.ValueKind == JsonValueKind.String ? double.PositiveInfinity : kappa.GetDouble();

    private static void AssertQuantiles(JsonElement expected, Func<double, double> quantile)
    {
        var rows = expected.EnumerateObject().ToList();
        Assert.Equal(5, rows.Count);
        Assert.All(rows, row => Assert.Equal(row.Value.GetDouble(), quantile(double.Parse(row.Name, CultureInfo.InvariantCulture)), Tolerance));
    }

    private static List<JsonElement> Rows(string name, int count)
    {
        var rows = VectorFile.Of("benchmark", name).EnumerateArray().ToList();
        Assert.Equal(count, rows.Count);
        return rows;
    }

    private static JsonElement CohortOf(JsonElement row) =>
        Cohorts.Single(cohort => cohort.GetProperty("id").GetString() == row.GetProperty("peers").GetString());

    private static double[] Peers(JsonElement cohort) => [.. Numbers(cohort.GetProperty("peers")).Order()];

    private static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(number => number.GetDouble())];
}
