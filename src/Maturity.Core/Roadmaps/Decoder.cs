namespace Maturity.Core.Roadmaps;

/// <summary>
/// Turns an order of priority into a schedule: each initiative in turn is placed as early as those before it allow. One
/// that would end after the horizon, or whose prerequisites nothing before it meets, is passed over.
/// </summary>
internal sealed class Decoder
{
    private readonly Model model;
    private readonly bool[] atStart;

    public Decoder(Model model)
    {
        this.model = model;
        Calendar = new(model, model.HorizonWeeks);
        Starts = new int[model.Count];
        Ends = new int[model.Count];
        Array.Fill(Starts, Curve.Never);
        for (var initiative = 0; initiative < model.Count; initiative++) Ends[initiative] = model.Done[initiative] ? 0 : Curve.Never;
        atStart = [.. Enumerable.Range(0, model.Count).Select(initiative => Effects.IsSatisfied(model, initiative, model.Start))];
    }

    public Calendar Calendar { get; }

    /// <summary>First week per initiative; <see cref="Curve.Never"/> where it is not placed.</summary>
    public int[] Starts { get; }

    /// <summary>Week with which each has ended.</summary>
    public int[] Ends { get; }

    public bool Holds(int initiative) => Starts[initiative] != Curve.Never;

    /// <summary>Takes over the schedule of another decoder of the same model.</summary>
    public void CopyFrom(Decoder other)
    {
        Calendar.CopyFrom(other.Calendar);
        other.Starts.CopyTo(Starts, 0);
        other.Ends.CopyTo(Ends, 0);
    }

    /// <summary>Places all of an order that can be; what an initiative needs and is still to come goes before it.</summary>
    /// <param name="order">Initiatives, first first; each may be placed already.</param>
    /// <param name="free">Whether an initiative may be placed at all.</param>
    public void PlaceAll(ReadOnlySpan<int> order, ReadOnlySpan<bool> free)
    {
        foreach (var initiative in order)
        {
            if (free[initiative] && !Holds(initiative)) PlaceWithNeeds(initiative, free);
        }
    }

    /// <summary>Places one; false when it cannot be.</summary>
    public bool Place(int initiative)
    {
        var earliest = EarliestOf(initiative);
        if (earliest >= model.HorizonWeeks) return false;
        var start = Calendar.FirstFit(initiative, earliest, model.HorizonWeeks);
        if (start < 0) return false;
        Calendar.Place(initiative, start);
        Starts[initiative] = start;
        Ends[initiative] = start + model.Weeks[initiative];
        return true;
    }

    /// <summary>Takes one out again.</summary>
    public void Remove(int initiative)
    {
        Calendar.Remove(initiative, Starts[initiative]);
        Starts[initiative] = Curve.Never;
        Ends[initiative] = Curve.Never;
    }

    /// <summary>Week from which on every prerequisite has ended or is satisfied by what has ended; never, if nothing placed sees to it.</summary>
    public int EarliestOf(int initiative)
    {
        var earliest = 0;
        foreach (var need in model.Needs[initiative])
        {
            if (!atStart[need]) earliest = Math.Max(earliest, Math.Min(Ends[need], SatisfiedFrom(need)));
        }

        return earliest;
    }

    private void PlaceWithNeeds(int initiative, ReadOnlySpan<bool> free)
    {
        foreach (var need in model.Needs[initiative])
        {
            if (atStart[need] || Holds(need) || !free[need] || SatisfiedFrom(need) != Curve.Never) continue;
            PlaceWithNeeds(need, free);
        }

        Place(initiative);
    }

    private int SatisfiedFrom(int need)
    {
        var from = 0;
        foreach (ref readonly var lift in model.Lifts[need].AsSpan())
        {
            if (!lift.IsReachedAt(model.Start[lift.Capability])) from = Math.Max(from, ReachedFrom(lift));
        }

        return from;
    }

    private int ReachedFrom(Step lift)
    {
        var from = Curve.Never;
        foreach (ref readonly var step in model.Steps[lift.Capability].AsSpan())
        {
            var end = Ends[step.Initiative];
            if (end < from && lift.IsReachedAt(Curve.PointsAt(model, lift.Capability, end, Ends))) from = end;
        }

        return from;
    }
}
