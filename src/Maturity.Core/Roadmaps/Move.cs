using Maturity.Core.Benchmarking;

namespace Maturity.Core.Roadmaps;

/// <summary>A small change of an order of priority that can be taken back.</summary>
/// <param name="From">Place in the order.</param>
/// <param name="To">Place to move to; the same place means: leave out, or take in again, what stands there.</param>
/// <param name="Swaps">Whether the two places are exchanged rather than one inserted at the other.</param>
internal readonly record struct Move(int From, int To, bool Swaps)
{
    private const double ShareOfToggles = 0.2;
    private const double ShareOfSwaps = 0.2;

    public static Move Toggle(int at) => new(at, at, false);

    public static Move Insert(int from, int to) => new(from, to, false);

    /// <summary>Some move.</summary>
    public static Move Draw(ref SplitMix64 random, int count)
    {
        var kind = random.NextUnit();
        var (from, to) = (random.NextIndex(count), random.NextIndex(count));
        return kind < ShareOfToggles ? Toggle(from) : new(from, to, kind < ShareOfToggles + ShareOfSwaps);
    }

    public void Do(int[] order, bool[] free) => Apply(order, free, From, To);

    public void Undo(int[] order, bool[] free) => Apply(order, free, To, From);

    private void Apply(int[] order, bool[] free, int from, int to)
    {
        if (from == to)
        {
            free[order[from]] = !free[order[from]];
        }
        else if (Swaps)
        {
            (order[from], order[to]) = (order[to], order[from]);
        }
        else
        {
            var moved = order[from];
            if (from < to) Array.Copy(order, from + 1, order, from, to - from);
            else Array.Copy(order, to, order, to + 1, from - to);
            order[to] = moved;
        }
    }
}
