namespace Maturity.Core.Drawing;

/// <summary>One row of a heat map.</summary>
/// <param name="Label">Name of the row.</param>
/// <param name="Cells">One cell per column.</param>
public sealed record HeatRow(string Label, IReadOnlyList<HeatCell> Cells);
