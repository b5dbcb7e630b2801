namespace Maturity.Core.Drawing;

/// <summary>One thing drawn. The kinds are the sealed records of this folder.</summary>
public abstract record Mark
{
    private protected Mark()
    {
    }

    /// <summary>The smallest rectangle around it, line widths left aside.</summary>
    public abstract Box Bounds { get; }

    private protected static Box Around(IReadOnlyList<Point> points)
    {
        var left = points.Min(point => point.X);
        var top = points.Min(point => point.Y);
        return new Box(left, top, points.Max(point => point.X) - left, points.Max(point => point.Y) - top);
    }
}
