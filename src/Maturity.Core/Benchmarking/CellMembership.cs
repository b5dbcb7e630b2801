using System.Numerics;

namespace Maturity.Core.Benchmarking;

/// <summary>Who is in a cell, while a pass is under way. Owners whose members have every score count for all measures at once; only the others are counted measure by measure.</summary>
/// <param name="measures">How many measures.</param>
internal sealed class CellMembership(int measures)
{
    private readonly MeasureMembership complete = new();
    private readonly MeasureMembership?[] partial = new MeasureMembership?[measures];

    /// <summary>Counts the members of one owner that are in this cell; an owner comes once.</summary>
    public void AddOwner(List<Member> members, ulong full)
    {
        var (all, any) = (full, 0UL);
        foreach (var member in members) (all, any) = (all & member.Present, any | member.Present);
        if (all == full)
        {
            complete.AddOwner(members, 1);
            return;
        }

        for (var left = any; left != 0; left &= left - 1)
        {
            var measure = BitOperations.TrailingZeroCount(left);
            (partial[measure] ??= new()).AddOwner(members, 1UL << measure);
        }
    }

    public IReadOnlyList<MeasureTally> Tallies(IReadOnlyList<Histogram> histograms) =>
        [.. histograms.Select((histogram, measure) => complete.With(partial[measure]).Tally(histogram))];
}
