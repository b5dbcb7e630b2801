namespace Maturity.Core.Drawing;

/// <summary>
/// Lines from the end of a bar to the start of one that waits for it: along the row of the first, then down to the second.
/// Bars that start in the same week have their own place to come down, so that two lines never look like one.
/// </summary>
internal static class TimelineLinks
{
    private const double Lane = 3;
    private const double Inset = 2.5;
    private const double Arrow = 2.2;
    private const double Thin = 0.6;

    public static IReadOnlyList<Mark> Between(IReadOnlyList<(TimelineRow Row, Box Bar)> placed)
    {
        var marks = new List<Mark>();
        for (var at = 0; at < placed.Count; at++)
        {
            var (row, bar) = placed[at];
            List<Box> from = [.. placed.Take(at).Where(one => row.WaitsFor.Contains(one.Row.Id) && one.Row.EndWeek <= row.StartWeek).Select(one => one.Bar)];
            if (from.Count == 0) continue;
            var lane = placed.Take(at).Count(one => one.Row.StartWeek == row.StartWeek && one.Row.WaitsFor.Count > 0);
            var lanes = Math.Max(1, (int)((bar.Width - (2 * Inset)) / Lane) + 1);
            Add(marks, from, bar, bar.Left + Math.Min(bar.Width / 2, Inset) + (lane % lanes * Lane));
        }

        return marks;
    }

    private static void Add(List<Mark> marks, List<Box> from, Box bar, double x)
    {
        foreach (var bound in from)
        {
            var y = bound.Top + (bound.Height / 2);
            marks.Add(new LineMark(new Point(bound.Right, y), new Point(x, y), Ink.Muted, Thin));
        }

        var highest = from.Min(bound => bound.Top + (bound.Height / 2));
        marks.Add(new LineMark(new Point(x, highest), new Point(x, bar.Top), Ink.Muted, Thin));
        marks.Add(new PolygonMark(
            [new(x - Arrow, bar.Top - (2 * Arrow)), new(x + Arrow, bar.Top - (2 * Arrow)), new(x, bar.Top)], Ink.Muted, 0, 1));
    }
}
