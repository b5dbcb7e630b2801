namespace Maturity.Core.Drawing;

/// <summary>The five levels as steps, with the level reached, the place of the index and the cap when it bites.</summary>
public static class LevelScale
{
    private const int Levels = 5;
    private const double Size = TextMeasure.Smallest;
    private const double Line = Size * TextMeasure.LineHeight;
    private const double Step = 12;
    private const double Seam = 2;

    /// <summary>Half the marker's width: room on either side for an index of 0 or 100.</summary>
    private const double Inset = 4;

    /// <summary>Draws the scale; its height follows from the names.</summary>
    /// <param name="title">What is shown.</param>
    /// <param name="description">What it says.</param>
    /// <param name="names">Names of the five levels.</param>
    /// <param name="reading">What is shown on the scale.</param>
    /// <param name="width">Width in points, 180 or more.</param>
    /// <exception cref="ArgumentException">Not five names, or too little width.</exception>
    public static Drawing Draw(
        string title, string description, IReadOnlyList<string> names, LevelReading reading, double width = 480)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentOutOfRangeException.ThrowIfNotEqual(names.Count, Levels, nameof(names));
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 180);
        var capped = reading.CapText is not null && reading.Level is not null;
        var strip = (capped ? Line + 4 : 0) + Line + 8;
        List<Mark> marks = [.. Steps(reading, width, strip)];
        if (reading.Index is { } index) marks.AddRange(Marker(index, reading.IndexText, width, strip));
        if (capped) marks.AddRange(Cap(reading, width, strip));
        var below = strip + Step + 4;
        var lines = 0;
        for (var i = 0; i < Levels; i++)
        {
            var name = Name(i + 1, names[i], reading.Level == i + 1, width, below);
            lines = Math.Max(lines, name.Count);
            marks.AddRange(name);
        }

        return new Drawing(width, below + (lines * Line) + 2, title, description, marks);
    }

    private static IEnumerable<Mark> Steps(LevelReading reading, double width, double top)
    {
        for (var i = 0; i < Levels; i++)
        {
            var left = At(20 * i, width);
            var area = new Box(left + (Seam / 2), top, At(20 * (i + 1), width) - left - Seam, Step);
            var ink = i < (reading.Level ?? 0) ? Ink.Level1 + i : Ink.Grid;
            yield return new RectMark(area, ink, 2);
        }
    }

    private static IEnumerable<Mark> Marker(double index, string text, double width, double strip)
    {
        var x = At(index, width);
        yield return new PolygonMark(
            [new Point(x, strip - 1), new Point(x - Inset, strip - 7), new Point(x + Inset, strip - 7)], Ink.Text, 0, 1);
        yield return Inside(x, strip - 10, text, width, bold: true);
    }

    /// <summary>A line at the highest level the cap allows, its words on a row of their own.</summary>
    private static IEnumerable<Mark> Cap(LevelReading reading, double width, double strip)
    {
        var x = At(20 * reading.Level!.Value, width);
        yield return new LineMark(new Point(x, Line + 1), new Point(x, strip + Step + 2), Ink.Accent, 1.5);
        yield return Inside(x, TextMeasure.Ascent * Size, reading.CapText!, width, bold: false);
    }

    private static double At(double points, double width) =>
        Inset + ((width - (2 * Inset)) * Math.Clamp(points, 0, 100) / 100);

    /// <summary>A text centered on a place, moved only as far as the edges ask for.</summary>
    private static TextMark Inside(double x, double baseline, string text, double width, bool bold)
    {
        var shown = TextWrap.Lines(text, width, 1, Size, bold) is [var first, ..] ? first : "";
        var half = TextMeasure.Width(shown, Size, bold) / 2;
        var center = Math.Clamp(x, Math.Min(half, width / 2), Math.Max(width - half, width / 2));
        return new TextMark(new Point(center, baseline), shown, Ink.Text, Anchor.Middle, Size, bold);
    }

    private static List<TextMark> Name(int level, string name, bool reached, double width, double top)
    {
        var step = (width - (2 * Inset)) / Levels;
        var number = level.ToString(System.Globalization.CultureInfo.InvariantCulture);
        List<string> lines = [number, .. TextWrap.Lines(name, step - 6, 3, Size, reached)];
        return [.. lines.Select((line, i) => new TextMark(
            new Point(Inset + ((level - 0.5) * step), top + (TextMeasure.Ascent * Size) + (i * Line)),
            line, reached ? Ink.Text : Ink.Muted, Anchor.Middle, Size, reached))];
    }
}
