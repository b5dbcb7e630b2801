using Maturity.Core.Drawing;
using Maturity.Web.Features.Results.Components;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Results.Perception;

/// <summary>The drawings of the map, with their words in the reader's language.</summary>
public static class PerceptionCharts
{
    /// <summary>Where the groups stand on one question.</summary>
    public static Drawing Spread(ResultModel result, QuestionPerception row, IStringLocalizer<PerceptionTexts> texts, double width)
    {
        var dots = row.Groups.Select(group => new SpreadDot(
            Name(result, group, texts), PerceptionWords.Level(group.Level), group.Level, result.Perception!.NumberOf(group.Group))).ToList();
        return SpreadChart.Draw(
            texts["Level by group: {0}", row.Question.Text], string.Join("; ", dots.Select(dot => $"{dot.Label}: {dot.Figure}")), dots, width);
    }

    /// <summary>Whether the overview fits.</summary>
    public static bool CanDrawOverview(PerceptionMap map, double width) => HeatMap.CanDraw(map.Groups.Count + 1, width);

    /// <summary>Capabilities by group, with the gap beside them.</summary>
    public static Drawing Overview(
        ResultModel result, IReadOnlyList<CapabilityPerception> capabilities, IStringLocalizer<PerceptionTexts> texts, double width)
    {
        var groups = result.Perception!.Groups;
        List<string> columns = [.. groups.Select(group => PerceptionWords.Group(group, result.Questionnaire, texts)), texts["Gap"]];
        var rows = capabilities.Select(row => new HeatRow(row.Capability.Name,
        [
            .. groups.Select(group => row.Groups.FirstOrDefault(mean => mean.Group == group)?.Level).Select(level => new HeatCell(PerceptionWords.Level(level), level)),
            new HeatCell(PerceptionWords.Gap(row.Gap), null, row.GapFlagged),
        ])).ToList();
        return HeatMap.Draw(texts["Level by capability and group"], texts["The stronger the color of a cell, the higher the level. A framed gap is one level or more."], columns, rows, width);
    }

    private static string Name(ResultModel result, GroupMean group, IStringLocalizer<PerceptionTexts> texts)
    {
        var name = PerceptionWords.Group(group.Group, result.Questionnaire, texts);
        return group.People is { } people ? $"{name} ({Figures.Whole(people)})" : name;
    }
}
