namespace Maturity.Core.Roadmaps;

/// <summary>Says of each initiative that is not in a schedule why it is not.</summary>
internal sealed class LeftOutReasons
{
    private readonly Schedule schedule;
    private readonly Model model;
    private readonly RoadmapMode mode;
    private readonly double[] final;
    private readonly double[] most;
    private readonly bool[] held;
    private readonly bool[] none;

    public LeftOutReasons(Schedule schedule, RoadmapMode mode)
    {
        (this.schedule, model, this.mode) = (schedule, schedule.Model, mode);
        final = Schedule.PointsAt(model, int.MaxValue - 1, schedule.Ends);
        most = Effects.PointsOf(model, [.. Enumerable.Range(0, model.Count).Select(initiative => model.Done[initiative] || !model.IsBarred(initiative))]);
        held = [.. Enumerable.Range(0, model.Count).Select(initiative => model.Done[initiative] || schedule.Holds(initiative))];
        none = new bool[model.Count];
    }

    public IReadOnlyList<LeftOutInitiative> All() =>
        [.. Enumerable.Range(0, model.Count).Where(initiative => !schedule.Holds(initiative)).Select(One)];

    private LeftOutInitiative One(int initiative)
    {
        var (kind, because, end) = Simple(initiative) ?? Needing(initiative) ?? Timed(initiative);
        return new(model.Ids[initiative], kind, [.. because.Distinct().Order().Select(other => model.Ids[other])], end, kind == LeftOutKind.MissesItsQuarter ? NextQuarter.Of(schedule, initiative) : null);
    }

    private (LeftOutKind Kind, IEnumerable<int> Because, int? End)? Simple(int initiative)
    {
        if (model.Done[initiative]) return (LeftOutKind.Done, [], null);
        if (model.Banned[initiative]) return (LeftOutKind.Banned, [], null);
        if (model.Oversized[initiative]) return (LeftOutKind.ExceedsEffort, [], null);

        // What is bound to a quarter is placed whatever it gives, so nothing else keeps it out.
        if (model.Wanted.Contains(initiative) && model.LatestStart[initiative] != int.MaxValue) return (LeftOutKind.MissesItsQuarter, [], null);
        if (model.Lifts[initiative].Length == 0) return (LeftOutKind.NothingScored, [], null);
        if (Effects.IsSatisfied(model, initiative, model.Start)) return (LeftOutKind.NoGain, [], null);
        if (Effects.IsSatisfied(model, initiative, final)) return (LeftOutKind.AddsNothingBesides, Alike(initiative), null);
        return model.Lifts[initiative].Any(lift => lift.WorksAt(most[lift.Capability])) ? null : (LeftOutKind.StillTooLow, [], null);
    }

    /// <summary>A prerequisite that cannot be chosen and that even everything else together would not satisfy.</summary>
    private (LeftOutKind Kind, IEnumerable<int> Because, int? End)? Needing(int initiative)
    {
        var bundle = new Bundles(model).Of(initiative, held, final, none);
        var barred = bundle.Where(member => member != initiative && model.IsBarred(member) && !Effects.IsSatisfied(model, member, most)).ToList();
        if (barred.Count == 0) return null;
        var banned = barred.Where(member => model.Banned[member]).ToList();
        return banned.Count > 0 ? (LeftOutKind.PrerequisiteBanned, banned, null) : (LeftOutKind.PrerequisiteLeftOut, barred, null);
    }

    private (LeftOutKind Kind, IEnumerable<int> Because, int? End) Timed(int initiative)
    {
        var bundle = new Bundles(model).Of(initiative, held, final, [.. Enumerable.Range(0, model.Count).Select(model.IsBarred)]).ToList();
        var missing = bundle.Where(member => member != initiative).ToList();
        if (mode == RoadmapMode.Greedy || bundle.Count == 0) return (LeftOutKind.AddsNothingBesides, Alike(initiative), null);
        var alone = EndOf(bundle, new Calendar(model, model.HorizonWeeks), withPlan: false);
        if (alone > model.HorizonWeeks) return (LeftOutKind.EndsAfterHorizon, missing, alone);
        var calendar = new Calendar(model, model.HorizonWeeks);
        foreach (var one in schedule.Chosen) calendar.Place(one.Initiative, one.Start);
        var beside = EndOf(bundle, calendar, withPlan: true);
        return beside > model.HorizonWeeks ? (LeftOutKind.OthersGiveMore, missing, beside) : (LeftOutKind.AddsNothingBesides, Alike(initiative), null);
    }

    /// <summary>Week with which the last of a bundle ends when each starts as early as it can.</summary>
    private int? EndOf(IReadOnlyList<int> bundle, Calendar calendar, bool withPlan)
    {
        int[] ends = [.. schedule.Ends];
        foreach (var member in bundle)
        {
            var earliest = model.Needs[member].Where(need => ends[need] != Curve.Never && (withPlan || bundle.Contains(need))).Select(need => ends[need]).DefaultIfEmpty().Max();
            var start = calendar.FirstFit(member, earliest, int.MaxValue);
            if (start < 0) return null;
            calendar.Place(member, start);
            ends[member] = start + model.Weeks[member];
        }

        return ends[bundle[^1]];
    }

    private IEnumerable<int> Alike(int initiative) => schedule.Chosen
        .Select(one => one.Initiative)
        .Where(other => model.Lifts[other].Any(lift => model.Lifts[initiative].Any(wanted => wanted.Capability == lift.Capability)));
}
