using System.Text.Json;
using Maturity.Core.Scoring;

namespace Maturity.Core.Tests.Scoring;

/// <summary>Compares a scorecard with what the vectors expect of it, to their tolerance.</summary>
internal static class VectorComparison
{
    public const double Tolerance = 1e-6;

    public static void Check(JsonElement expected, Scorecard card)
    {
        Same(expected, "index", card.Index);
        Same(expected, "uncapped_level", card.Band);
        Same(expected, "level", card.Level);
        Same(expected, "question_coverage", card.Coverage);
        Assert.Equal(expected.GetProperty("complete").GetBoolean(), card.Incomplete.Count == 0);
        var capped = expected.GetProperty("capped").ValueKind == JsonValueKind.True;
        Assert.Equal(capped ? Strings(expected.GetProperty("weakest_dimensions")) : [], card.CappedBy);
        if (expected.TryGetProperty("index_published_1dp_half_up", out var published))
        {
            Assert.Equal(published.GetDouble(), Rounding.Publish(card.Index!.Value));
        }

        var dimensions = expected.GetProperty("dimensions").EnumerateArray().ToList();
        Assert.Equal(dimensions.Count, card.Dimensions.Count);
        for (var i = 0; i < dimensions.Count; i++) CheckDimension(dimensions[i], card.Dimensions[i]);
    }

    public static void CheckBounds(JsonElement bounds, Scorecard card)
    {
        Same(bounds.GetProperty("low"), "index", card.Low);
        Same(bounds.GetProperty("high"), "index", card.High);
        for (var i = 0; i < card.Dimensions.Count; i++)
        {
            Same(bounds.GetProperty("low").GetProperty("dimensions")[i], "score", card.Dimensions[i].Low);
            Same(bounds.GetProperty("high").GetProperty("dimensions")[i], "score", card.Dimensions[i].High);
        }
    }

    public static void Same(JsonElement expected, string name, double? actual)
    {
        var value = expected.GetProperty(name);
        if (value.ValueKind == JsonValueKind.Null)
        {
            Assert.Null(actual);
            return;
        }

        Assert.NotNull(actual);
        Assert.Equal(value.GetDouble(), actual.Value, Tolerance);
    }

    private static void CheckDimension(JsonElement expected, DimensionScore actual)
    {
        Assert.Equal(expected.GetProperty("id").GetString(), actual.Id);
        Same(expected, "score", actual.Score);
        Same(expected, "level", actual.Level);
        Same(expected, "question_coverage", actual.Coverage);
        var published = expected.GetProperty("score_published_1dp_half_up");
        if (actual.Score is { } score) Assert.Equal(published.GetDouble(), Rounding.Publish(score));
        else Assert.Equal(JsonValueKind.Null, published.ValueKind);
        var capabilities = expected.GetProperty("capabilities").EnumerateArray().ToList();
        Assert.Equal(capabilities.Count, actual.Capabilities.Count);
        for (var i = 0; i < capabilities.Count; i++) CheckCapability(capabilities[i], actual.Capabilities[i]);
    }

    private static void CheckCapability(JsonElement expected, CapabilityScore actual)
    {
        Assert.Equal(expected.GetProperty("id").GetString(), actual.Id);
        Same(expected, "score", actual.Score);
        Same(expected, "level", actual.Level);
        var state = expected.GetProperty("state").GetString();
        Assert.Equal(state == "not_applicable", actual.NotApplicable);
        Assert.Equal(state == "scored", actual.Score is not null);
        if (!actual.NotApplicable) Same(expected, "coverage", actual.Coverage);
    }

    private static IEnumerable<string> Strings(JsonElement array) => array.EnumerateArray().Select(item => item.GetString()!);
}
