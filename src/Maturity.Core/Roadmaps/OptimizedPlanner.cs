namespace Maturity.Core.Roadmaps;

/// <summary>The optimized plan: every order where few initiatives matter, a search from the baseline where many do.</summary>
internal static class OptimizedPlanner
{
    public static RoadmapPlan Plan(Model model)
    {
        var contest = new Contest(model);
        var isExact = contest.Candidates.Length <= ExactSearch.Most;
        if (isExact) ExactSearch.Run(contest);
        else OrderSearch.Run(contest);
        contest.Polish();

        // With room as the only limit, orders lead to a best schedule of all; effort per quarter can make waiting pay.
        var everyOrder = isExact && contest.HoldsGiven;
        var isBest = everyOrder && double.IsPositiveInfinity(model.Capacity);
        var schedule = contest.Schedule;
        var bound = isBest ? Curve.Area(model, new Schedule(model, schedule).Ends) : UpperBound.Of(model);
        return PlanMaker.Make(model, RoadmapMode.Optimized, schedule, bound, everyOrder);
    }
}
