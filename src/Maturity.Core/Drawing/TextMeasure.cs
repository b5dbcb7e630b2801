namespace Maturity.Core.Drawing;

/// <summary>
/// Estimates how wide a text will be, without a font at hand. The table holds the advance widths of Inter; a twentieth
/// is added, so that the system fonts that stand in for it fit as well.
/// </summary>
public static class TextMeasure
{
    /// <summary>The smallest size in points that is set anywhere.</summary>
    public const double Smallest = 9;

    /// <summary>Height of the tallest letters above the baseline, as a share of the size.</summary>
    public const double Ascent = 0.76;

    /// <summary>Depth of the deepest letters below the baseline, as a share of the size.</summary>
    public const double Descent = 0.21;

    /// <summary>Distance of two baselines, as a share of the size.</summary>
    public const double LineHeight = 1.25;

    private const double Allowance = 1.05;
    private const double BoldFactor = 1.04;
    private const double Accented = 0.64;
    private const double Unknown = 1;

    // Thousandths of the size, for the characters 32 to 126.
    private static readonly short[] Advances =
    [
        281, 278, 403, 631, 638, 812, 639, 222, 362, 362, 500, 659, 280, 460, 276, 357,
        625, 464, 605, 636, 642, 608, 624, 571, 616, 624, 276, 280, 659, 659, 659, 507,
        936, 676, 651, 727, 719, 598, 587, 743, 740, 264, 543, 652, 562, 889, 753, 761,
        635, 761, 639, 638, 642, 741, 676, 949, 642, 665, 625, 362, 357, 362, 469, 452,
        497, 564, 621, 558, 621, 582, 361, 609, 591, 237, 237, 544, 237, 869, 585, 597,
        609, 609, 372, 523, 364, 581, 557, 812, 540, 557, 541, 362, 327, 362, 659,
    ];

    /// <summary>Estimated width in points.</summary>
    /// <param name="text">The text, on one line.</param>
    /// <param name="size">Size in points.</param>
    /// <param name="bold">Whether it is set bold.</param>
    public static double Width(string text, double size, bool bold = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var total = 0d;
        foreach (var letter in text) total += Advance(letter);
        return total * size * Allowance * (bold ? BoldFactor : 1);
    }

    private static double Advance(char letter) => letter switch
    {
        >= ' ' and <= '~' => Advances[letter - ' '] / 1000d,
        '\u00a0' or '\u2009' or '\u202f' => Advances[0] / 1000d,
        < '\u0250' or '\u2013' or '\u2018' or '\u2019' or '\u201c' or '\u201d' => Accented,
        _ => Unknown,
    };
}
