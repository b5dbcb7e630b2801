namespace Maturity.Core.Drawing;

/// <summary>What the marks of a <see cref="TimelineChart"/> stand for, below it.</summary>
internal static class TimelineKeys
{
    /// <summary>Half the width of a mark before a title.</summary>
    public const double Half = 3.5;

    /// <summary>Room that a mark takes before a title.</summary>
    public const double MarkRoom = (2 * Half) + 4;

    private const double Size = TextMeasure.Smallest;
    private const double Line = Size * TextMeasure.LineHeight;
    private const double Sample = 18;
    private const double Space = 4;
    private const double Between = 14;

    public static Mark Symbol(Point center, TimelineReason reason) => reason == TimelineReason.FirstStep
        ? new PolygonMark([new(center.X - Half, center.Y - Half), new(center.X + Half, center.Y), new(center.X - Half, center.Y + Half)], Ink.Text, 0, 1)
        : new RectMark(new Box(center.X - 3, center.Y - 3, 6, 6), Ink.Text);

    /// <summary>Adds as many on a line as fit and gives the lower edge.</summary>
    public static double Add(List<Mark> marks, IReadOnlyList<TimelineRow> rows, TimelineWords words, bool links, Point from, double width)
    {
        var (x, top) = (from.X, from.Y);
        var height = 0d;
        foreach (var (draw, room, name) in Keys(rows, words, links))
        {
            var lines = TextWrap.Lines(name, width - room - Space, 2);
            var whole = room + Space + lines.Max(line => TextMeasure.Width(line, Size));
            if (x > from.X && x + whole > width) (x, top, height) = (from.X, top + height, 0);
            marks.AddRange(draw(new Box(x, top, room, Line)));
            for (var i = 0; i < lines.Count; i++)
                marks.Add(new TextMark(new Point(x + room + Space, top + ((Line - Size) / 2) + (TextMeasure.Ascent * Size) + (i * Line)), lines[i], Ink.Muted));
            x += whole + Between;
            height = Math.Max(height, lines.Count * Line);
        }

        return top + height;
    }

    private static IEnumerable<(Func<Box, IEnumerable<Mark>> Draw, double Room, string Name)> Keys(IReadOnlyList<TimelineRow> rows, TimelineWords words, bool links)
    {
        foreach (var (state, name) in new[] { (TimelineState.Planned, words.Planned), (TimelineState.Running, words.Running), (TimelineState.Done, words.Done) })
        {
            if (rows.Any(row => row.State == state)) yield return (area => TimelineBar.Draw(area with { Top = area.Top + 2, Height = Line - 4 }, state), Sample, name);
        }

        foreach (var (reason, name) in new[] { (TimelineReason.FirstStep, words.FirstStep), (TimelineReason.Wanted, words.Wanted) })
        {
            if (rows.Any(row => row.Reason == reason)) yield return (area => [Symbol(new Point(area.Left + Half, area.Top + (Line / 2)), reason)], 2 * Half, name);
        }

        if (links) yield return (Link, Sample, words.Waits);
    }

    private static IEnumerable<Mark> Link(Box area)
    {
        var y = area.Top + (area.Height / 2);
        yield return new LineMark(new Point(area.Left, y), new Point(area.Right - 4, y), Ink.Muted, 0.6);
        yield return new PolygonMark([new(area.Right - 4, y - 2.2), new(area.Right, y), new(area.Right - 4, y + 2.2)], Ink.Muted, 0, 1);
    }
}
