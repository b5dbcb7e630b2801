using System.Globalization;

namespace Maturity.Core.Drawing;

/// <summary>A curve of points 0 to 100 over columns of equal length, the range it may lie in, and the borders of the five levels.</summary>
public static class CurveChart
{
    private const int Levels = 5;
    private const double Size = TextMeasure.Smallest;
    private const double Line = Size * TextMeasure.LineHeight;
    private const double Axis = 24;
    private const double Plot = 170;
    private const double Dot = 3;

    /// <summary>Draws the curve.</summary>
    /// <param name="title">What is shown.</param>
    /// <param name="description">What it says.</param>
    /// <param name="points">Points at the start and at the end of each column, at least two.</param>
    /// <param name="low">The lowest the curve may lie, as many.</param>
    /// <param name="high">The highest, as many.</param>
    /// <param name="columns">Names of the start and of the ends of the columns; where they do not fit, every second one or fewer is shown.</param>
    /// <param name="figures">The points as the reader's language writes them; the first and the last are always shown, the others where there is room.</param>
    /// <param name="width">Width in points, 180 or more.</param>
    /// <exception cref="ArgumentException">Lists of different lengths, fewer than two points, or too little width.</exception>
    public static Drawing Draw(
        string title, string description, IReadOnlyList<double> points, IReadOnlyList<double> low, IReadOnlyList<double> high,
        IReadOnlyList<string> columns, IReadOnlyList<string> figures, double width = 480)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentOutOfRangeException.ThrowIfLessThan(points.Count, 2, nameof(points));
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 180);
        int[] lengths = [low.Count, high.Count, columns.Count, figures.Count];
        if (lengths.Any(length => length != points.Count)) throw new ArgumentException("All lists are as long as the points.", nameof(points));
        var frame = new Frame(Axis, width - (TextMeasure.Width(figures[^1], Size, bold: true) / 2) - 2, Line + 4, points.Count - 1);
        List<Mark> marks = [.. Scale(frame), .. Columns(columns, frame)];
        if (points.Select((_, at) => high[at] - low[at]).Any(spread => spread > 0.05))
            marks.Add(new PolygonMark([.. high.Select(frame.At), .. low.Select(frame.At).Reverse()], Ink.Range, 0, 0.45));
        for (var at = 1; at < points.Count; at++) marks.Add(new LineMark(frame.At(points[at - 1], at - 1), frame.At(points[at], at), Ink.Own, 2));
        marks.AddRange(points.Select((point, at) => new CircleMark(frame.At(point, at), Dot, Ink.Own)));
        marks.AddRange(Figures(points, high, figures, frame));
        return new Drawing(width, frame.Bottom + Line + 8, title, description, marks);
    }

    private static IEnumerable<Mark> Scale(Frame frame)
    {
        for (var level = 0; level <= Levels; level++)
        {
            var y = frame.Y(100d * level / Levels);
            yield return new LineMark(new Point(frame.Left, y), new Point(frame.Right, y), Ink.Grid, 0.5);
            yield return new TextMark(
                new Point(Axis - 5, y + ((TextMeasure.Ascent - TextMeasure.Descent) * Size / 2)), (100 * level / Levels).ToString(CultureInfo.InvariantCulture), Ink.Muted, Anchor.End);
        }
    }

    private static IEnumerable<Mark> Columns(IReadOnlyList<string> columns, Frame frame)
    {
        var room = columns.Max(name => TextMeasure.Width(name, Size)) + 6;
        var every = Math.Max(1, (int)Math.Ceiling(room / frame.Column));
        for (var at = 0; at < columns.Count; at++)
        {
            // The last one is named whatever happens; the one before it gives way.
            if (at != columns.Count - 1 && (at % every != 0 || columns.Count - 1 - at < every)) continue;
            var half = TextMeasure.Width(columns[at], Size) / 2;
            var x = Math.Min(frame.X(at), frame.Right + Dot - half + 6);
            yield return new TextMark(new Point(Math.Max(half, x), frame.Bottom + 8 + (TextMeasure.Ascent * Size)), columns[at], Ink.Muted, Anchor.Middle);
        }
    }

    /// <summary>Figures above the curve, from the ends inwards, where they touch none that is there already.</summary>
    private static List<TextMark> Figures(IReadOnlyList<double> points, IReadOnlyList<double> high, IReadOnlyList<string> figures, Frame frame)
    {
        var shown = new List<TextMark>();
        int[] order = [0, points.Count - 1, .. Enumerable.Range(1, Math.Max(0, points.Count - 2))];
        foreach (var at in order)
        {
            var half = TextMeasure.Width(figures[at], Size, bold: true) / 2;
            var y = Math.Max(TextMeasure.Ascent * Size, frame.Y(Math.Max(points[at], high[at])) - Dot - 4);
            var mark = new TextMark(new Point(Math.Max(frame.X(at), frame.Left + half + 1), y), figures[at], Ink.Text, Anchor.Middle, Size, true);
            if (shown.All(other => !other.Bounds.Overlaps(mark.Bounds))) shown.Add(mark);
        }

        return shown;
    }

    private sealed record Frame(double Left, double Right, double Top, int Columns)
    {
        public double Bottom => Top + Plot;

        public double Column => (Right - Left) / Columns;

        public double X(int at) => Left + (Column * at);

        public double Y(double points) => Bottom - (Plot * Math.Clamp(points, 0, 100) / 100);

        public Point At(double points, int at) => new(X(at), Y(points));
    }
}
