using Maturity.Core.Drawing;
using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Results.Components;

/// <summary>The drawings of a result, with their words in the reader's language.</summary>
public static class ResultCharts
{
    // Below this width, in points, the steps of the scale have room for their numbers only; the name reached stands above it.
    private const double Narrow = 240;

    public static Drawing Scale(ResultModel result, IStringLocalizer<ResultTexts> texts, double width)
    {
        var card = result.Scorecard;
        var cap = card.CappedBy.Count > 0 ? texts["Highest level while the weakest dimension is at {0}", card.Level! - 1].Value : null;
        var title = card.Level is { } level
            ? Wording.LevelLine(result.Level(level), texts)
            : texts["No level yet"].Value;
        return LevelScale.Draw(
            title, Wording.LevelReason(result, texts), width < Narrow ? [.. Names(result).Select(_ => "")] : Names(result), new LevelReading(card.Level, card.Index, Figures.Score(card.Index), cap), width);
    }

    public static Drawing Radar(ResultModel result, IStringLocalizer<ResultTexts> texts, double width)
    {
        var axes = result.Dimensions.Select(row => new RadarAxis(
            row.Dimension.Name, Figure(row.Score.Score, texts), row.Score.Score, PreviousOf(result, row.Score.Id))).ToList();
        return RadarChart.Draw(texts["Score per dimension"], Listed(axes.Select(axis => (axis.Label, axis.Figure))), axes, width);
    }

    public static Drawing Bars(ResultModel result, IStringLocalizer<ResultTexts> texts, double width)
    {
        var rows = result.Dimensions.Select(row => new RangeBar(
            row.Dimension.Name, Figure(row.Score.Score, texts), row.Score.Score, row.Score.Low, row.Score.High)).ToList();
        return Bars(texts["Score and range per dimension"], rows, texts, width);
    }

    public static Drawing CapabilityBars(
        ResultModel result, Dimension dimension, DimensionScore score, IStringLocalizer<ResultTexts> texts, double width)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        var rows = ResultModel.Capabilities(dimension, score).Select(row => new RangeBar(
            row.Capability.Name,
            row.Score.NotApplicable ? texts["not applicable"].Value : Figure(row.Score.Score, texts),
            row.Score.Score)).ToList();
        return Bars(texts["Score per capability of {0}", dimension.Name], rows, texts, width);
    }

    private static Drawing Bars(string title, IReadOnlyList<RangeBar> rows, IStringLocalizer<ResultTexts> texts, double width) =>
        RangeBars.Draw(title, Listed(rows.Select(row => (row.Label, row.Figure))), rows, Steps(texts), width);

    private static string Figure(double? points, IStringLocalizer<ResultTexts> texts) =>
        points is null ? texts["not scored"] : Figures.Score(points);

    private static double? PreviousOf(ResultModel result, string dimension) =>
        result.Previous?.Dimensions.FirstOrDefault(score => score.Id == dimension)?.Score;

    private static string Listed(IEnumerable<(string Name, string Figure)> rows) =>
        string.Join("; ", rows.Select(row => $"{row.Name}: {row.Figure}"));

    // Numbers rather than names, which fit in one language and not in another.
    private static List<string> Steps(IStringLocalizer<ResultTexts> texts) => [.. Enumerable.Range(1, 5).Select(number => texts["level {0}", number].Value)];

    private static List<string> Names(ResultModel result) => [.. result.Questionnaire.Levels.Select(level => level.Name)];
}
