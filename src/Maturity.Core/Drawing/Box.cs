namespace Maturity.Core.Drawing;

/// <summary>An upright rectangle, in points.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Top edge.</param>
/// <param name="Width">Width, 0 or more.</param>
/// <param name="Height">Height, 0 or more.</param>
public readonly record struct Box(double Left, double Top, double Width, double Height)
{
    /// <summary>Right edge.</summary>
    public double Right => Left + Width;

    /// <summary>Bottom edge.</summary>
    public double Bottom => Top + Height;

    /// <summary>Whether the two share an area; touching edges do not count.</summary>
    /// <param name="other">The other rectangle.</param>
    public bool Overlaps(Box other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>Whether <paramref name="other"/> lies within this one; a hundredth of a point is forgiven.</summary>
    /// <param name="other">The other rectangle.</param>
    public bool Contains(Box other) =>
        other.Left >= Left - 0.01 && other.Top >= Top - 0.01
        && other.Right <= Right + 0.01 && other.Bottom <= Bottom + 0.01;
}
