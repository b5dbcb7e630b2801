using Maturity.Core.Questionnaires;

namespace Maturity.Core.Roadmaps;

/// <summary>
/// Lays the initiatives of a plan out again, in the same order and with the same limits, with low and with high efforts.
/// Durations follow the effort, so what an initiative asks of a week stays the same, and with it what a quarter can carry.
/// </summary>
internal static class BandMaker
{
    public static ProjectionBand Make(RoadmapInput input, RoadmapPlan plan)
    {
        var ratios = input.Initiatives.Select(initiative => RatiosOf(initiative.Effort)).ToList();
        var low = Curve(input.Model, plan, [.. ratios.Select(ratio => ratio.Low)]);
        var high = Curve(input.Model, plan, [.. ratios.Select(ratio => ratio.High)]);

        // Where work is shorter the order in which rooms come free can change and something end later: the plan itself bounds both.
        return new(
            [.. plan.Projection.Zip(low, (point, index) => Math.Max(point.Index, index))],
            [.. plan.Projection.Zip(high, (point, index) => Math.Min(point.Index, index))]);
    }

    private static (double Low, double High) RatiosOf(Effort effort) =>
        effort.Likely > 0 ? (effort.Low / effort.Likely, effort.High / effort.Likely) : (1, 1);

    private static double[] Curve(Model model, RoadmapPlan plan, double[] ratios)
    {
        var scaled = model.Scaled(ratios);
        var calendar = new Calendar(scaled, scaled.HorizonWeeks);
        int[] ends = [.. model.Done.Select(done => done ? 0 : Roadmaps.Curve.Never)];
        var planned = plan.Initiatives.ToDictionary(one => one.Id, StringComparer.Ordinal);
        int EndOf(string id) => ends[Array.BinarySearch(model.Ids, id, StringComparer.Ordinal)];
        foreach (var one in plan.Initiatives.OrderBy(one => one.StartWeek).ThenBy(one => one.Rank))
        {
            // It keeps its place unless something that held it back ended sooner, or something it needs ends later.
            var place = Array.BinarySearch(model.Ids, one.Id, StringComparer.Ordinal);
            var possible = one.WaitsFor.Select(EndOf).DefaultIfEmpty(0).Max();
            var earliest = one.HeldBackBy.Any(id => EndOf(id) < planned[id].EndWeek) ? possible : Math.Max(possible, one.StartWeek);

            // What begins after the horizon can wait: the curve does not see it.
            var start = earliest >= scaled.HorizonWeeks ? -1 : calendar.FirstFit(place, earliest, scaled.HorizonWeeks + scaled.Weeks[place]);
            if (start < 0) continue;
            calendar.Place(place, start);
            ends[place] = start + scaled.Weeks[place];
        }

        return [.. plan.Projection.Select(point => Roadmaps.Curve.IndexAt(scaled, point.Quarter * RoadmapDefaults.WeeksPerQuarter, ends))];
    }
}
