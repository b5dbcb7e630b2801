namespace Maturity.Core.Drawing;

/// <summary>
/// Places the labels of a radar: one above, one below, the others in a column on either side, each as near to its
/// axis as its neighbors allow.
/// </summary>
internal sealed class RadarLabels
{
    /// <summary>Distance between the outer ring and a label, in points.</summary>
    public const double Gap = 9;

    private const double Between = 3;
    private const int NameLines = 3;
    private const int NameLinesWhenMany = 2;
    private const int Many = 8;
    private const double Size = TextMeasure.Smallest;
    private const double Line = Size * TextMeasure.LineHeight;

    private readonly List<TextMark> texts = [];

    private RadarLabels(Point center) => Center = center;

    public Point Center { get; }

    public IReadOnlyList<TextMark> Texts => texts;

    public static RadarLabels Place(IReadOnlyList<RadarAxis> axes, double width, double radius)
    {
        var reach = radius + Gap;
        var lines = axes.Count > Many ? NameLinesWhenMany : NameLines;
        var blocks = axes.Select((axis, i) => Block.Of(axis, lines, RadarChart.Angle(i, axes.Count), width, reach)).ToList();
        var top = blocks.Single(block => block.Side == 0 && block.Wish < 0);
        var bottom = blocks.SingleOrDefault(block => block.Side == 0 && block.Wish > 0);
        var limit = Math.Max(reach, Math.Max(Total(blocks, -1), Total(blocks, 1)) / 2);
        var center = new Point(width / 2, top.Height + limit);
        var labels = new RadarLabels(center);
        labels.Write(top, -limit - top.Height, reach);
        if (bottom is not null) labels.Write(bottom, limit, reach);
        foreach (var side in (int[])[-1, 1]) labels.WriteColumn([.. blocks.Where(block => block.Side == side)], limit, reach);
        return labels;
    }

    private static double Total(IEnumerable<Block> blocks, int side) =>
        blocks.Where(block => block.Side == side).Sum(block => block.Height + Between);

    /// <summary>From the top down as wished, then from the bottom up where the last ones ran out of room.</summary>
    private void WriteColumn(List<Block> column, double limit, double reach)
    {
        column.Sort((a, b) => a.Wish.CompareTo(b.Wish));
        var tops = new double[column.Count];
        var free = -limit;
        for (var i = 0; i < column.Count; i++)
        {
            tops[i] = Math.Max(free, column[i].Wish - (column[i].Height / 2));
            free = tops[i] + column[i].Height + Between;
        }

        free = limit;
        for (var i = column.Count - 1; i >= 0; i--)
        {
            tops[i] = Math.Min(tops[i], free - column[i].Height);
            free = tops[i] - Between;
            Write(column[i], tops[i], reach);
        }
    }

    /// <summary>Writes a block; <paramref name="top"/> is relative to the center.</summary>
    private void Write(Block block, double top, double reach)
    {
        // Where the block comes nearest to the center, the ring is widest: stay outside it there.
        var nearest = top <= 0 && top + block.Height >= 0 ? 0 : Math.Min(Math.Abs(top), Math.Abs(top + block.Height));
        var x = Center.X + (block.Side * Math.Sqrt(Math.Max(0, (reach * reach) - (nearest * nearest))));
        var baseline = Center.Y + top + (TextMeasure.Ascent * Size);
        var anchor = block.Side switch { < 0 => Anchor.End, > 0 => Anchor.Start, _ => Anchor.Middle };
        foreach (var line in block.Lines)
        {
            texts.Add(new TextMark(new Point(x, baseline), line, Ink.Text, anchor));
            baseline += Line;
        }

        texts.Add(new TextMark(
            new Point(x, baseline), block.Figure, block.Scored ? Ink.Text : Ink.Muted, anchor, Size, block.Scored));
    }

    /// <summary>A label before it has a place; <c>Wish</c> is the height of its axis' end, relative to the center.</summary>
    private sealed record Block(IReadOnlyList<string> Lines, string Figure, bool Scored, int Side, double Wish)
    {
        public double Height => ((Lines.Count + 1) * Line) + 1;

        public static Block Of(RadarAxis axis, int lines, double angle, double width, double reach)
        {
            var side = Math.Abs(Math.Cos(angle)) < 0.01 ? 0 : Math.Sign(Math.Cos(angle));
            var room = side == 0 ? width / 2 : (width / 2) - reach;
            var name = TextWrap.Lines(axis.Label, room, lines);
            var figure = TextWrap.Lines(axis.Figure, room, 1, Size, bold: true);
            return new Block(name, figure.Count > 0 ? figure[0] : "", axis.Score is not null, side, reach * Math.Sin(angle));
        }
    }
}
