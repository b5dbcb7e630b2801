namespace Maturity.Core.Drawing;

/// <summary>
/// The mark of a group: six shapes and five inks, so that the first thirty groups differ, and the first six also for
/// readers who see no colors.
/// </summary>
public static class GroupSymbol
{
    private const int Shapes = 6;
    private const int Inks = 5;

    /// <summary>The mark, within <paramref name="radius"/> of its center.</summary>
    /// <param name="center">Center.</param>
    /// <param name="radius">Half its width in points.</param>
    /// <param name="number">Number of the group, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 0, or the radius not above it.</exception>
    public static Mark Draw(Point center, double radius, int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(radius);
        var ink = Ink.Group1 + (number % Inks);
        return (number % Shapes) switch
        {
            0 => new CircleMark(center, radius, ink),
            1 => Square(center, radius * 0.88, ink),
            2 => Corners(ink, (center, 0, -radius), (center, radius, 0), (center, 0, radius), (center, -radius, 0)),
            3 => Corners(ink, (center, 0, -radius), (center, radius, radius), (center, -radius, radius)),
            4 => Corners(ink, (center, -radius, -radius), (center, radius, -radius), (center, 0, radius)),
            _ => new CircleMark(center, radius - 0.75, ink, Filled: false),
        };
    }

    private static RectMark Square(Point center, double half, Ink ink) =>
        new(new Box(center.X - half, center.Y - half, 2 * half, 2 * half), ink);

    private static PolygonMark Corners(Ink ink, params (Point Center, double X, double Y)[] corners) =>
        new([.. corners.Select(corner => new Point(corner.Center.X + corner.X, corner.Center.Y + corner.Y))], ink, 0, 1);
}
