namespace Maturity.Core.Drawing;

/// <summary>A straight line.</summary>
/// <param name="From">Start.</param>
/// <param name="To">End.</param>
/// <param name="Ink">Ink of the line.</param>
/// <param name="Width">Line width in points.</param>
/// <param name="Dashed">Whether it is dashed, which tells it apart without color.</param>
public sealed record LineMark(Point From, Point To, Ink Ink, double Width = 0.75, bool Dashed = false) : Mark
{
    /// <inheritdoc />
    public override Box Bounds => Around([From, To]);
}
