namespace Maturity.Core.Drawing;

/// <summary>Levels of many rows in a few columns, the higher the darker, with the figure in each cell.</summary>
public static class HeatMap
{
    private const double Size = TextMeasure.Smallest;
    private const double Line = Size * TextMeasure.LineHeight;
    private const double Cell = 20;
    private const double Seam = 2;
    private const double Padding = 4;
    private const double LabelShare = 0.36;
    private const double Gap = 10;
    private const double Faintest = 0.06;
    private const double Darkest = 0.45;

    /// <summary>Narrowest cell in points that holds a figure such as -4.0.</summary>
    private const double Narrowest = 28;

    /// <summary>Below this width the names stand above their cells instead of beside them.</summary>
    private const double Narrow = 340;

    /// <summary>Whether so many columns fit.</summary>
    /// <param name="columns">Number of columns.</param>
    /// <param name="width">Width in points.</param>
    public static bool CanDraw(int columns, double width) => columns > 0 && width >= 180 && Grid.For(columns, width).Step >= Narrowest;

    /// <summary>Draws the rows below one another; the height follows from them.</summary>
    /// <param name="title">What is shown.</param>
    /// <param name="description">What it says.</param>
    /// <param name="columns">Names of the columns.</param>
    /// <param name="rows">The rows, at least one, each with one cell per column.</param>
    /// <param name="width">Width in points.</param>
    /// <exception cref="ArgumentException">No row, a row of another length, or too little width, see <see cref="CanDraw"/>.</exception>
    public static Drawing Draw(string title, string description, IReadOnlyList<string> columns, IReadOnlyList<HeatRow> rows, double width = 480)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentOutOfRangeException.ThrowIfZero(rows.Count, nameof(rows));
        if (rows.Any(row => row.Cells.Count != columns.Count)) throw new ArgumentException("A row has one cell per column.", nameof(rows));
        if (!CanDraw(columns.Count, width)) throw new ArgumentException("There is too little width for the columns.", nameof(width));
        var grid = Grid.For(columns.Count, width);
        List<Mark> marks = [];
        var top = AddHeads(marks, columns, grid);
        foreach (var row in rows) top = AddRow(marks, row, grid, top);
        return new Drawing(width, top + 1, title, description, marks);
    }

    /// <summary>Names of the columns, the shorter ones as low as the longest; gives the lower edge.</summary>
    private static double AddHeads(List<Mark> marks, IReadOnlyList<string> columns, Grid grid)
    {
        var heads = columns.Select(column => TextWrap.Lines(column, grid.Step - Padding, 3)).ToList();
        var most = heads.Max(lines => lines.Count);
        for (var i = 0; i < heads.Count; i++)
        {
            for (var line = 0; line < heads[i].Count; line++)
            {
                var baseline = ((most - heads[i].Count + line) * Line) + (TextMeasure.Ascent * Size);
                marks.Add(new TextMark(new Point(grid.Middle(i), baseline), heads[i][line], Ink.Muted, Anchor.Middle));
            }
        }

        return (most * Line) + Padding;
    }

    private static double AddRow(List<Mark> marks, HeatRow row, Grid grid, double top)
    {
        var names = TextWrap.Lines(row.Label, grid.LabelRoom, 3);
        var label = names.Count * Line;
        var cells = grid.Stacked ? top + label + 2 : top + Math.Max(0, (label - Cell) / 2);
        var first = grid.Stacked ? top : top + Math.Max(0, (Cell - label) / 2);
        var baseline = first + ((Line - Size) / 2) + (TextMeasure.Ascent * Size);
        for (var i = 0; i < names.Count; i++) marks.Add(new TextMark(new Point(0, baseline + (i * Line)), names[i]));
        for (var i = 0; i < row.Cells.Count; i++) marks.AddRange(Painted(row.Cells[i], grid.Area(i, cells)));
        return (grid.Stacked ? cells + Cell : top + Math.Max(label, Cell)) + Padding;
    }

    private static IEnumerable<Mark> Painted(HeatCell cell, Box area)
    {
        if (cell.Level is { } level)
            yield return new RectMark(area, Ink.Own, 2, Faintest + ((Darkest - Faintest) * (Math.Clamp(level, 1, 5) - 1) / 4));
        if (cell.Marked)
        {
            yield return new PolygonMark(
                [new(area.Left, area.Top), new(area.Right, area.Top), new(area.Right, area.Bottom), new(area.Left, area.Bottom)], Ink.Text, 1.25);
        }

        var baseline = area.Top + (area.Height / 2) + ((TextMeasure.Ascent - TextMeasure.Descent) * Size / 2);
        yield return new TextMark(new Point(area.Left + (area.Width / 2), baseline), cell.Figure, Ink.Text, Anchor.Middle, Size, cell.Marked);
    }

    /// <summary>Where the columns lie beside or below the names.</summary>
    private sealed record Grid(double Left, double Step, double LabelRoom, bool Stacked)
    {
        public double Middle(int column) => Left + ((column + 0.5) * Step);

        public Box Area(int column, double top) => new(Left + (column * Step) + (Seam / 2), top, Step - Seam, Cell);

        public static Grid For(int columns, double width)
        {
            if (width < Narrow) return new Grid(0, width / columns, width, Stacked: true);
            var left = (width * LabelShare) + Gap;
            return new Grid(left, (width - left) / columns, width * LabelShare, Stacked: false);
        }
    }
}
