namespace Maturity.Core.Roadmaps;

/// <summary>Which initiatives a search need look at: those that can end in time and can matter.</summary>
internal static class CandidateFilter
{
    /// <summary>The initiatives, ascending.</summary>
    /// <param name="model">The model.</param>
    /// <param name="given">What is placed already.</param>
    public static int[] Of(Model model, Decoder given)
    {
        var earliest = EarliestEnds.Of(model);
        bool[] possible = [.. Enumerable.Range(0, model.Count).Select(initiative => IsPossible(model, initiative, earliest))];
        var most = Effects.PointsOf(model, [.. possible.Zip(model.Done, (can, done) => can || done)]);
        var kept = new bool[model.Count];
        for (var initiative = 0; initiative < model.Count; initiative++)
        {
            if (possible[initiative] && (CanLift(model, initiative, most) || model.Bound.Contains(initiative))) Keep(model, initiative, possible, kept);
        }

        return [.. Enumerable.Range(0, model.Count).Where(initiative => kept[initiative] && !given.Holds(initiative))];
    }

    // One that was put first and must start in its quarter is placed with the given part or not at all.
    private static bool IsPossible(Model model, int initiative, int[] earliest) =>
        !model.IsBarred(initiative) && earliest[initiative] <= model.HorizonWeeks && model.LatestStart[initiative] == int.MaxValue
        || (model.Wanted.Contains(initiative) && !model.IsBarred(initiative));

    private static bool CanLift(Model model, int initiative, double[] most) =>
        model.Lifts[initiative].Any(lift => lift.WorksAt(most[lift.Capability]) && lift.Ceiling > model.Start[lift.Capability]);

    private static void Keep(Model model, int initiative, bool[] possible, bool[] kept)
    {
        if (kept[initiative] || !possible[initiative]) return;
        kept[initiative] = true;
        foreach (var need in model.Needs[initiative]) Keep(model, need, possible, kept);
    }
}
