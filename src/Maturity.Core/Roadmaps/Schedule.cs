namespace Maturity.Core.Roadmaps;

/// <summary>A finished schedule, and what can be asked of it.</summary>
internal sealed class Schedule
{
    public Schedule(Model model, IReadOnlyList<Chosen> chosen)
    {
        (Model, Chosen) = (model, chosen);
        Starts = new int[model.Count];
        Ends = EndsOf(model, chosen);
        Array.Fill(Starts, Curve.Never);
        foreach (var one in chosen) Starts[one.Initiative] = one.Start;
    }

    public Model Model { get; }

    /// <summary>What is in it, by rank.</summary>
    public IReadOnlyList<Chosen> Chosen { get; }

    /// <summary>First week per initiative.</summary>
    public int[] Starts { get; }

    /// <summary>Week with which each initiative has ended; 0 for what ended before the first week.</summary>
    public int[] Ends { get; }

    public bool Holds(int initiative) => Starts[initiative] != Curve.Never;

    /// <summary>Points per capability at the end of a week.</summary>
    public static double[] PointsAt(Model model, int week, int[] ends) =>
        [.. Enumerable.Range(0, model.Start.Length).Select(capability => Curve.PointsAt(model, capability, week, ends))];

    /// <summary>Those that an initiative of the schedule waits for: prerequisites, or what satisfies them in their place.</summary>
    public IReadOnlyList<int> WaitsFor(int initiative)
    {
        var found = new SortedSet<int>();
        foreach (var need in Model.Needs[initiative])
        {
            if (Holds(need) && Ends[need] <= Starts[initiative]) found.Add(need);
            else if (!Effects.IsSatisfied(Model, need, Model.Start)) found.UnionWith(SatisfiersOf(need, Starts[initiative]));
        }

        found.Remove(initiative);
        return [.. found];
    }

    /// <summary>Those of the schedule that wait for an initiative, or have a lift that works only after one of its own.</summary>
    public IReadOnlyList<int> Unlocks(int initiative) =>
        [.. Chosen.Select(one => one.Initiative).Where(other => other != initiative && (WaitsFor(other).Contains(initiative) || Enables(initiative, other))).Order()];

    /// <summary>The ends without an initiative and without all that can then not have started, the others where they are.</summary>
    public int[] EndsWithout(int initiative)
    {
        int[] ends = [.. Ends];
        ends[initiative] = Curve.Never;
        var changed = true;
        while (changed)
        {
            changed = false;
            foreach (var (other, _, _, _) in Chosen.Where(one => ends[one.Initiative] != Curve.Never && !MayStart(one.Initiative, ends)))
            {
                ends[other] = Curve.Never;
                changed = true;
            }
        }

        return ends;
    }

    private bool MayStart(int initiative, int[] ends) => Model.Needs[initiative].All(need =>
        ends[need] <= Starts[initiative] || Model.Lifts[need].All(lift => lift.IsReachedAt(Curve.PointsAt(Model, lift.Capability, Starts[initiative], ends))));

    private IEnumerable<int> SatisfiersOf(int need, int week) => Chosen
        .Select(one => one.Initiative)
        .Where(other => Ends[other] <= week && Model.Lifts[other].Any(lift => Model.Lifts[need].Any(wanted => wanted.Capability == lift.Capability)));

    private bool Enables(int initiative, int other) => Model.Lifts[other].Any(locked =>
        !locked.WorksAt(Model.Start[locked.Capability])
        && Model.Lifts[initiative].Any(lift => lift.Capability == locked.Capability && locked.WorksAt(lift.Ceiling)));

    private static int[] EndsOf(Model model, IReadOnlyList<Chosen> chosen)
    {
        int[] ends = [.. model.Done.Select(done => done ? 0 : Curve.Never)];
        foreach (var one in chosen) ends[one.Initiative] = one.Start + model.Weeks[one.Initiative];
        return ends;
    }
}
