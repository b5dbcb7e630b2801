using Maturity.Core.Questionnaires;
using Maturity.Core.Roadmaps;

namespace Maturity.Core.Tests.Roadmaps;

public sealed class RoadmapPropertyTests
{
    private static readonly int Count = Environment.GetEnvironmentVariable("MATURITY_LONG") == "1" ? 500 : 60;

    [Fact]
    public void Optimize_FewInitiatives_EqualsEveryOrder()
    {
        for (var seed = 0; seed < Count; seed++)
        {
            var request = RandomRoadmap.Small(seed) with { Pins = [], Fixed = [] };
            var plan = Roadmap.Optimize(Input(request));
            var best = EveryOrder.Of(request);
            Assert.True(Math.Abs(best.Area - plan.Area) < 1e-6, $"seed {seed}: {plan.Area} instead of {best.Area}");
            Assert.True(Math.Abs(best.Effort - plan.Effort) < 1e-6, $"seed {seed}: effort {plan.Effort} instead of {best.Effort}");
            Assert.True(best.EndWeeks == plan.Initiatives.Sum(one => one.EndWeek), $"seed {seed}: ends {plan.Initiatives.Sum(one => one.EndWeek)} instead of {best.EndWeeks}");
            Assert.True(plan.IsProven && plan.UpperBound >= plan.Area, $"seed {seed}");
        }
    }

    [Fact]
    public void UpperBound_FewInitiatives_IsNeverBelowEveryOrder()
    {
        for (var seed = 0; seed < Count; seed++)
        {
            var request = RandomRoadmap.Small(seed) with { Pins = [], Fixed = [] };
            var bound = Roadmap.Greedy(Input(request)).UpperBound;
            Assert.True(bound >= EveryOrder.Of(request).Area - 1e-6, $"seed {seed}: {bound}");
        }
    }

    [Fact]
    public void Plan_SmallRequests_KeepTheRules() => CheckAll(RandomRoadmap.Small, 10 * Count);

    [Fact]
    public void Plan_RealRequests_KeepTheRules() => CheckAll(RandomRoadmap.Real, Count);

    [Fact]
    public void Plan_InputInAnotherOrder_IsTheSame()
    {
        for (var seed = 0; seed < Count; seed++)
        {
            var request = seed % 2 == 0 ? RandomRoadmap.Real(seed) : RandomRoadmap.Small(seed);
            if (RoadmapInput.Of(request).Input is not { } input || RoadmapInput.Of(Turned(request)).Input is not { } turned) continue;
            foreach (var make in new[] { Roadmap.Optimize, Roadmap.Greedy })
            {
                var plan = make(input);
                Assert.Equal(Written(plan), Written(make(turned)));
                Assert.Equal(Written(plan), Written(make(input)));
            }
        }
    }

    private static void CheckAll(Func<int, RoadmapRequest> make, int count)
    {
        var plans = 0;
        for (var seed = 0; seed < count; seed++)
        {
            var request = make(seed);
            if (RoadmapInput.Of(request).Input is not { } input) continue;
            plans++;
            var (best, baseline) = (Roadmap.Optimize(input), Roadmap.Greedy(input));
            Assert.True(best.Area >= baseline.Area - 1e-6, $"seed {seed}: {best.Area} below the baseline's {baseline.Area}");
            Assert.True(best.UpperBound >= best.Area && baseline.UpperBound >= best.Area - 1e-6, $"seed {seed}: bounds {best.UpperBound} and {baseline.UpperBound}, area {best.Area}");
            Assert.All(best.Initiatives, one => Assert.True(one.EndWeek <= 13 * request.Quarters, $"seed {seed}: {one.Id}"));
            CheckRules(request, best, seed);
            CheckRules(request, baseline, seed);
        }

        Assert.True(plans > count / 2, "Too few requests were free of problems.");
    }

    private static void CheckRules(RoadmapRequest request, RoadmapPlan plan, int seed)
    {
        var rules = new PlainRules(request);
        var placed = plan.Initiatives.Select(one => (Initiative: rules.All.Single(initiative => initiative.Id == one.Id), Start: one.StartWeek)).ToList();
        Assert.Equal(rules.All.Count, plan.Initiatives.Count + plan.LeftOut.Count);
        Assert.Empty(plan.Initiatives.Select(one => one.Id).Intersect(request.Banned.Concat(request.Done)));
        Assert.True(Math.Abs(rules.Area(placed) - plan.Area) < 1e-6, $"seed {seed}: the area is {plan.Area}, by the plain rules {rules.Area(placed)}");
        foreach (var one in placed)
            Assert.True(rules.MayStart(one.Initiative, one.Start, [.. placed.Where(other => other != one)]), $"seed {seed}: {plan.Mode} {one.Initiative.Id} in week {one.Start}");
        foreach (var wish in request.Fixed)
        {
            var start = placed.Where(one => one.Initiative.Id == wish.Initiative).Select(one => (one.Start / 13) + 1).FirstOrDefault(wish.Quarter);
            Assert.True(wish.NotBefore ? start >= wish.Quarter : start == wish.Quarter, $"seed {seed}: {wish}, started in {start}");
        }
    }

    private static RoadmapInput Input(RoadmapRequest request)
    {
        var loaded = RoadmapInput.Of(request);
        Assert.DoesNotContain(loaded.Problems, problem => problem.Severity == Severity.Error);
        return loaded.Input!;
    }

    private static RoadmapRequest Turned(RoadmapRequest request) => request with
    {
        Dimensions = [.. request.Dimensions.Reverse().Select(dimension => dimension with { Capabilities = [.. dimension.Capabilities.Reverse()] })],
        Initiatives = [.. request.Initiatives.Reverse().Select(initiative => initiative with { Lifts = [.. initiative.Lifts.Reverse()], Needs = [.. initiative.Needs.Reverse()] })],
        Targets = request.Targets.Reverse().ToDictionary(),
    };

    private static string Written(RoadmapPlan plan) => System.Text.Json.JsonSerializer.Serialize(plan);
}
