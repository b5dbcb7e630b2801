namespace Maturity.Core.Drawing;

/// <summary>
/// How one total becomes another, cause by cause, from top to bottom. Each bar begins where the one before ended; the sign of
/// its figure says which way, so that no color has to. The scale is cut to what is used.
/// </summary>
public static class WaterfallChart
{
    private const double Size = TextMeasure.Smallest;
    private const double Line = Size * TextMeasure.LineHeight;
    private const double Bar = 9;
    private const double Gap = 9;
    private const double LeastBar = 1;
    private const double FigureRoom = 8;

    /// <summary>Draws the rows below one another; the height follows from them.</summary>
    /// <param name="title">What is shown.</param>
    /// <param name="description">What it says.</param>
    /// <param name="steps">The rows, at least two: the first and the last are totals.</param>
    /// <param name="width">Width in points, 180 or more.</param>
    /// <exception cref="ArgumentException">Too few rows, or too little width.</exception>
    public static Drawing Draw(string title, string description, IReadOnlyList<WaterfallStep> steps, double width = 480)
    {
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps.Count, 2, nameof(steps));
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 180);
        var (low, high) = (steps.Min(step => Math.Min(step.From, step.To)), steps.Max(step => Math.Max(step.From, step.To)));
        var scale = (width - 2) / Math.Max(1e-9, high - low);
        List<Mark> marks = [];
        var top = 0.0;
        foreach (var step in steps)
        {
            var lines = TextWrap.Lines(step.Label, width - TextMeasure.Width(step.Figure, Size) - FigureRoom, 2);
            for (var at = 0; at < lines.Count; at++)
                marks.Add(new TextMark(new Point(0, top + (at * Line) + (TextMeasure.Ascent * Size)), lines[at], Ink.Text, Anchor.Start, Size, step.IsTotal));
            marks.Add(new TextMark(new Point(width, top + (TextMeasure.Ascent * Size)), step.Figure, Ink.Text, Anchor.End, Size, step.IsTotal));
            var bar = top + (Math.Max(1, lines.Count) * Line) + 2;
            double X(double value) => 1 + ((value - low) * scale);
            if (step.IsTotal)
            {
                marks.Add(new RectMark(new Box(X(step.To) - 1, bar, 2, Bar), Ink.Text));
            }
            else
            {
                var length = Math.Max(LeastBar, Math.Abs(step.To - step.From) * scale);
                marks.Add(new RectMark(new Box(Math.Min(X(step.From), X(step.To)), bar, Math.Min(length, width - Math.Min(X(step.From), X(step.To))), Bar), step.To >= step.From ? Ink.Own : Ink.Previous));
            }

            top = bar + Bar + Gap;
        }

        return new Drawing(width, top - Gap + 2, title, description, marks);
    }
}
