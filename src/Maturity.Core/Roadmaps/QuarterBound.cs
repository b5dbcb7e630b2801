namespace Maturity.Core.Roadmaps;

/// <summary>Points that the index can have gained at most at the end of one quarter.</summary>
internal sealed class QuarterBound
{
    private const int Rounds = 60;
    private const int MostParts = 4;

    private readonly Relaxation relaxation;
    private readonly double[] weight;
    private readonly double least;
    private readonly double[] cover;
    private readonly double[] chain;
    private readonly double[] need;
    private readonly double[] worth;
    private readonly double[] value;
    private readonly double[] share;

    /// <param name="relaxation">Pieces and limits.</param>
    /// <param name="weight">What each initiative takes of the one resource, of which there is 1.</param>
    /// <param name="least">Points that a known plan gains.</param>
    private QuarterBound(Relaxation relaxation, double[] weight, double least)
    {
        (this.relaxation, this.weight, this.least) = (relaxation, weight, least);
        // A piece is first credited in full to all that could win it.
        cover = [.. relaxation.Pieces];
        chain = new double[relaxation.Chains.Count];
        need = new double[relaxation.Orders.Count];
        worth = new double[relaxation.Pieces.Count];
        value = new double[weight.Length];
        share = new double[weight.Length];
    }

    /// <summary>The bound.</summary>
    public static double Of(Model model, int quarter, int[] earliest, double least)
    {
        var week = quarter * RoadmapDefaults.WeeksPerQuarter;
        var relaxation = new Relaxation(model, earliest, week);
        if (relaxation.Pieces.Count == 0) return 0;
        return Resources(model, quarter, week).Min(weight => new QuarterBound(relaxation, weight, least).Tighten());
    }

    /// <summary>
    /// Ways to measure what is limited, each a valid limit by itself. With room for P at a time the work of T weeks fits
    /// P bins of T weeks, so besides the weeks themselves their images under dual feasible functions fit (S. P. Fekete,
    /// J. Schepers, "New classes of fast lower bounds for bin packing problems", Mathematical Programming 91, 2001).
    /// </summary>
    private static IEnumerable<double[]> Resources(Model model, int quarter, int week)
    {
        double[] Each(Func<int, double> weight) => [.. Enumerable.Range(0, model.Count).Select(at => model.Done[at] ? 0 : weight(at))];
        double OfWeeks(int at) => (double)model.Weeks[at] / week / model.Parallel;
        double OfEffort(int at) => model.Effort[at] / (model.Capacity * quarter);
        yield return Each(OfWeeks);
        for (var parts = 1; parts <= MostParts; parts++)
        {
            var rounded = parts;
            yield return Each(at => Rounded(model.Weeks[at], week, rounded) / model.Parallel);
        }

        if (double.IsPositiveInfinity(model.Capacity)) yield break;
        yield return Each(OfEffort);
        yield return Each(at => (OfEffort(at) / 2) + (OfWeeks(at) / 2));
    }

    private static double Rounded(int weeks, int week, int parts) =>
        weeks * (parts + 1) % week == 0 ? (double)weeks / week : Math.Floor((double)weeks * (parts + 1) / week) / parts;

    private double Tighten()
    {
        var best = double.PositiveInfinity;
        var pace = 1.0;
        for (var round = 0; round < Rounds; round++)
        {
            var bound = Solve();
            if (bound < best) best = bound;
            else pace *= 0.9;
            if (best <= least || !Step(bound, pace)) break;
        }

        return best;
    }

    /// <summary>The relaxed optimum at the present multipliers.</summary>
    private double Solve()
    {
        Price();
        var bound = worth.Sum(points => Math.Max(0, points));
        int[] order = [.. relaxation.Items.Where(item => value[item] > 0).OrderByDescending(item => value[item] / Math.Max(weight[item], 1e-12)).ThenBy(item => item)];
        Array.Clear(share);
        var left = 1.0;
        foreach (var item in order)
        {
            share[item] = weight[item] <= left ? 1 : left / weight[item];
            bound += share[item] * value[item];
            left = Math.Max(0, left - (share[item] * weight[item]));
        }

        return bound;
    }

    private void Price()
    {
        Array.Clear(value);
        for (var piece = 0; piece < worth.Length; piece++) worth[piece] = relaxation.Pieces[piece];
        for (var at = 0; at < cover.Length; at++)
        {
            worth[relaxation.Covers[at].Piece] -= cover[at];
            foreach (var initiative in relaxation.Covers[at].Initiatives) value[initiative] += cover[at];
        }

        for (var at = 0; at < chain.Length; at++)
        {
            worth[relaxation.Chains[at].Above] -= chain[at];
            worth[relaxation.Chains[at].Below] += chain[at];
        }

        for (var at = 0; at < need.Length; at++)
        {
            value[relaxation.Orders[at].Initiative] -= need[at];
            foreach (var other in relaxation.Orders[at].Others) value[other] += need[at];
        }
    }

    /// <summary>Moves the multipliers against what the relaxed optimum breaks; false when it breaks nothing.</summary>
    private bool Step(double bound, double pace)
    {
        double Won(int piece) => worth[piece] > 1e-12 ? 1 : worth[piece] < -1e-12 ? 0 : 0.5;
        double[] covers = [.. relaxation.Covers.Select(limit => Won(limit.Piece) - limit.Initiatives.Sum(initiative => share[initiative]))];
        double[] chains = [.. relaxation.Chains.Select(limit => Won(limit.Above) - Won(limit.Below))];
        double[] needs = [.. relaxation.Orders.Select(limit => share[limit.Initiative] - limit.Others.Sum(other => share[other]))];
        var norm = covers.Sum(part => part * part) + chains.Sum(part => part * part) + needs.Sum(part => part * part);
        if (norm < 1e-12) return false;
        var step = pace * (bound - least) / norm;
        Shift(cover, covers, step);
        Shift(chain, chains, step);
        Shift(need, needs, step);
        return true;
    }

    private static void Shift(double[] multipliers, double[] broken, double step)
    {
        for (var at = 0; at < broken.Length; at++) multipliers[at] = Math.Max(0, multipliers[at] + (step * broken[at]));
    }
}
