namespace Maturity.Core.Roadmaps;

/// <summary>
/// A figure that the area of no plan exceeds. For the end of each quarter by itself it asks how high the index could be if
/// pieces of initiatives could be finished and only their weeks together (or their effort together) were limited, with
/// prerequisites as soft limits: a Lagrangian relaxation, valid for any multipliers (M. L. Fisher, "The Lagrangian
/// relaxation method for solving integer programming problems", Management Science 27, 1981).
/// </summary>
internal static class UpperBound
{
    public static double Of(Model model)
    {
        var earliest = EarliestEnds.Of(model);
        var baseline = new Schedule(model, BaselinePlanner.Plan(model)).Ends;
        var area = 0.0;
        for (var quarter = 1; quarter <= model.Quarters; quarter++)
        {
            var week = quarter * RoadmapDefaults.WeeksPerQuarter;
            var all = Curve.IndexAt(model, week, earliest) - model.StartIndex;
            var least = Curve.IndexAt(model, week, baseline) - model.StartIndex;
            area += model.StartIndex + Math.Min(all, QuarterBound.Of(model, quarter, earliest, least));
        }

        return area;
    }
}
