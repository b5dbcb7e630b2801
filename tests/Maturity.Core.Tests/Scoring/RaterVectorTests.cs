using System.Text.Json;
using Maturity.Core.Scoring;

namespace Maturity.Core.Tests.Scoring;

/// <summary>Several respondents on one question. The vectors' "practitioner" is any group that is not executive.</summary>
public sealed class RaterVectorTests
{
    [Fact]
    public void Score_VectorAggregations_MatchVector()
    {
        var cases = VectorFile.Of("raters", "aggregation").EnumerateArray().ToList();
        Assert.Equal(5, cases.Count);
        Assert.All(cases, item =>
        {
            var question = Question([.. item.GetProperty("raters").EnumerateArray().Select(rater => (Group(rater[0].GetString()!), rater[1].ToString()))]);
            var expected = item.GetProperty("expected_level");
            Assert.Equal(expected.ToString() switch { "NA" => Outcome.NotApplicable, "DK" => Outcome.DontKnow, _ => Outcome.Level }, question.Outcome);
            if (question.Outcome == Outcome.Level) Assert.Equal(expected.GetDouble(), question.Level!.Value, VectorComparison.Tolerance);
            else Assert.Null(question.Level);
            VectorComparison.Same(item, "expected_points", question.Points);
        });
    }

    [Fact]
    public void Score_VectorAgreements_MatchVector()
    {
        var cases = VectorFile.Of("raters", "agreement").EnumerateArray().ToList();
        Assert.Equal(8, cases.Count);
        Assert.All(cases, item =>
        {
            var expected = item.GetProperty("expected");
            var question = Question([.. item.GetProperty("levels").EnumerateArray().Select(level => ("data", level.ToString()))]);
            Assert.Equal(expected.GetProperty("n").GetInt32(), question.Count);
            VectorComparison.Same(expected, "mean", question.Level);
            VectorComparison.Same(expected, "ad_m", question.Deviation);
            if (expected.TryGetProperty("rwg", out _)) VectorComparison.Same(expected, "rwg", question.Agreement);
            else Assert.Null(question.Agreement);
            var discuss = expected.GetProperty("discuss");
            Assert.Equal(discuss.ValueKind == JsonValueKind.Null ? null : discuss.GetBoolean(), question.Discuss);
        });
    }

    [Theory]
    [InlineData("business")]
    [InlineData("data")]
    [InlineData("technology")]
    public void Score_VectorGaps_MatchVectorForEveryOtherGroup(string group)
    {
        var cases = VectorFile.Of("raters", "group_gap").EnumerateArray().ToList();
        Assert.Equal(3, cases.Count);
        Assert.All(cases, item =>
        {
            var question = Question(
            [
                .. item.GetProperty("executive").EnumerateArray().Select(level => ("executive", level.ToString())),
                .. item.GetProperty("practitioner").EnumerateArray().Select(level => (group, level.ToString())),
            ]);
            VectorComparison.Same(item.GetProperty("expected"), "gap_levels", question.Gap);
            Assert.Equal(item.GetProperty("expected").GetProperty("flag").GetBoolean(), question.GapFlagged);
        });
    }

    private static string Group(string name) => name == "practitioner" ? "business" : name;

    private static QuestionScore Question(IReadOnlyList<(string Group, string Answer)> raters) =>
        ScoringModel.Prepare(Build.OneCapability(1))
            .Score([.. raters.Select((rater, at) => Build.Sheet(rater.Answer, rater.Group, $"r{at}"))])
            .Questions[0];
}
