namespace Maturity.Core.Roadmaps;

/// <summary>Spreads the effort of a plan over the quarters: evenly over the weeks of each initiative.</summary>
internal static class EffortByQuarter
{
    public static IReadOnlyList<double> Of(RoadmapPlan plan)
    {
        var efforts = new double[plan.Projection.Count - 1];
        foreach (var planned in plan.Initiatives)
        {
            for (var quarter = 0; quarter < efforts.Length; quarter++)
            {
                var inside = Math.Min(planned.EndWeek, (quarter + 1) * RoadmapDefaults.WeeksPerQuarter) - Math.Max(planned.StartWeek, quarter * RoadmapDefaults.WeeksPerQuarter);
                if (inside > 0) efforts[quarter] += planned.Effort * inside / (planned.EndWeek - planned.StartWeek);
            }
        }

        return efforts;
    }
}
