namespace Maturity.Core.Drawing;

/// <summary>
/// Bars on columns of equal length, such as initiatives on quarters. Where names stand beside the bars, thin lines lead from
/// what ends to what waits for it; where they stand above, lines would cross them and are left out.
/// </summary>
public static class TimelineChart
{
    private const double Size = TextMeasure.Smallest;
    private const double Line = Size * TextMeasure.LineHeight;
    private const double Bar = 9;
    private const double Padding = 4;
    private const double Gap = 10;
    private const double LabelShare = 0.36;
    private const double Elbow = 3;
    private const double Narrow = 340;

    /// <summary>Draws the rows below one another; the height follows from them.</summary>
    /// <param name="title">What is shown.</param>
    /// <param name="description">What it says.</param>
    /// <param name="rows">The rows, at least one; what waits stands below what it waits for.</param>
    /// <param name="columns">Names of the columns; where they do not fit, numbers stand in.</param>
    /// <param name="weeks">Weeks in a column, 1 or more.</param>
    /// <param name="width">Width in points, 180 or more.</param>
    /// <exception cref="ArgumentException">No row, no column, a row outside the columns, or too little width.</exception>
    public static Drawing Draw(string title, string description, IReadOnlyList<TimelineRow> rows, IReadOnlyList<string> columns, int weeks, double width = 480)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentOutOfRangeException.ThrowIfZero(rows.Count, nameof(rows));
        ArgumentOutOfRangeException.ThrowIfZero(columns.Count, nameof(columns));
        ArgumentOutOfRangeException.ThrowIfLessThan(weeks, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 180);
        if (rows.Any(row => row.Start < 0 || row.End <= row.Start || row.End > weeks * columns.Count)) throw new ArgumentException("A row lies within the columns.", nameof(rows));
        var track = new Track(width < Narrow ? 0 : (width * LabelShare) + Gap, width, weeks * columns.Count, width < Narrow);
        List<Mark> heads = [.. Heads(columns, track)];
        var places = Places(rows, track, Line + 4);
        var bottom = places[^1].Bottom;
        List<Mark> marks = [.. heads, .. Grid(columns.Count, track, bottom)];
        if (!track.IsNarrow) marks.AddRange(Waits(rows, places, track));
        for (var at = 0; at < rows.Count; at++) marks.AddRange(Row(rows[at], places[at], track));
        return new Drawing(width, bottom + 1, title, description, marks);
    }

    private static IEnumerable<Mark> Heads(IReadOnlyList<string> columns, Track track)
    {
        var room = (track.Right - track.Left) / columns.Count;
        var fit = columns.All(name => TextMeasure.Width(name, Size) <= room - 4);
        for (var at = 0; at < columns.Count; at++)
        {
            var text = fit ? columns[at] : (at + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            yield return new TextMark(new Point(track.Left + ((at + 0.5) * room), TextMeasure.Ascent * Size), text, Ink.Muted, Anchor.Middle);
        }
    }

    private static IEnumerable<Mark> Grid(int columns, Track track, double bottom)
    {
        for (var at = 0; at <= columns; at++)
        {
            var x = track.Left + ((track.Right - track.Left) * at / columns);
            yield return new LineMark(new Point(x, Line), new Point(x, bottom), Ink.Grid, 0.5);
        }
    }

    private static List<Place> Places(IReadOnlyList<TimelineRow> rows, Track track, double top)
    {
        var places = new List<Place>();
        foreach (var row in rows)
        {
            var lines = TextWrap.Lines(row.Label, track.IsNarrow ? track.Right : track.Left - Gap, track.IsNarrow ? 2 : 3);
            var names = Math.Max(1, lines.Count) * Line;
            var height = (2 * Padding) + (track.IsNarrow ? names + 2 + Bar : Math.Max(names, Bar));
            var middle = track.IsNarrow ? top + Padding + names + 2 + (Bar / 2) : top + (height / 2);
            places.Add(new(top, top + height, middle, lines));
            top += height;
        }

        return places;
    }

    private static IEnumerable<Mark> Row(TimelineRow row, Place place, Track track)
    {
        var names = Math.Max(1, place.Lines.Count) * Line;
        var first = (track.IsNarrow ? place.Top + Padding : place.Middle - (names / 2)) + ((Line - Size) / 2) + (TextMeasure.Ascent * Size);
        for (var at = 0; at < place.Lines.Count; at++) yield return new TextMark(new Point(0, first + (at * Line)), place.Lines[at]);
        var (left, right, top) = (track.X(row.Start), track.X(row.End), place.Middle - (Bar / 2));
        if (row.IsDone) yield return new PolygonMark([new(left, top), new(right, top), new(right, top + Bar), new(left, top + Bar)], Ink.Accent, 1.25);
        else yield return new RectMark(new Box(left, top, right - left, Bar), Ink.Accent, 1.5);
        if (!row.IsFixed) yield break;
        yield return new LineMark(new Point(left, top - 2.5), new Point(left, top + Bar + 2.5), Ink.Text, 1.5);
        yield return new LineMark(new Point(right, top - 2.5), new Point(right, top + Bar + 2.5), Ink.Text, 1.5);
    }

    /// <summary>A line from the end of a bar, down beside it, to the start of the one that waits; behind the bars, so that it crosses none.</summary>
    private static IEnumerable<Mark> Waits(IReadOnlyList<TimelineRow> rows, List<Place> places, Track track)
    {
        for (var at = 0; at < rows.Count; at++)
        {
            foreach (var before in rows[at].After)
            {
                var (from, to) = (track.X(rows[before].End), track.X(rows[at].Start));
                var turn = Math.Clamp(from + Elbow, track.Left, track.Right);
                var (start, end) = (places[before].Middle, places[at].Middle);
                yield return new LineMark(new Point(from, start), new Point(turn, start), Ink.Muted, 0.6);
                yield return new LineMark(new Point(turn, start), new Point(turn, end), Ink.Muted, 0.6);
                yield return new LineMark(new Point(turn, end), new Point(Math.Max(turn, to), end), Ink.Muted, 0.6);
            }
        }
    }

    private sealed record Place(double Top, double Bottom, double Middle, IReadOnlyList<string> Lines);

    private sealed record Track(double Left, double Right, int Weeks, bool IsNarrow)
    {
        public double X(int week) => Left + ((Right - Left) * week / Weeks);
    }
}
