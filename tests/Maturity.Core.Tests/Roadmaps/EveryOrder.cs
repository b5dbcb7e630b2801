using Maturity.Core.Questionnaires;
using Maturity.Core.Roadmaps;

namespace Maturity.Core.Tests.Roadmaps;

/// <summary>Every order of every subset, each initiative placed in the first week that the plain rules allow: most quarters kept, then largest area, then least effort, then earliest ends.</summary>
internal sealed class EveryOrder
{
    private readonly RoadmapRequest request;
    private readonly PlainRules rules;
    private readonly List<Initiative> left;
    private readonly List<(Initiative Initiative, int Start)> plan = [];
    private readonly HashSet<string> seen = [];

    private EveryOrder(RoadmapRequest request)
    {
        (this.request, rules) = (request, new(request));
        left = [.. rules.All.Where(initiative => !request.Banned.Contains(initiative.Id) && !request.Done.Contains(initiative.Id))];
    }

    public int Kept { get; private set; } = -1;

    public double Area { get; private set; } = double.NegativeInfinity;

    public double Effort { get; private set; }

    public int EndWeeks { get; private set; }

    public static EveryOrder Of(RoadmapRequest request)
    {
        var search = new EveryOrder(request);
        search.Extend();
        return search;
    }

    private void Extend()
    {
        if (!seen.Add(string.Join(' ', plan.OrderBy(one => one.Initiative.Id, StringComparer.Ordinal).Select(one => $"{one.Initiative.Id}@{one.Start}")))) return;
        Compare();
        foreach (var initiative in left.ToList())
        {
            var start = Enumerable.Range(0, 13 * request.Quarters).Where(week => week + initiative.Weeks <= 13 * request.Quarters && rules.MayStart(initiative, week, plan)).Select(week => (int?)week).FirstOrDefault();
            if (start is not { } first) continue;
            left.Remove(initiative);
            plan.Add((initiative, first));
            Extend();
            plan.RemoveAt(plan.Count - 1);
            left.Add(initiative);
        }
    }

    private void Compare()
    {
        var kept = plan.Count(one => request.Fixed.Any(wish => wish.Initiative == one.Initiative.Id && !wish.NotBefore));
        var (area, effort, ends) = (rules.Area(plan), plan.Sum(one => rules.EffortOf(one.Initiative)), plan.Sum(PlainRules.End));
        var better = kept != Kept ? kept > Kept : Math.Abs(area - Area) > 1e-7 ? area > Area : Math.Abs(effort - Effort) > 1e-7 ? effort < Effort : ends < EndWeeks;
        if (better) (Kept, Area, Effort, EndWeeks) = (kept, area, effort, ends);
    }
}
