namespace Maturity.Core.Drawing;

/// <summary>One line of text.</summary>
/// <param name="At">Its place on the baseline.</param>
/// <param name="Text">The text.</param>
/// <param name="Ink">Ink of the text.</param>
/// <param name="Anchor">Which part of the text stands at <paramref name="At"/>.</param>
/// <param name="Size">Size in points, never below <see cref="TextMeasure.Smallest"/>.</param>
/// <param name="Bold">Whether it is set bold.</param>
public sealed record TextMark(
    Point At, string Text, Ink Ink = Ink.Text, Anchor Anchor = Anchor.Start,
    double Size = TextMeasure.Smallest, bool Bold = false) : Mark
{
    /// <summary>Size in points.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below <see cref="TextMeasure.Smallest"/>.</exception>
    public double Size { get; } = Size >= TextMeasure.Smallest
        ? Size
        : throw new ArgumentOutOfRangeException(nameof(Size), Size, "Too small to be read in print.");

    /// <summary>Where the text lies, by the estimated width of its letters.</summary>
    public override Box Bounds
    {
        get
        {
            var width = TextMeasure.Width(Text, Size, Bold);
            var left = Anchor switch
            {
                Anchor.Middle => At.X - (width / 2),
                Anchor.End => At.X - width,
                _ => At.X,
            };
            return new Box(left, At.Y - (TextMeasure.Ascent * Size), width, (TextMeasure.Ascent + TextMeasure.Descent) * Size);
        }
    }
}
