using System.Text.Json;
using System.Text.Json.Serialization;
using Maturity.Core.Questionnaires;
using Maturity.Core.Roadmaps;

namespace Maturity.Core.Tests.Roadmaps;

public sealed class RoadmapPropertyTests
{
    private static readonly int Count = Environment.GetEnvironmentVariable("MATURITY_LONG") == "1" ? 500 : 60;

    private static readonly JsonSerializerOptions Json = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    [Fact]
    public void Optimize_FewInitiatives_EqualsEveryOrder()
    {
        for (var seed = 0; seed < Count; seed++)
        {
            var request = RandomRoadmap.Small(seed) with { Pins = [], Order = [] };
            var plan = Roadmap.Optimize(Input(request));
            CheckIsBest(request, plan, seed);
            Assert.True(plan.IsProven && plan.UpperBound >= plan.Area, $"seed {seed}");
        }
    }

    [Fact]
    public void Optimize_BoundToQuarters_EqualsEveryOrder()
    {
        var kept = 0;
        for (var seed = 0; seed < 2 * Count; seed++)
        {
            var request = RandomRoadmap.Bound(seed);
            var plan = Roadmap.Optimize(Input(request));
            CheckIsBest(request, plan, seed);
            Assert.True(plan.IsProven && plan.Gap < 1e-9, $"seed {seed}");
            kept += plan.Initiatives.Count(one => one.Choice == ChoiceKind.Wanted);
        }

        Assert.True(kept > Count, "Too few quarters could be kept.");
    }

    [Fact]
    public void UpperBound_FewInitiatives_IsNeverBelowEveryOrder()
    {
        for (var seed = 0; seed < Count; seed++)
        {
            var request = RandomRoadmap.Small(seed) with { Pins = [], Order = [] };
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
        var (plans, compared) = (0, 0);
        for (var seed = 0; seed < count; seed++)
        {
            var request = make(seed);
            if (RoadmapInput.Of(request).Input is not { } input) continue;
            plans++;
            var (best, baseline) = (Roadmap.Optimize(input), Roadmap.Greedy(input));
            compared += KeepsWishesOf(request, best, baseline) ? 1 : 0;
            Assert.True(!KeepsWishesOf(request, best, baseline) || best.Area >= baseline.Area - 1e-6, $"seed {seed}: {best.Area} below the baseline's {baseline.Area}");
            Assert.True(best.UpperBound >= best.Area && baseline.UpperBound >= best.Area - 1e-6, $"seed {seed}: bounds {best.UpperBound} and {baseline.UpperBound}, area {best.Area}");
            Assert.All(best.Initiatives, one => Assert.True(one.EndWeek <= 13 * request.Quarters, $"seed {seed}: {one.Id}"));
            CheckRules(request, best, seed);
            CheckAllHelps(request, best, seed);
            CheckRules(request, baseline, seed);
        }

        Assert.True(plans > count / 2, "Too few requests were free of problems.");
        Assert.True(compared > plans * 9 / 10, "Too few baselines keep what was wished.");
    }

    private static void CheckIsBest(RoadmapRequest request, RoadmapPlan plan, int seed)
    {
        var best = EveryOrder.Of(request);
        var kept = plan.Initiatives.Count(one => request.Fixed.Any(wish => wish.Initiative == one.Id && !wish.NotBefore));
        Assert.True(kept == best.Kept, $"seed {seed}: {kept} quarters kept instead of {best.Kept}");
        Assert.True(Math.Abs(best.Area - plan.Area) < 1e-6, $"seed {seed}: {plan.Area} instead of {best.Area}");
        Assert.True(Math.Abs(best.Effort - plan.Effort) < 1e-6, $"seed {seed}: effort {plan.Effort} instead of {best.Effort}");
        Assert.True(best.EndWeeks == plan.Initiatives.Sum(one => one.EndWeek), $"seed {seed}: ends {plan.Initiatives.Sum(one => one.EndWeek)} instead of {best.EndWeeks}");
    }

    /// <summary>Whether a baseline holds in time all that somebody asked for and the plan holds: only then the two answer the same question.</summary>
    private static bool KeepsWishesOf(RoadmapRequest request, RoadmapPlan plan, RoadmapPlan baseline) =>
        Asked(request).Intersect(plan.Initiatives.Select(one => one.Id)).All(id => baseline.Initiatives.Any(one => one.Id == id && one.EndWeek <= 13 * request.Quarters));

    private static IEnumerable<string> Asked(RoadmapRequest request) =>
        request.Pins.Select(pin => pin.Initiative).Concat(request.Order).Concat(request.Fixed.Where(wish => !wish.NotBefore).Select(wish => wish.Initiative));

    private static void CheckAllHelps(RoadmapRequest request, RoadmapPlan plan, int seed)
    {
        var rules = new PlainRules(request);
        var asked = Asked(request).ToHashSet();
        var placed = plan.Initiatives.Select(one => (Initiative: rules.All.Single(initiative => initiative.Id == one.Id), Start: one.StartWeek)).ToList();
        foreach (var one in placed.Where(one => !asked.Contains(one.Initiative.Id)))
        {
            var rest = placed.Where(other => other != one).ToList();
            while (rest.RemoveAll(other => !rules.MayStart(other.Initiative, other.Start, [.. rest.Where(beside => beside != other)])) > 0)
            {
            }

            if (asked.Any(id => placed.Any(other => other.Initiative.Id == id) && rest.All(other => other.Initiative.Id != id))) continue;
            Assert.True(rules.Area(rest) < plan.Area - 1e-9, $"seed {seed}: {one.Initiative.Id} gives nothing");
        }

        Assert.All(plan.Initiatives.Where(one => one.Choice == ChoiceKind.NeededByOthers), one => Assert.True(one.Unlocks.Count > 0, $"seed {seed}: nothing needs {one.Id}"));
        Assert.All(plan.Initiatives.Where(one => one.Choice == ChoiceKind.AddsPointsSooner), one => Assert.True(one.AreaWithout < plan.Area - 1e-9, $"seed {seed}: {one.Id} brings nothing sooner"));
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

    // What costs nothing has an infinite ratio.
    private static string Written(RoadmapPlan plan) => JsonSerializer.Serialize(plan, Json);
}
