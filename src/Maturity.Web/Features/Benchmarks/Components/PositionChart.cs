using Maturity.Core.Drawing;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Benchmarks.Components;

/// <summary>The chart of a position: the own score as a dot on the middle half of the peers.</summary>
public static class PositionChart
{
    /// <summary>The rows of the chart: the index and the dimensions; capabilities are in the table.</summary>
    /// <param name="model">The position.</param>
    public static IReadOnlyList<PositionLine> Shown(PositionModel model) => [.. model.Lines.Take(1 + model.Dimensions)];

    /// <summary>Name of a row.</summary>
    /// <param name="line">The row.</param>
    /// <param name="texts">The texts.</param>
    public static string Name(PositionLine line, IStringLocalizer<BenchmarksTexts> texts) => line.Name.Length == 0 ? texts["Index"] : line.Name;

    /// <summary>Draws it.</summary>
    /// <param name="model">The position.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="width">Width in points.</param>
    public static Drawing Draw(PositionModel model, IStringLocalizer<BenchmarksTexts> texts, double width)
    {
        var lines = Shown(model);
        var title = model.Demo ? texts["Own score beside made-up peers"] : texts["Own score beside the peers"];
        var told = string.Join("; ", lines.Select(line => $"{Name(line, texts)}: {PositionWords.Statement(line.Position, texts)}"));
        return RangeBars.Draw(title, told, [.. lines.Select(line => Row(line, texts))], ["1", "2", "3", "4", "5"], width);
    }

    /// <summary>What the marks mean.</summary>
    /// <param name="model">The position.</param>
    /// <param name="texts">The texts.</param>
    public static string Caption(PositionModel model, IStringLocalizer<BenchmarksTexts> texts) => (model.IsEstimate, model.Demo) switch
    {
        (true, false) => texts["The dot is the own score; the upright line is the estimated mean of the peers. The columns are the levels 1 to 5."],
        (true, true) => texts["Made-up peers. The dot is the own score; the upright line is the estimated mean of the peers. The columns are the levels 1 to 5."],
        (_, false) => texts["The dot is the own score; half of the peers lie on the bar. The upright line is their median, and the line below it shows between which scores the median lies with 95% confidence. The columns are the levels 1 to 5."],
        _ => texts["Made-up peers. The dot is the own score; half of the peers lie on the bar. The upright line is their median, and the line below it shows between which scores the median lies with 95% confidence. The columns are the levels 1 to 5."],
    };

    private static RangeBar Row(PositionLine line, IStringLocalizer<BenchmarksTexts> texts)
    {
        var at = line.Position;
        return new(Name(line, texts), at.Own is { } own ? own.ToString(System.Globalization.CultureInfo.CurrentCulture) : texts["no score"], at.Own, at.P25, at.P75)
        {
            Middle = at.Median ?? at.Estimate,
            MiddleInterval = at is { MedianLow: { } low, MedianHigh: { } high } ? (low, high) : null,
        };
    }
}
