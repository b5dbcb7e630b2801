using Maturity.Core.Drawing;
using Maturity.Web.Features.Results.Components;
using Maturity.Web.Http;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Benchmarks.Components;

/// <summary>An organization's own index from one accepted result to the next.</summary>
public static class TrendChart
{
    /// <summary>Draws it; the results stand at even distances, whatever time lies between them.</summary>
    /// <param name="trend">The results, oldest first, two at least.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="width">Width in points.</param>
    public static Drawing Draw(IReadOnlyList<TrendPoint> trend, IStringLocalizer<BenchmarksTexts> texts, double width) => CurveChart.Draw(
        texts["Your own results over time"],
        string.Join("; ", trend.Select(point => $"{Formats.Day(point.Day)}: {Figures.Score(point.Index)}")),
        [.. trend.Select(point => Formats.Day(point.Day))],
        new([.. trend.Select(point => point.Index)], Figures.Score(trend[^1].Index)),
        Figures.Score(trend[0].Index),
        width: width);

    /// <summary>What changed between two results, with its sign.</summary>
    /// <param name="from">The earlier.</param>
    /// <param name="to">The later.</param>
    public static string Change(TrendPoint from, TrendPoint to)
    {
        // Between the figures that readers see, so that they can check it.
        var change = Math.Round(Shown(to) - Shown(from), 1);
        return change.ToString("+0.0;−0.0;0.0", System.Globalization.CultureInfo.CurrentCulture);
    }

    private static double Shown(TrendPoint point) => Core.Scoring.Rounding.Publish(point.Index, 1);
}
