namespace Maturity.Core.Drawing;

/// <summary>Names at the ends of lines, moved apart where they would cover one another; a thin line then leads to the end.</summary>
internal static class CurveEnds
{
    private const double Size = TextMeasure.Smallest;
    private const double Line = Size * TextMeasure.LineHeight;
    private const double Gap = 2;
    private const double Moved = 3;

    public static IEnumerable<Mark> Draw(IReadOnlyList<CurveEnd> ends, CurveScale scale)
    {
        var blocks = ends.OrderByDescending(end => end.Value)
            .Select(end => (End: end, Lines: TextWrap.Lines(end.Label, scale.EndRoom, 3, Size, end.Bold), Wanted: scale.Y(end.Value)))
            .Where(block => block.Lines.Count > 0).ToList();
        var tops = Tops([.. blocks.Select(block => block.Wanted)], [.. blocks.Select(block => block.Lines.Count * Line)], CurveScale.Bottom);
        for (var at = 0; at < blocks.Count; at++)
        {
            var (end, lines, wanted) = blocks[at];
            var middle = tops[at] + (lines.Count * Line / 2);
            if (Math.Abs(middle - wanted) > Moved)
                yield return new LineMark(new Point(scale.Right + 4, wanted), new Point(scale.EndLeft - 2, middle), Ink.Muted, 0.5);
            for (var i = 0; i < lines.Count; i++)
            {
                var baseline = tops[at] + (i * Line) + ((Line - Size) / 2) + (TextMeasure.Ascent * Size);
                yield return new TextMark(new Point(scale.EndLeft, baseline), lines[i], end.Ink, Anchor.Start, Size, end.Bold);
            }
        }
    }

    /// <summary>Tops in order from above: each as near its end as the others let it, none below the chart.</summary>
    private static double[] Tops(double[] wanted, double[] heights, double bottom)
    {
        var tops = new double[wanted.Length];
        for (var at = 0; at < tops.Length; at++)
        {
            var free = at == 0 ? 0 : tops[at - 1] + heights[at - 1] + Gap;
            tops[at] = Math.Max(free, wanted[at] - (heights[at] / 2));
        }

        for (var at = tops.Length - 1; at >= 0; at--)
        {
            var limit = at == tops.Length - 1 ? bottom : tops[at + 1] - Gap;
            tops[at] = Math.Min(tops[at], limit - heights[at]);
        }

        return tops;
    }
}
