namespace Maturity.Core.Drawing;

/// <summary>Scores on axes around a center: the shape of an organization at one glance.</summary>
public static class RadarChart
{
    /// <summary>Fewest axes that make a shape.</summary>
    public const int Fewest = 3;

    /// <summary>Most axes whose labels find room.</summary>
    public const int Most = 12;

    private const int Rings = 5;
    private const double LabelShare = 0.25;

    /// <summary>Whether a number of axes can be drawn; otherwise show bars alone.</summary>
    /// <param name="axes">Number of axes.</param>
    public static bool CanDraw(int axes) => axes is >= Fewest and <= Most;

    /// <summary>Draws the radar; its height follows from its labels.</summary>
    /// <param name="title">What is shown.</param>
    /// <param name="description">What it says.</param>
    /// <param name="axes">3 to 12 axes, clockwise from the top.</param>
    /// <param name="width">Width in points, 300 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer axes, more axes, or less width than can be drawn.</exception>
    public static Drawing Draw(string title, string description, IReadOnlyList<RadarAxis> axes, double width = 480)
    {
        ArgumentNullException.ThrowIfNull(axes);
        ArgumentOutOfRangeException.ThrowIfLessThan(axes.Count, Fewest, nameof(axes));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(axes.Count, Most, nameof(axes));
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 300);
        var radius = (width / 2) - (width * LabelShare) - RadarLabels.Gap;
        var labels = RadarLabels.Place(axes, width, radius);
        List<Mark> marks =
        [
            .. Grid(labels.Center, radius, axes.Count),
            .. Shape(labels.Center, radius, [.. axes.Select(axis => axis.Previous)], Ink.Previous, dashed: true),
            .. Shape(labels.Center, radius, [.. axes.Select(axis => axis.Score)], Ink.Own, dashed: false),
            .. labels.Texts,
        ];
        return new Drawing(width, marks.Max(mark => mark.Bounds.Bottom) + 1, title, description, marks);
    }

    /// <summary>Direction of an axis in radians: the first points up, the others follow clockwise.</summary>
    internal static double Angle(int axis, int count) => (-Math.PI / 2) + (2 * Math.PI * axis / count);

    private static IEnumerable<Mark> Grid(Point center, double radius, int count)
    {
        for (var ring = 1; ring <= Rings; ring++)
        {
            var corners = Enumerable.Range(0, count)
                .Select(axis => Point.Polar(center, radius * ring / Rings, Angle(axis, count)));
            yield return new PolygonMark([.. corners], Ink.Grid, ring == Rings ? 1 : 0.5);
        }

        for (var axis = 0; axis < count; axis++)
            yield return new LineMark(center, Point.Polar(center, radius, Angle(axis, count)), Ink.Grid, 0.5);
    }

    /// <summary>A closed shape when every axis has a score, otherwise lines between neighbors that have one.</summary>
    private static IEnumerable<Mark> Shape(
        Point center, double radius, IReadOnlyList<double?> scores, Ink ink, bool dashed)
    {
        var corners = scores.Select((score, axis) => score is { } points
            ? Point.Polar(center, radius * Math.Clamp(points, 0, 100) / 100, Angle(axis, scores.Count))
            : (Point?)null).ToList();
        var known = corners.OfType<Point>().ToList();
        if (known.Count == corners.Count)
        {
            yield return new PolygonMark(known, ink, 1.75, dashed ? 0 : 0.14, dashed);
        }
        else
        {
            for (var i = 0; i < corners.Count; i++)
            {
                if (corners[i] is { } from && corners[(i + 1) % corners.Count] is { } to)
                    yield return new LineMark(from, to, ink, 1.75, dashed);
            }
        }

        foreach (var corner in known) yield return new CircleMark(corner, 3, ink, Filled: !dashed);
    }
}
