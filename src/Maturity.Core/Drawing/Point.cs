namespace Maturity.Core.Drawing;

/// <summary>A place on a drawing.</summary>
/// <param name="X">Points (1/72 inch) from the left edge.</param>
/// <param name="Y">Points from the top edge.</param>
public readonly record struct Point(double X, double Y)
{
    /// <summary>The place at a distance and direction from a center.</summary>
    /// <param name="center">Where the distance starts.</param>
    /// <param name="radius">Distance in points.</param>
    /// <param name="angle">Radians, clockwise from the direction "right".</param>
    public static Point Polar(Point center, double radius, double angle) =>
        new(center.X + (radius * Math.Cos(angle)), center.Y + (radius * Math.Sin(angle)));
}
