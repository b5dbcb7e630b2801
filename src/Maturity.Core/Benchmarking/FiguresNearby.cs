namespace Maturity.Core.Benchmarking;

/// <summary>Figures that readers had before those of a cell were made, and that are of nearly the same organizations in some measure.</summary>
/// <param name="Segment">Code of the segment they are of: the cell's own, a wider or a narrower one.</param>
/// <param name="Origin">The snapshot they were made for.</param>
/// <param name="Measures">How far apart, per measure.</param>
public sealed record FiguresNearby(string Segment, string Origin, IReadOnlyList<SetDistance> Measures);
