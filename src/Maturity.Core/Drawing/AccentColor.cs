using System.Globalization;

namespace Maturity.Core.Drawing;

/// <summary>
/// An accent color in sRGB, and the shades of it that can be read: text and white-on-color need a contrast of 4.5 to 1
/// (WCAG 2.2, success criterion 1.4.3). A shade keeps hue and colorfulness as far as the screen can show them and moves
/// lightness only, in OKLab (B. Ottosson, 2020).
/// </summary>
public readonly record struct AccentColor
{
    /// <summary>Least contrast of text, as a ratio to 1.</summary>
    public const double Readable = 4.5;

    // A little more than asked for: rounding to 8 bits must not undo it.
    private const double Aim = 4.6;
    private const double Step = 0.005;

    private AccentColor(byte red, byte green, byte blue) => (Red, Green, Blue) = (red, green, blue);

    /// <summary>White, the page in the light theme and in print.</summary>
    public static AccentColor White { get; } = new(255, 255, 255);

    /// <summary>The page in the dark theme.</summary>
    public static AccentColor Night { get; } = new(0x14, 0x18, 0x1c);

    /// <summary>Share of red, 0 to 255.</summary>
    public byte Red { get; }

    /// <summary>Share of green, 0 to 255.</summary>
    public byte Green { get; }

    /// <summary>Share of blue, 0 to 255.</summary>
    public byte Blue { get; }

    /// <summary>Reads <c>#</c> and six hexadecimal digits. False for anything else.</summary>
    /// <param name="text">The text; surrounding blanks are ignored.</param>
    /// <param name="color">The color.</param>
    public static bool TryParse(string? text, out AccentColor color)
    {
        color = default;
        var digits = text?.Trim();
        if (digits is not ['#', .. { Length: 6 } hex] || !hex.All(char.IsAsciiHexDigit)) return false;
        var value = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        color = new((byte)(value >> 16), (byte)(value >> 8), (byte)value);
        return true;
    }

    /// <summary>Contrast with another color, 1 to 21 (WCAG 2.2: relative luminance plus 0.05, the lighter over the darker).</summary>
    /// <param name="other">The other color.</param>
    public double ContrastWith(AccentColor other)
    {
        var (mine, theirs) = (Luminance() + 0.05, other.Luminance() + 0.05);
        return Math.Max(mine, theirs) / Math.Min(mine, theirs);
    }

    /// <summary>The color itself when it can be read on <paramref name="page"/>, or else the nearest shade that can.</summary>
    /// <param name="page">The color behind it.</param>
    public AccentColor ReadableOn(AccentColor page)
    {
        if (ContrastWith(page) >= Readable) return this;
        var (lightness, a, b) = ToOklab();
        var direction = page.Luminance() > 0.18 ? -Step : Step;
        var shade = this;
        while (shade.ContrastWith(page) < Aim && lightness is >= 0 and <= 1)
            shade = FromOklab(lightness += direction, a, b);
        return shade;
    }

    /// <summary><c>#</c> and six hexadecimal digits, lower case.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private double Luminance() => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private (double Lightness, double A, double B) ToOklab()
    {
        var (r, g, b) = (Linear(Red), Linear(Green), Linear(Blue));
        var l = Math.Cbrt((0.4122214708 * r) + (0.5363325363 * g) + (0.0514459929 * b));
        var m = Math.Cbrt((0.2119034982 * r) + (0.6806995451 * g) + (0.1073969566 * b));
        var s = Math.Cbrt((0.0883024619 * r) + (0.2817188376 * g) + (0.6299787005 * b));
        return (
            (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s),
            (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s),
            (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s));
    }

    private static AccentColor FromOklab(double lightness, double a, double b)
    {
        var l = Math.Pow(lightness + (0.3963377774 * a) + (0.2158037573 * b), 3);
        var m = Math.Pow(lightness - (0.1055613458 * a) - (0.0638541728 * b), 3);
        var s = Math.Pow(lightness - (0.0894841775 * a) - (1.2914855480 * b), 3);
        return new(
            Encoded((4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s)),
            Encoded((-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s)),
            Encoded((-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s)));
    }

    private static double Linear(byte share)
    {
        var value = share / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static byte Encoded(double linear)
    {
        var value = Math.Clamp(linear, 0, 1);
        var encoded = value <= 0.0031308 ? value * 12.92 : (1.055 * Math.Pow(value, 1 / 2.4)) - 0.055;
        return (byte)Math.Round(encoded * 255);
    }
}
