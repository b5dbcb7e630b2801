using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Reports;

/// <summary>
/// The part of the style sheet that differs per report: running header, page numbers, the marks of what is provisional or a demonstration and
/// the accent color. Margin boxes rather than the printer's header, so that the cover stays free of them.
/// </summary>
public static class PageStyle
{
    private const int LongestHeader = 90;

    public static string For(ReportModel model, IStringLocalizer<ReportTexts> texts)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(texts);
        var header = Short(model.FullTitle(" · "));
        var numbers = texts["page {0} of {1}", "\u0001", "\u0002"].Value.Split('\u0001', '\u0002');
        var style = new StringBuilder()
            .Append("@page report{@top-left{content:").Append(Quote(header)).Append('}')
            .Append("@bottom-right{content:").Append(Quote(numbers[0])).Append(" counter(page) ")
            .Append(Quote(numbers[1])).Append(" counter(pages) ").Append(Quote(numbers[2])).Append("}}");
        if (model.IsProvisional) style.Append("@page report{@top-right{content:").Append(Quote(texts["Provisional"])).Append("}}");
        if (model.Demo) style.Append("@page report{@bottom-left{content:").Append(Quote(texts["Demonstration: invented answers, not a real organization"])).Append("}}");
        if (model.Brand?.Accent is { } accent) style.Append(":root{--accent:").Append(accent).Append('}');
        return style.ToString();
    }

    /// <summary>A style sheet's string: everything but ASCII letters and digits escaped, so that nothing can end it.</summary>
    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && char.IsAsciiLetterOrDigit((char)rune.Value)) quoted.Append((char)rune.Value);
            else if (rune.Value != 0) quoted.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:x6}");
        }

        return quoted.Append('"').ToString();
    }

    private static string Short(string text)
    {
        var info = new StringInfo(text);
        return info.LengthInTextElements <= LongestHeader ? text : info.SubstringByTextElements(0, LongestHeader) + "…";
    }
}
