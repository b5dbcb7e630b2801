namespace Maturity.Core.Benchmarking;

/// <summary>Who is in a cell, while a pass is under way. Owners whose members have every score count for all measures at once; only the others are counted measure by measure.</summary>
/// <param name="measures">How many measures.</param>
internal sealed class CellMembership(int measures)
{
    private readonly MeasureMembership complete = new();
    private readonly MeasureMembership?[] partial = new MeasureMembership?[measures];

    /// <summary>Counts the members of one owner that are in this cell; an owner comes once.</summary>
    public void AddOwner(IReadOnlyList<Member> members, ulong full)
    {
        if (members.All(member => member.Present == full))
        {
            complete.AddOwner(members);
            return;
        }

        for (var measure = 0; measure < measures; measure++)
        {
            var having = members.Where(member => member.Has(measure)).ToList();
            if (having.Count > 0) (partial[measure] ??= new()).AddOwner(having);
        }
    }

    public IReadOnlyList<MeasureTally> Tallies(IReadOnlyList<Histogram> histograms) =>
        [.. histograms.Select((histogram, measure) => complete.With(partial[measure]).Tally(histogram))];
}
