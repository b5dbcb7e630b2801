namespace Maturity.Core.Drawing;

/// <summary>A filled rectangle.</summary>
/// <param name="Area">Where it lies.</param>
/// <param name="Ink">Ink of the fill.</param>
/// <param name="Rounding">Radius of the corners in points.</param>
/// <param name="Opacity">Above 0, up to 1 = opaque.</param>
public sealed record RectMark(Box Area, Ink Ink, double Rounding = 0, double Opacity = 1) : Mark
{
    /// <inheritdoc />
    public override Box Bounds => Area;
}
