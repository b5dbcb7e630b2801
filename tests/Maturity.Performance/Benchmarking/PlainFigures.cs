using Maturity.Core.Benchmarking;

namespace Maturity.Performance.Benchmarking;

/// <summary>The same figures as anybody would write them first: for each cell and measure the scores are picked, sorted and weighed.</summary>
internal static class PlainFigures
{
    public static Dictionary<(int Place, int Measure), CellQuantiles> Of(IReadOnlyList<Member> members, IReadOnlyList<int> measures)
    {
        var grid = SyntheticMembers.Grid;
        var weights = new Dictionary<(int, double), double[]>();
        double[] Weights(int count, double p) => weights.TryGetValue((count, p), out var known) ? known : weights[(count, p)] = HarrellDavis.Weights(count, p);
        var figures = new Dictionary<(int, int), CellQuantiles>();
        for (var place = 0; place < grid.Segments.Count; place++)
        {
            var inside = members.Where(member => grid.Around(member.Narrow).Contains(place)).ToList();
            foreach (var measure in measures)
            {
                var sorted = inside.Where(member => member.Has(measure)).Select(member => member.Scores[measure] / 100.0).Order().ToArray();
                if (sorted.Length == 0) continue;
                figures[(place, measure)] = new(
                    [.. CellQuantiles.Shares.Select(p => HarrellDavis.Quantile(sorted, Weights(sorted.Length, p)))],
                    sorted.Count(score => score < CellQuantiles.Own), sorted.Count(score => score == CellQuantiles.Own));
            }

            // Sets of the same size are rare among cells.
            weights.Clear();
        }

        return figures;
    }
}
