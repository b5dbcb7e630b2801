namespace Maturity.Core.Drawing;

/// <summary>A closed outline.</summary>
/// <param name="Points">Its corners, at least three.</param>
/// <param name="Ink">Ink of the outline, and of the fill when there is one.</param>
/// <param name="Width">Line width in points; 0 = no outline.</param>
/// <param name="FillOpacity">0 = not filled, up to 1 = opaque.</param>
/// <param name="Dashed">Whether the outline is dashed.</param>
public sealed record PolygonMark(
    IReadOnlyList<Point> Points, Ink Ink, double Width = 0.75, double FillOpacity = 0, bool Dashed = false) : Mark
{
    /// <inheritdoc />
    public override Box Bounds => Around(Points);
}
