namespace Maturity.Core.Benchmarking;

/// <summary>One cell of a snapshot: its figures, which may be those of an earlier one when the rules forbid new ones.</summary>
/// <param name="Figures">The figures.</param>
/// <param name="Origin">The snapshot that the figures were made for.</param>
/// <param name="Replaced">Snapshots that this cell's earlier figures were made for, oldest first: readers may have kept those.</param>
/// <param name="Nearby">Earlier figures that these could be subtracted from to tell about a few organizations, or about those of one workspace only.</param>
public sealed record SnapshotCell(CellFigures Figures, string Origin, IReadOnlyList<string> Replaced, IReadOnlyList<FiguresNearby> Nearby)
{
    /// <summary>Snapshots whose members a viewer's owner must be looked up in, to judge this cell.</summary>
    public IEnumerable<string> Origins => Nearby.Select(nearby => nearby.Origin).Prepend(Origin).Distinct(StringComparer.Ordinal);

    /// <summary>
    /// Every snapshot that readers may have figures of this cell from. Figures of fewer than five owners are shown to nobody,
    /// so nothing can be subtracted from them.
    /// </summary>
    internal IReadOnlyList<string> Published => Figures.Measures[0].Owners < Disclosure.Fewest ? Replaced : [.. Replaced, Origin];
}
