namespace Maturity.Core.Drawing;

/// <summary>A dot per score on a scale of 0 to 100, the range it may lie in, and the borders of the five levels.</summary>
public static class RangeBars
{
    private const int Levels = 5;
    private const double Size = TextMeasure.Smallest;
    private const double Line = Size * TextMeasure.LineHeight;
    private const double Dot = 4.5;
    private const double Tick = 6;
    private const double Padding = 7;
    private const double Gap = 12;
    private const double LabelShare = 0.3;

    /// <summary>Below this width the names stand above their bars instead of beside them.</summary>
    private const double Narrow = 340;

    /// <summary>Draws the rows below one another; the height follows from them.</summary>
    /// <param name="title">What is shown.</param>
    /// <param name="description">What it says.</param>
    /// <param name="rows">The rows, at least one.</param>
    /// <param name="levelNames">Names of the five levels; their numbers stand in when one is too long.</param>
    /// <param name="width">Width in points, 180 or more.</param>
    /// <exception cref="ArgumentException">No row, not five names, or too little width.</exception>
    public static Drawing Draw(
        string title, string description, IReadOnlyList<RangeBar> rows, IReadOnlyList<string> levelNames, double width = 480)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(levelNames);
        ArgumentOutOfRangeException.ThrowIfZero(rows.Count, nameof(rows));
        ArgumentOutOfRangeException.ThrowIfNotEqual(levelNames.Count, Levels, nameof(levelNames));
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 180);
        var track = Track.For(rows, width);
        List<Mark> marks = [.. Heads(levelNames, track)];
        var ticks = marks.Count;
        var top = Line + 4;
        foreach (var row in rows) top = AddRow(marks, row, track, top);
        marks.InsertRange(ticks, Ticks(track, Line, top));
        return new Drawing(width, top + 1, title, description, marks);
    }

    private static IEnumerable<Mark> Heads(IReadOnlyList<string> names, Track track)
    {
        var room = track.Length / Levels;
        var fit = names.All(name => TextMeasure.Width(name, Size) <= room - 4);
        for (var i = 0; i < Levels; i++)
        {
            var text = fit ? names[i] : (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            yield return new TextMark(
                new Point(track.Left + ((i + 0.5) * room), TextMeasure.Ascent * Size), text, Ink.Muted, Anchor.Middle);
        }
    }

    private static IEnumerable<Mark> Ticks(Track track, double top, double bottom)
    {
        for (var i = 0; i <= Levels; i++)
        {
            var x = track.X(100d * i / Levels);
            yield return new LineMark(new Point(x, top), new Point(x, bottom), Ink.Grid, 0.5);
        }
    }

    /// <summary>Adds a row and gives the top of the next one.</summary>
    private static double AddRow(List<Mark> marks, RangeBar row, Track track, double top)
    {
        var lines = TextWrap.Lines(row.Label, track.LabelRoom, 3);
        var names = Math.Max(1, lines.Count) * Line;
        var height = (2 * Padding) + (track.Stacked ? names + (2 * Dot) + 3 : names);
        var baseline = top + Padding + ((Line - Size) / 2) + (TextMeasure.Ascent * Size);
        var middle = track.Stacked ? top + Padding + names + 3 + Dot : top + (height / 2);
        for (var i = 0; i < lines.Count; i++) marks.Add(new TextMark(new Point(0, baseline + (i * Line)), lines[i]));
        // The figure stands on the line of its dot, or of the name when that is above.
        var figureLine = track.Stacked ? baseline : middle + ((TextMeasure.Ascent - TextMeasure.Descent) * Size / 2);
        var scored = row.Score is not null;
        marks.Add(new TextMark(
            new Point(track.Width, figureLine), row.Figure, scored ? Ink.Text : Ink.Muted, Anchor.End, Size, scored));
        marks.AddRange(Bar(row, track, middle));
        return top + height;
    }

    private static IEnumerable<Mark> Bar(RangeBar row, Track track, double middle)
    {
        yield return new LineMark(new Point(track.Left, middle), new Point(track.Right, middle), Ink.Grid);
        if (row is { Low: { } low, High: { } high } && high > low)
            yield return new RectMark(new Box(track.X(low), middle - 2.5, track.X(high) - track.X(low), 5), Ink.Range, 2.5);
        if (row.MiddleInterval is { } sure)
            yield return new LineMark(new Point(track.X(sure.Low), middle + Tick), new Point(track.X(sure.High), middle + Tick), Ink.Muted, 1.5);
        if (row.Middle is { } half) yield return new LineMark(new Point(track.X(half), middle - Tick), new Point(track.X(half), middle + Tick), Ink.Text, 1.5);
        if (row.Score is { } score) yield return new CircleMark(new Point(track.X(score), middle), Dot, Ink.Own);
    }

    /// <summary>Where the scale of 0 to 100 lies between names and figures.</summary>
    private sealed record Track(double Left, double Right, double Width, double LabelRoom, bool Stacked)
    {
        public double Length => Right - Left;

        public double X(double points) => Left + (Length * Math.Clamp(points, 0, 100) / 100);

        public static Track For(IReadOnlyList<RangeBar> rows, double width)
        {
            var figures = rows.Max(row => TextMeasure.Width(row.Figure, Size, bold: true));
            return width < Narrow
                ? new Track(Dot, width - Dot, width, width - figures - Gap, Stacked: true)
                : new Track((width * LabelShare) + Gap, width - figures - Gap, width, width * LabelShare, Stacked: false);
        }
    }
}
