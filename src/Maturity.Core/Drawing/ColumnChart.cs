namespace Maturity.Core.Drawing;

/// <summary>A column per quarter or the like, its figure above it, and a line for what there is at most.</summary>
public static class ColumnChart
{
    private const double Size = TextMeasure.Smallest;
    private const double Line = Size * TextMeasure.LineHeight;
    private const double Plot = 90;
    private const double Share = 0.6;

    /// <summary>Draws the columns.</summary>
    /// <param name="title">What is shown.</param>
    /// <param name="description">What it says.</param>
    /// <param name="columns">Name, value of 0 or more, and figure of each column, at least one.</param>
    /// <param name="most">What there is at most in a column; null without such a line.</param>
    /// <param name="mostText">Words of the line.</param>
    /// <param name="width">Width in points, 180 or more.</param>
    /// <exception cref="ArgumentException">No column, a value below 0, or too little width.</exception>
    public static Drawing Draw(
        string title, string description, IReadOnlyList<(string Name, double Value, string Figure)> columns, double? most, string mostText, double width = 480)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentOutOfRangeException.ThrowIfZero(columns.Count, nameof(columns));
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 180);
        ArgumentOutOfRangeException.ThrowIfNegative(columns.Min(column => column.Value), nameof(columns));
        var top = most is null ? Line + 2 : (2 * Line) + 4;
        var bottom = top + Plot;
        var scale = Plot / Math.Max(1e-9, Math.Max(most ?? 0, columns.Max(column => column.Value)));
        var room = width / columns.Count;
        var fit = columns.All(column => TextMeasure.Width(column.Name, Size) <= room - 3);
        List<Mark> marks = [new LineMark(new Point(0, bottom), new Point(width, bottom), Ink.Grid)];
        for (var at = 0; at < columns.Count; at++)
        {
            var middle = (at + 0.5) * room;
            var height = columns[at].Value * scale;
            marks.Add(new RectMark(new Box(middle - (room * Share / 2), bottom - height, room * Share, height), Ink.Accent, Math.Min(1.5, height / 2)));
            if (TextMeasure.Width(columns[at].Figure, Size) <= room - 1)
                marks.Add(new TextMark(new Point(middle, bottom - height - 3), columns[at].Figure, Ink.Text, Anchor.Middle));
            var name = fit ? columns[at].Name : (at + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            marks.Add(new TextMark(new Point(middle, bottom + 4 + (TextMeasure.Ascent * Size)), name, Ink.Muted, Anchor.Middle));
        }

        if (most is { } limit)
        {
            var y = bottom - (limit * scale);
            marks.Add(new LineMark(new Point(0, y), new Point(width, y), Ink.Text, 0.75, Dashed: true));
            marks.Add(new TextMark(new Point(0, TextMeasure.Ascent * Size), TextWrap.Lines(mostText, width, 1) is [var words, ..] ? words : "", Ink.Muted));
        }

        return new Drawing(width, bottom + Line + 4, title, description, marks);
    }
}
