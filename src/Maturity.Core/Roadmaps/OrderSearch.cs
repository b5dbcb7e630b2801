using Maturity.Core.Benchmarking;

namespace Maturity.Core.Roadmaps;

/// <summary>
/// Searches orders of priority where there are too many to try all: simulated annealing (S. Kirkpatrick, C. D. Gelatt,
/// M. P. Vecchi, "Optimization by simulated annealing", Science 220, 1983) from the baseline's order, then single moves
/// until none helps. The number of trials and the seed are fixed, so the same request gives the same plan.
/// </summary>
internal sealed class OrderSearch
{
    private const int Trials = 5000;
    private const int DescentTrials = 2500;
    private const double Warm = 0.004;
    private const double Cold = 0.00004;

    /// <summary>More than any area: 12 quarters at 100 points.</summary>
    private const double Wall = 10_000;

    private readonly Contest contest;
    private readonly Decoder decoder;
    private readonly bool[] free;
    private readonly double potential;
    private SplitMix64 random = new(seed: 20);
    private int[] order;
    private int trials;

    private OrderSearch(Contest contest)
    {
        this.contest = contest;
        decoder = new(contest.Model);
        free = new bool[contest.Model.Count];
        foreach (var candidate in contest.Candidates) free[candidate] = true;
        var baseline = BaselinePlanner.Plan(contest.Model).Select(one => one.Initiative).Where(initiative => free[initiative]).ToList();
        order = [.. contest.BoundFirst.Union(baseline).Union(contest.Candidates)];
        potential = Curve.Area(contest.Model, EarliestEnds.Of(contest.Model)) - (contest.Model.StartIndex * contest.Model.Quarters);
    }

    /// <summary>Improves the best schedule of a contest.</summary>
    public static void Run(Contest contest)
    {
        var search = new OrderSearch(contest);
        var (orderKept, freeKept) = search.Anneal();
        search.Descend(orderKept, freeKept);
    }

    private (int[] Order, bool[] Free) Anneal()
    {
        var (bestOrder, bestFree) = ((int[])order.Clone(), (bool[])free.Clone());
        var current = Try();
        var best = current;
        for (var trial = 0; trial < Trials; trial++)
        {
            var heat = potential * Warm * Math.Pow(Cold / Warm, (double)trial / Trials);
            var move = Move.Draw(ref random, order.Length);
            move.Do(order, free);
            var next = Try();
            var loss = Energy(next) - Energy(current);
            if (loss > 0 && random.NextUnit() >= Math.Exp(-loss / heat))
            {
                move.Undo(order, free);
                continue;
            }

            current = next;
            if (!next.IsBetterThan(best)) continue;
            best = next;
            order.CopyTo(bestOrder, 0);
            free.CopyTo(bestFree, 0);
        }

        return (bestOrder, bestFree);
    }

    /// <summary>Leaves out, takes in and moves single initiatives while that helps.</summary>
    private void Descend(int[] from, bool[] freeFrom)
    {
        (order, trials) = (from, 0);
        freeFrom.CopyTo(free, 0);
        var best = Try();
        for (var improved = true; improved && trials < DescentTrials;)
        {
            improved = false;
            for (var at = 0; at < order.Length && trials < DescentTrials; at++)
            {
                improved |= Improve(Move.Toggle(at), ref best);
                for (var to = 0; to < order.Length && trials < DescentTrials; to++) improved |= to != at && Improve(Move.Insert(at, to), ref best);
            }
        }
    }

    private bool Improve(Move move, ref Merit best)
    {
        move.Do(order, free);
        var next = Try();
        if (next.IsBetterThan(best))
        {
            best = next;
            return true;
        }

        move.Undo(order, free);
        return false;
    }

    private Merit Try()
    {
        trials++;
        decoder.CopyFrom(contest.Given);
        decoder.PlaceAll(order, free);
        var merit = contest.MeritOf(decoder.Starts, decoder.Ends);
        if (merit == contest.Best || merit.IsBetterThan(contest.Best)) contest.Offer(merit, decoder.Starts);
        return merit;
    }

    // A quarter kept weighs more than any area; the last goals weigh so little that they only tell schedules of one area apart.
    private static double Energy(Merit merit) => -(merit.Kept * Wall) - (merit.Area * 1e-9) + (merit.Effort * 1e-16) + (merit.EndWeeks * 1e-9);
}
