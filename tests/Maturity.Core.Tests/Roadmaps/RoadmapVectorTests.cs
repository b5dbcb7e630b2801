using System.Text.Json;
using Maturity.Core.Questionnaires;
using Maturity.Core.Roadmaps;
using Maturity.Core.Scoring;
using Maturity.Core.Tests.Questionnaires;
using Maturity.Core.Tests.Scoring;

namespace Maturity.Core.Tests.Roadmaps;

public sealed class RoadmapVectorTests
{
    private const double Tolerance = 1e-6;

    [Theory]
    [InlineData("mini")]
    [InlineData("locked")]
    public void Greedy_SmallVector_MatchesVector(string name)
    {
        var vector = VectorFile.Of("roadmap", name);
        Check(vector.GetProperty("expected"), Greedy(SmallRequest(vector)));
    }

    [Theory]
    [InlineData("full_target_3", 3)]
    [InlineData("full_target_5", 5)]
    public void Greedy_FullInstrument_MatchesVector(string name, int target)
    {
        var expected = VectorFile.Of("roadmap", name, "expected");
        var request = FullRequest(target) with { Quarters = expected.GetProperty("projection").GetArrayLength() - 1 };
        Check(expected, Greedy(request));
    }

    internal static RoadmapRequest FullRequest(int? target = null)
    {
        var questionnaire = ShippedContent.DataDriven().Questionnaire!;
        var answers = VectorFile.Of("scoring", "full_instrument", "answers").EnumerateObject().ToDictionary(answer => answer.Name, answer => Build.Answer(answer.Value.ToString()));
        var card = ScoringModel.Prepare(questionnaire).Score([new AnswerSheet("r1", "executive", answers)]);
        var request = RoadmapRequest.From(questionnaire, card, "large");
        return target is { } level ? request with { Targets = questionnaire.Capabilities.ToDictionary(capability => capability.Id, _ => level) } : request;
    }

    private static RoadmapPlan Greedy(RoadmapRequest request)
    {
        var loaded = RoadmapInput.Of(request);
        Assert.DoesNotContain(loaded.Problems, problem => problem.Severity == Severity.Error);
        return Roadmap.Greedy(loaded.Input!);
    }

    private static void Check(JsonElement expected, RoadmapPlan plan)
    {
        var rows = expected.GetProperty("plan").EnumerateArray().ToList();
        Assert.Equal(rows.Select(row => row.GetProperty("id").GetString()), plan.Initiatives.Select(initiative => initiative.Id));
        Assert.All(rows.Zip(plan.Initiatives), pair => CheckRow(pair.First, pair.Second));
        Assert.Equal(expected.GetProperty("start_index").GetDouble(), plan.Index, Tolerance);
        Assert.Equal(expected.GetProperty("end_index").GetDouble(), plan.Index + plan.Initiatives.Sum(initiative => initiative.Gain), Tolerance);
        Assert.Equal(expected.GetProperty("total_effort_pw").GetDouble(), plan.Effort, Tolerance);
        var points = expected.GetProperty("projection").EnumerateArray().ToList();
        Assert.Equal(points.Count, plan.Projection.Count);
        Assert.All(points.Zip(plan.Projection), pair => Assert.Equal(
            (pair.First.GetProperty("quarter_end").GetInt32(), Math.Round(pair.First.GetProperty("index").GetDouble(), 6), pair.First.GetProperty("finished").GetInt32()),
            (pair.Second.Quarter, Math.Round(pair.Second.Index, 6), pair.Second.Finished)));
        Assert.Equal(points.Skip(1).Sum(point => point.GetProperty("index").GetDouble()), plan.Area, 1e-5);
    }

    private static void CheckRow(JsonElement row, PlannedInitiative planned)
    {
        Assert.Equal(row.GetProperty("rank").GetInt32(), planned.Rank);
        Assert.Equal(row.GetProperty("bundle_for").GetString(), planned.BundleFor);
        Assert.Equal(row.GetProperty("start_week").GetInt32(), planned.StartWeek);
        Assert.Equal(row.GetProperty("end_week").GetInt32(), planned.EndWeek);
        Assert.Equal(row.GetProperty("start_quarter").GetInt32(), planned.StartQuarter);
        Assert.Equal(row.GetProperty("effort_pw").GetDouble(), planned.Effort, Tolerance);
        Assert.Equal(row.GetProperty("gain_points").GetDouble(), planned.Gain, Tolerance);
        Assert.Equal(row.GetProperty("bundle_ratio").GetDouble(), planned.BundleRatio!.Value, Tolerance);
    }

    private static RoadmapRequest SmallRequest(JsonElement vector)
    {
        var scores = vector.GetProperty("capability_scores");
        return new()
        {
            Dimensions = [.. vector.GetProperty("structure").EnumerateArray().Select(dimension => new RoadmapDimension(
                Id(dimension),
                dimension.GetProperty("weight").GetDouble(),
                vector.GetProperty("dimension_levels").GetProperty(Id(dimension)).GetInt32(),
                [.. dimension.GetProperty("capabilities").EnumerateArray().Select(capability => new RoadmapCapability(
                    Id(capability), capability.GetProperty("weight").GetDouble(), scores.GetProperty(Id(capability)).GetDouble()))]))],
            Initiatives = [.. vector.GetProperty("initiatives").EnumerateArray().Select(InitiativeOf)],
            Targets = vector.GetProperty("targets").EnumerateObject().ToDictionary(target => target.Name, target => target.Value.GetInt32()),
            Parallel = vector.GetProperty("parallel").GetInt32(),
        };
    }

    private static Initiative InitiativeOf(JsonElement initiative)
    {
        var effort = initiative.GetProperty("effort_pw").GetDouble();
        return new()
        {
            Id = Id(initiative),
            Title = Id(initiative),
            Lifts = [.. initiative.GetProperty("lifts").EnumerateArray().Select(lift => new Lift(
                lift.GetProperty("capability").GetString()!, lift.GetProperty("from_level").GetInt32(), lift.GetProperty("to_level").GetInt32()))],
            Effort = new(effort, effort, effort),
            Weeks = initiative.GetProperty("duration_weeks").GetInt32(),
            Needs = [.. initiative.GetProperty("prerequisites").EnumerateArray().Select(need => need.GetString()!)],
        };
    }

    private static string Id(JsonElement element) => element.GetProperty("id").GetString()!;
}
