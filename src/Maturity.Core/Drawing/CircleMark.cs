namespace Maturity.Core.Drawing;

/// <summary>A dot, or a ring when it is not filled.</summary>
/// <param name="Center">Center.</param>
/// <param name="Radius">Radius in points.</param>
/// <param name="Ink">Ink of the dot or the ring.</param>
/// <param name="Filled">Whether it is a dot; a ring is filled with paper, so that lines do not cross it.</param>
public sealed record CircleMark(Point Center, double Radius, Ink Ink, bool Filled = true) : Mark
{
    /// <inheritdoc />
    public override Box Bounds => new(Center.X - Radius, Center.Y - Radius, 2 * Radius, 2 * Radius);
}
