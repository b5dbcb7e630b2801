namespace Maturity.Core.Roadmaps;

/// <summary>Writes down what a planner chose, with the figures and reasons that follow from it.</summary>
internal static class PlanMaker
{
    /// <param name="model">The model.</param>
    /// <param name="mode">How it was chosen.</param>
    /// <param name="chosen">What was chosen, by rank.</param>
    /// <param name="bound">No plan under the same limits has a larger area.</param>
    /// <param name="isProven">Whether every order was tried.</param>
    public static RoadmapPlan Make(Model model, RoadmapMode mode, IReadOnlyList<Chosen> chosen, double bound, bool isProven)
    {
        var schedule = new Schedule(model, chosen);
        var area = Curve.Area(model, schedule.Ends);
        return new()
        {
            Mode = mode,
            Index = model.StartIndex,
            Area = area,
            UpperBound = Math.Max(bound, area),
            IsProven = isProven,
            Initiatives = PlannedMaker.Make(schedule, mode),
            LeftOut = new LeftOutReasons(schedule, mode).All(),
            Projection = [.. Enumerable.Range(0, model.Quarters + 1).Select(quarter => PointAt(schedule, quarter))],
        };
    }

    private static ProjectionPoint PointAt(Schedule schedule, int quarter)
    {
        var week = quarter * RoadmapDefaults.WeeksPerQuarter;
        var index = Curve.IndexAt(schedule.Model, week, schedule.Ends);
        return new(quarter, index, schedule.Chosen.Count(chosen => schedule.Ends[chosen.Initiative] <= week));
    }
}
