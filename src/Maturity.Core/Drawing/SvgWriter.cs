using System.Globalization;
using System.Net;
using System.Text;

namespace Maturity.Core.Drawing;

/// <summary>
/// Paints a <see cref="Drawing"/> as SVG. Inks become classes (<c>stroke-own</c>, <c>fill-own</c>) and never style
/// attributes, which a content security policy forbids; one unit is one point.
/// </summary>
public static class SvgWriter
{
    /// <summary>The markup, safe to put into a page: all text is encoded.</summary>
    /// <param name="drawing">What to paint.</param>
    /// <param name="id">Unique in the page: a letter, then letters, digits and hyphens.</param>
    /// <exception cref="ArgumentException">The id is none.</exception>
    public static string Write(Drawing drawing, string id)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        if (!IsId(id)) throw new ArgumentException("An id is a letter, then letters, digits and hyphens.", nameof(id));
        var svg = new StringBuilder(4096);
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"drawing\" id=\"{id}\" viewBox=\"0 0 {N(drawing.Width)} {N(drawing.Height)}\"")
            .Append(CultureInfo.InvariantCulture, $" width=\"{N(drawing.Width)}pt\" height=\"{N(drawing.Height)}pt\"")
            .Append(CultureInfo.InvariantCulture, $" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\">")
            .Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-title\">{Encode(drawing.Title)}</title>")
            .Append(CultureInfo.InvariantCulture, $"<desc id=\"{id}-desc\">{Encode(drawing.Description)}</desc>");
        foreach (var mark in drawing.Marks) svg.Append(Paint(mark));
        return svg.Append("</svg>").ToString();
    }

    private static string Paint(Mark mark) => mark switch
    {
        LineMark line => Invariant(
            $"<line class=\"stroke-{Name(line.Ink)}\" x1=\"{N(line.From.X)}\" y1=\"{N(line.From.Y)}\" x2=\"{N(line.To.X)}\" y2=\"{N(line.To.Y)}\"{Stroke(line.Width, line.Dashed)}/>"),
        PolygonMark polygon => Polygon(polygon),
        CircleMark circle => Circle(circle),
        RectMark rect => Invariant(
            $"<rect class=\"fill-{Name(rect.Ink)}\" x=\"{N(rect.Area.Left)}\" y=\"{N(rect.Area.Top)}\" width=\"{N(rect.Area.Width)}\" height=\"{N(rect.Area.Height)}\" rx=\"{N(rect.Rounding)}\"{Opacity(rect.Opacity)}/>"),
        TextMark text => Text(text),
        _ => throw new NotSupportedException($"No way to paint a {mark.GetType().Name}."),
    };

    private static string Polygon(PolygonMark polygon)
    {
        var points = string.Join(' ', polygon.Points.Select(point => $"{N(point.X)},{N(point.Y)}"));
        var stroke = polygon.Width > 0 ? $"stroke-{Name(polygon.Ink)}" : "no-stroke";
        var fill = polygon.FillOpacity > 0 ? $"fill-{Name(polygon.Ink)}" : "no-fill";
        return Invariant(
            $"<polygon class=\"{stroke} {fill}\" points=\"{points}\"{Stroke(polygon.Width, polygon.Dashed)}{Opacity(polygon.FillOpacity)}/>");
    }

    private static string Circle(CircleMark circle)
    {
        var inks = circle.Filled ? $"fill-{Name(circle.Ink)}" : $"stroke-{Name(circle.Ink)} fill-paper";
        var stroke = circle.Filled ? "" : Stroke(1.5, dashed: false);
        return Invariant(
            $"<circle class=\"{inks}\" cx=\"{N(circle.Center.X)}\" cy=\"{N(circle.Center.Y)}\" r=\"{N(circle.Radius)}\"{stroke}/>");
    }

    private static string Text(TextMark text)
    {
        var anchor = text.Anchor switch { Anchor.Middle => " text-anchor=\"middle\"", Anchor.End => " text-anchor=\"end\"", _ => "" };
        var weight = text.Bold ? " font-weight=\"600\"" : "";
        return Invariant(
            $"<text class=\"fill-{Name(text.Ink)}\" x=\"{N(text.At.X)}\" y=\"{N(text.At.Y)}\" font-size=\"{N(text.Size)}\"{anchor}{weight}>{Encode(text.Text)}</text>");
    }

    private static string Stroke(double width, bool dashed) =>
        $" stroke-width=\"{N(width)}\"{(dashed ? " stroke-dasharray=\"4 3\"" : "")}";

    private static string Opacity(double opacity) => opacity is > 0 and < 1 ? $" fill-opacity=\"{N(opacity)}\"" : "";

    private static string Name(Ink ink) => ink switch
    {
        >= Ink.Level1 and <= Ink.Level5 => $"level-{N(ink - Ink.Level1 + 1)}",
        >= Ink.Group1 and <= Ink.Group5 => $"group-{N(ink - Ink.Group1 + 1)}",
        Ink.Text => "text",
        Ink.Muted => "muted",
        Ink.Grid => "grid",
        Ink.Accent => "accent",
        Ink.Own => "own",
        Ink.Previous => "previous",
        Ink.Range => "range",
        Ink.Paper => "paper",
        _ => throw new NotSupportedException($"No class for the ink {ink}."),
    };

    private static bool IsId(string id) =>
        !string.IsNullOrEmpty(id) && char.IsAsciiLetter(id[0]) && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static string N(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
