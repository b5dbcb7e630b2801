using Maturity.Core.Questionnaires;
using Maturity.Core.Roadmaps;
using Maturity.Core.Scoring;

namespace Maturity.Core.Tests.Roadmaps;

/// <summary>The rules of the specification written down once more, as plainly and slowly as they read.</summary>
internal sealed class PlainRules(RoadmapRequest request)
{
    public IReadOnlyList<Initiative> All { get; } = [.. request.Initiatives.Concat(request.OwnInitiatives)];

    public double EffortOf(Initiative initiative) =>
        request.Efforts.TryGetValue(initiative.Id, out var effort) ? effort : initiative.Effort.Likely * (request.OwnInitiatives.Contains(initiative) ? 1 : request.EffortFactor);

    public Dictionary<string, double> State(IEnumerable<Initiative> finished)
    {
        var lifts = finished.Concat(All.Where(initiative => request.Done.Contains(initiative.Id))).SelectMany(initiative => initiative.Lifts).ToList();
        var points = request.Dimensions.SelectMany(dimension => dimension.Capabilities).Where(capability => capability.Score is not null).ToDictionary(capability => capability.Id, capability => capability.Score!.Value);
        var targets = points.ToDictionary(entry => entry.Key, entry => request.Targets.TryGetValue(entry.Key, out var target) ? target : Math.Clamp(Bands.LevelOf(entry.Value) + 1, 3, 5));
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var lift in lifts.Where(lift => points.ContainsKey(lift.Capability)))
            {
                var to = Ceiling(lift, targets[lift.Capability]);
                if (Math.Round(points[lift.Capability], 6) < (25 * (lift.From - 1)) - 12.5 || to <= points[lift.Capability]) continue;
                points[lift.Capability] = to;
                changed = true;
            }
        }

        return points;
    }

    public double Index(Dictionary<string, double> points) =>
        request.Dimensions.Sum(dimension =>
        {
            var scored = dimension.Capabilities.Where(capability => capability.Score is not null).ToList();
            return dimension.Weight * scored.Sum(capability => capability.Weight * points[capability.Id]) / scored.Sum(capability => capability.Weight);
        }) / request.Dimensions.Sum(dimension => dimension.Weight);

    public double Area(IReadOnlyList<(Initiative Initiative, int Start)> plan) =>
        Enumerable.Range(1, request.Quarters).Sum(quarter => Index(State(plan.Where(one => End(one) <= 13 * quarter).Select(one => one.Initiative))));

    public static int End((Initiative Initiative, int Start) one) => one.Start + one.Initiative.Weeks;

    public bool IsSatisfied(Initiative initiative, IEnumerable<Initiative> finished)
    {
        var (start, points) = (request.Dimensions.SelectMany(dimension => dimension.Capabilities).Where(capability => capability.Score is not null).ToDictionary(capability => capability.Id), State(finished));
        return initiative.Lifts.Where(lift => start.ContainsKey(lift.Capability)).All(lift =>
            Math.Round(points[lift.Capability], 6) >= Ceiling(lift, request.Targets.TryGetValue(lift.Capability, out var target) ? target : Math.Clamp(Bands.LevelOf(start[lift.Capability].Score!.Value) + 1, 3, 5)));
    }

    /// <summary>Whether an initiative may start in a week beside others that are placed.</summary>
    public bool MayStart(Initiative initiative, int start, IReadOnlyList<(Initiative Initiative, int Start)> others)
    {
        var ended = others.Where(one => End(one) <= start).Select(one => one.Initiative).ToList();
        if (!KeepsItsQuarter(initiative, start)) return false;
        var needs = All.Where(need => initiative.Needs.Contains(need.Id) && !request.Done.Contains(need.Id));
        return needs.All(need => ended.Contains(need) || IsSatisfied(need, ended)) && HasRoom([.. others, (initiative, start)]);
    }

    public bool KeepsItsQuarter(Initiative initiative, int start) =>
        request.Fixed.All(wish => wish.Initiative != initiative.Id || (wish.NotBefore ? (start / 13) + 1 >= wish.Quarter : (start / 13) + 1 == wish.Quarter));

    public bool HasRoom(IReadOnlyList<(Initiative Initiative, int Start)> plan)
    {
        var last = plan.Max(End);
        var weeks = Enumerable.Range(0, last).Select(week => plan.Where(one => one.Start <= week && week < End(one)).ToList()).ToList();
        return weeks.All(running => running.Count <= request.Parallel)
            && (request.EffortPerQuarter is not { } most || weeks.Chunk(13).All(quarter => quarter.Sum(week => week.Sum(one => EffortOf(one.Initiative) / one.Initiative.Weeks)) <= most + 1e-6));
    }

    private static double Ceiling(Lift lift, int target) => Math.Min(25.0 * (lift.To - 1), 25.0 * (target - 1));
}
