namespace Maturity.Core.Drawing;

/// <summary>A bar of a <see cref="TimelineChart"/>: pale, striped or full, which is told apart without color.</summary>
internal static class TimelineBar
{
    private const double Pale = 0.22;
    private const double Stripe = 4;

    public static IEnumerable<Mark> Draw(Box bar, TimelineState state)
    {
        // Lines pass behind bars: paper first, because a pale fill lets them through.
        yield return new RectMark(bar, Ink.Paper);
        if (state == TimelineState.Done)
        {
            yield return new RectMark(bar, Ink.Own);
            yield break;
        }

        yield return new PolygonMark(
            [new(bar.Left, bar.Top), new(bar.Right, bar.Top), new(bar.Right, bar.Bottom), new(bar.Left, bar.Bottom)], Ink.Own, 1, Pale);
        if (state != TimelineState.Running) yield break;
        for (var x = bar.Left + 1; x < bar.Right; x += Stripe)
        {
            // Stripes lean; one that would leave the bar ends at its edge.
            var rise = Math.Min(bar.Height, bar.Right - x);
            yield return new LineMark(new Point(x, bar.Bottom), new Point(x + rise, bar.Bottom - rise), Ink.Own, 1.5);
        }
    }
}
