namespace Maturity.Core.Roadmaps;

/// <summary>Says of each initiative of a schedule what it adds and why it is there and then.</summary>
internal static class PlannedMaker
{
    public static IReadOnlyList<PlannedInitiative> Make(Schedule schedule, RoadmapMode mode)
    {
        var firstSteps = BaselinePlanner.FirstSteps(schedule.Model).SelectMany(bundle => bundle).ToHashSet();
        var made = new List<PlannedInitiative>();
        bool[] finished = [.. schedule.Model.Done];
        var before = schedule.Model.StartIndex;
        foreach (var chosen in schedule.Chosen)
        {
            finished[chosen.Initiative] = true;
            var after = Effects.IndexOf(schedule.Model, Effects.PointsOf(schedule.Model, finished));
            made.Add(One(schedule, mode, chosen, made.Count + 1, after - before, firstSteps));
            before = after;
        }

        return made;
    }

    private static PlannedInitiative One(Schedule schedule, RoadmapMode mode, Chosen chosen, int rank, double gain, HashSet<int> firstSteps)
    {
        var model = schedule.Model;
        var initiative = chosen.Initiative;
        var waits = schedule.WaitsFor(initiative);
        var unlocks = schedule.Unlocks(initiative);
        var (start, heldBack) = WhyThen(schedule, initiative, waits);
        var without = schedule.EndsWithout(initiative);
        var choice = ChoiceOf(model, initiative, gain, firstSteps, isNeeded: mode == RoadmapMode.Greedy || unlocks.Count > 0);
        return new()
        {
            Id = model.Ids[initiative],
            Rank = rank,
            StartWeek = chosen.Start,
            EndWeek = schedule.Ends[initiative],
            Effort = model.Effort[initiative],
            Gain = gain,
            Choice = choice,
            BundleFor = model.Ids[mode == RoadmapMode.Greedy ? chosen.BundleFor : Sake(choice, initiative, unlocks)],
            BundleRatio = chosen.Ratio,
            Start = start,
            HeldBackBy = Named(model, heldBack),
            WaitsFor = Named(model, waits),
            Unlocks = Named(model, unlocks),
            IndexWithout = Curve.IndexAt(model, model.HorizonWeeks, without),
            AreaWithout = Curve.Area(model, without),
        };
    }

    private static ChoiceKind ChoiceOf(Model model, int initiative, double gain, HashSet<int> firstSteps, bool isNeeded)
    {
        if (firstSteps.Contains(initiative)) return ChoiceKind.FirstStep;
        if (model.Wanted.Contains(initiative)) return ChoiceKind.Wanted;
        if (Math.Round(gain, 6) > 0) return ChoiceKind.AddsPoints;
        return isNeeded ? ChoiceKind.NeededByOthers : ChoiceKind.AddsPointsSooner;
    }

    private static int Sake(ChoiceKind choice, int initiative, IReadOnlyList<int> unlocks) =>
        choice == ChoiceKind.NeededByOthers && unlocks.Count > 0 ? unlocks[0] : initiative;

    /// <summary>What it waited for last: what others needed, its quarter, room, or effort.</summary>
    private static (StartKind Kind, IReadOnlyList<int> By) WhyThen(Schedule schedule, int initiative, IReadOnlyList<int> waits)
    {
        var start = schedule.Starts[initiative];
        if (start == 0) return (StartKind.AtOnce, []);
        if (waits.Where(other => schedule.Ends[other] == start).ToList() is { Count: > 0 } last) return (StartKind.AfterOthers, last);
        if (start == schedule.Model.Release[initiative]) return (StartKind.BoundToQuarter, []);
        for (var week = start - 1; week < start - 1 + schedule.Model.Weeks[initiative]; week++)
        {
            var running = schedule.Chosen.Select(one => one.Initiative).Where(other => other != initiative && Runs(schedule, other, week)).Order().ToList();
            if (running.Count >= schedule.Model.Parallel) return (StartKind.NoRoom, running);
        }

        return (StartKind.NoEffort, []);
    }

    private static bool Runs(Schedule schedule, int initiative, int week) => schedule.Starts[initiative] <= week && week < schedule.Ends[initiative];

    private static IReadOnlyList<string> Named(Model model, IEnumerable<int> initiatives) => [.. initiatives.Select(initiative => model.Ids[initiative])];
}
