namespace Maturity.Core.Roadmaps;

/// <summary>
/// Weeks before which no initiative can have ended in any schedule, counting prerequisites and wishes but not capacity. A
/// prerequisite is met when it has ended or when, for each of its lifts that is still open, something that lifts as high has.
/// </summary>
internal static class EarliestEnds
{
    /// <summary>A bound per initiative; <see cref="Curve.Never"/> for what cannot be chosen.</summary>
    public static int[] Of(Model model)
    {
        int[] ends = [.. Enumerable.Range(0, model.Count).Select(initiative => model.IsBarred(initiative)
            ? model.Done[initiative] ? 0 : Curve.Never
            : model.Release[initiative] + model.Weeks[initiative])];

        // Bounds only rise from below, so they hold after every round; a chain is never longer than all initiatives.
        var changed = true;
        for (var round = 0; changed && round <= model.Count; round++)
        {
            changed = false;
            for (var initiative = 0; initiative < model.Count; initiative++) changed |= Raise(model, initiative, ends);
        }

        return ends;
    }

    private static bool Raise(Model model, int initiative, int[] ends)
    {
        if (ends[initiative] == Curve.Never || model.Done[initiative]) return false;
        var start = model.Release[initiative];
        foreach (var need in model.Needs[initiative]) start = Math.Max(start, MetFrom(model, need, ends));
        var end = start >= Curve.Never - RoadmapDefaults.MostWeeks ? Curve.Never : start + model.Weeks[initiative];
        if (end <= ends[initiative]) return false;
        ends[initiative] = end;
        return true;
    }

    private static int MetFrom(Model model, int need, int[] ends)
    {
        var from = 0;
        foreach (var lift in model.Lifts[need].Where(lift => !lift.IsReachedAt(model.Start[lift.Capability])))
        {
            var first = Curve.Never;
            foreach (var step in model.Steps[lift.Capability])
            {
                if (lift.IsReachedAt(step.Ceiling)) first = Math.Min(first, ends[step.Initiative]);
            }

            from = Math.Max(from, first);
        }

        return from;
    }
}
