using Maturity.Core.Roadmaps;

namespace Maturity.Core.Drawing;

/// <summary>
/// Work over quarters: a column per quarter, a row per piece of work with a bar from its first week to its last, and lines to
/// those that wait for it. Rows stand in the order of their start, so that lines only go down; lines lie behind the bars and
/// never meet a text.
/// </summary>
public static class TimelineChart
{
    private const double Size = TextMeasure.Smallest;
    private const double Line = Size * TextMeasure.LineHeight;
    private const double Bar = 9;
    private const double Padding = 3;

    /// <summary>Above so many rows each title has one line, so that a page holds them.</summary>
    private const int Many = 16;

    /// <summary>Draws it; the height follows from the rows.</summary>
    /// <param name="title">What is shown.</param>
    /// <param name="description">What it says.</param>
    /// <param name="columns">The quarters, as many as the last bar needs.</param>
    /// <param name="rows">The work, at least one.</param>
    /// <param name="words">What the marks stand for.</param>
    /// <param name="width">Width in points, 180 or more.</param>
    /// <exception cref="ArgumentException">No row or column, a bar outside the columns, or too little width.</exception>
    public static Drawing Draw(
        string title, string description, IReadOnlyList<TimelineColumn> columns, IReadOnlyList<TimelineRow> rows, TimelineWords words, double width = 480)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentOutOfRangeException.ThrowIfZero(columns.Count, nameof(columns));
        ArgumentOutOfRangeException.ThrowIfZero(rows.Count, nameof(rows));
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 180);
        if (rows.Any(row => row.StartWeek < 0 || row.EndWeek <= row.StartWeek || row.EndWeek > columns.Count * RoadmapDefaults.WeeksPerQuarter))
            throw new ArgumentException("A bar ends after it starts, and within the columns.", nameof(rows));
        var grid = TimelineGrid.For(width, columns.Count);
        List<TimelineRow> sorted = [.. rows.OrderBy(row => row.StartWeek).ThenBy(row => row.EndWeek)];
        var placed = new List<(TimelineRow Row, Box Bar)>();
        List<Mark> texts = [.. Heads(columns, grid)], rules = [];
        var top = TimelineGrid.HeadHeight;
        foreach (var row in sorted) top = AddRow(texts, rules, placed, row, grid, top, rows.Count > Many ? 1 : 2);
        // Where titles stand above the bars, upright rules stay beside the bars and out of the words.
        rules.AddRange(grid.Stacked ? placed.SelectMany(one => grid.Rules(one.Bar.Top - 1, one.Bar.Bottom + Padding)) : grid.Rules(TimelineGrid.HeadHeight, top));
        var links = grid.Stacked ? [] : TimelineLinks.Between(placed);
        List<Mark> marks = [.. rules, .. links, .. placed.SelectMany(one => TimelineBar.Draw(one.Bar, one.Row.State)), .. texts];
        var end = TimelineKeys.Add(marks, rows, words, links.Count > 0, new Point(0, top + 6), width);
        return new Drawing(width, end + 1, title, description, marks);
    }

    private static IEnumerable<Mark> Heads(IReadOnlyList<TimelineColumn> columns, TimelineGrid grid)
    {
        foreach (var at in grid.Fitting([.. columns.Select(column => TextMeasure.Width(column.Label, Size, bold: true))]))
            yield return new TextMark(new Point(grid.Column(at), TextMeasure.Ascent * Size), columns[at].Label, Bold: true);
        foreach (var at in grid.Fitting([.. columns.Select(column => TextMeasure.Width(column.Begin, Size))]))
        {
            if (columns[at].Begin.Length > 0)
                yield return new TextMark(new Point(grid.Column(at), Line + (TextMeasure.Ascent * Size)), columns[at].Begin, Ink.Muted);
        }
    }

    /// <summary>Adds title, rule and bar of a row and gives the top of the next one.</summary>
    private static double AddRow(List<Mark> texts, List<Mark> rules, List<(TimelineRow Row, Box Bar)> placed, TimelineRow row, TimelineGrid grid, double top, int most)
    {
        var marked = row.Reason == TimelineReason.Merit ? 0 : TimelineKeys.MarkRoom;
        var lines = TextWrap.Lines(row.Title, grid.LabelRoom - marked, grid.Stacked ? 2 : most);
        var first = top + Padding;
        for (var i = 0; i < lines.Count; i++) texts.Add(new TextMark(new Point(marked, Baseline(first, i)), lines[i]));
        if (marked > 0) texts.Add(TimelineKeys.Symbol(new Point(TimelineKeys.Half, first + (Line / 2)), row.Reason));
        var named = Math.Max(1, lines.Count);
        var waits = grid.Stacked && row.Waits.Length > 0 ? TextWrap.Lines(row.Waits, grid.LabelRoom, 2) : [];
        for (var i = 0; i < waits.Count; i++) texts.Add(new TextMark(new Point(0, Baseline(first, named + i)), waits[i], Ink.Muted));
        var height = grid.Stacked ? ((named + waits.Count) * Line) + 2 + Bar : Math.Max(named * Line, Bar);
        var middle = grid.Stacked ? first + height - (Bar / 2) : first + (height / 2);
        placed.Add((row, grid.Bar(row, middle - (Bar / 2), Bar)));
        var bottom = first + height + Padding;
        rules.Add(new LineMark(new Point(0, bottom), new Point(grid.Width, bottom), Ink.Grid, 0.5));
        return bottom;
    }

    private static double Baseline(double top, int line) => top + ((Line - Size) / 2) + (TextMeasure.Ascent * Size) + (line * Line);
}
