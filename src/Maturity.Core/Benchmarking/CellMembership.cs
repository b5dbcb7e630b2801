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
        // The same for every measure, so that the first stands for all of them. This runs for each owner and cell of an installation.
        var every = full;
        foreach (var member in members) every &= member.Present;
        if (every == full)
        {
            complete.AddOwner(members, measure: 0);
            return;
        }

        for (var measure = 0; measure < measures; measure++) (partial[measure] ??= new()).AddOwner(members, measure);
    }

    public IReadOnlyList<MeasureTally> Tallies(IReadOnlyList<Histogram> histograms) =>
        [.. histograms.Select((histogram, measure) => complete.With(partial[measure]).Tally(histogram))];
}
