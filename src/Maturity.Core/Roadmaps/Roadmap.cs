namespace Maturity.Core.Roadmaps;

/// <summary>Makes roadmaps: pure functions of what was asked for, whatever the order it came in.</summary>
public static class Roadmap
{
    /// <summary>
    /// The plan shown by default: the largest area under the index curve within the horizon, then less effort, then earlier
    /// ends, then the order of ids. Never worse than the baseline. Up to <see cref="ExactSearch.Most"/> initiatives that
    /// matter it tries every order; with more it searches from the baseline.
    /// </summary>
    /// <param name="input">What it is made from.</param>
    public static RoadmapPlan Optimize(RoadmapInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return OptimizedPlanner.Plan(input.Model);
    }

    /// <summary>The baseline: always the bundle with most value per person-week; it also lists what ends after the horizon.</summary>
    /// <param name="input">What it is made from.</param>
    public static RoadmapPlan Greedy(RoadmapInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var chosen = BaselinePlanner.Plan(input.Model);
        return PlanMaker.Make(input.Model, RoadmapMode.Greedy, chosen, UpperBound.Of(input.Model), isProven: false);
    }

    /// <summary>Where the index goes if all efforts of a plan turn out low, or high; durations follow the efforts.</summary>
    /// <param name="input">What the plan was made from.</param>
    /// <param name="plan">The plan.</param>
    /// <returns>At every point of the projection between or at the two: the plan itself.</returns>
    public static ProjectionBand Band(RoadmapInput input, RoadmapPlan plan)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(plan);
        return BandMaker.Make(input, plan);
    }
}
