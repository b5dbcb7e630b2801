using System.Text;
using Maturity.Core.Questionnaires;
using Maturity.Web.Features.Results.Components;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Results.Perception;

/// <summary>The map as a table for spreadsheets: the figures of the page, one line per question, and nothing of a single person.</summary>
public static class PerceptionCsv
{
    /// <summary>The file, in UTF-8 with the mark that spreadsheets look for.</summary>
    /// <param name="result">A result with a map.</param>
    /// <param name="texts">Words of the head.</param>
    public static byte[] Write(ResultModel result, IStringLocalizer<PerceptionTexts> texts)
    {
        var map = result.Perception!;
        var text = new StringBuilder("\ufeff").Append(CsvCells.Line(Head(result, map, texts).Select(CsvCells.Text)));
        foreach (var row in map.Questions) text.Append(CsvCells.Line(Cells(row, map, result.Questionnaire, texts)));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static IEnumerable<string> Head(ResultModel result, PerceptionMap map, IStringLocalizer<PerceptionTexts> texts) =>
    [
        texts["Dimension"], texts["Capability"], texts["Id"], texts["Question"], texts["To discuss"], texts["People"],
        texts["Average distance (AD)"], texts["Agreement (r_wg)"], texts["Size of the gap"], texts["Who places it higher"],
        .. map.Groups.Select(group => PerceptionWords.Group(group, result.Questionnaire, texts))
            .SelectMany(name => new string[] { texts["{0}: mean level", name], texts["{0}: people", name] }),
    ];

    private static IEnumerable<string> Cells(QuestionPerception row, PerceptionMap map, Questionnaire questionnaire, IStringLocalizer<PerceptionTexts> texts)
    {
        string higher = row.Score.Gap switch
        {
            > 0 => PerceptionWords.Group(Group.Executive, questionnaire, texts),
            < 0 => texts["the others"],
            _ => "",
        };
        return
        [
            CsvCells.Text(row.Dimension.Name), CsvCells.Text(row.Capability.Name), CsvCells.Text(row.Question.Id), CsvCells.Text(row.Question.Text),
            CsvCells.Text(row.ComesFirst ? texts["yes"] : row.Score.Discuss is null ? "" : texts["no"]), CsvCells.Figure(row.Score.Count),
            CsvCells.Figure(row.Score.Deviation), CsvCells.Figure(row.Score.Agreement),
            CsvCells.Figure(row.Score.Gap is { } gap ? Math.Abs(gap) : null), CsvCells.Text(higher),
            .. map.Groups.Select(id => row.Groups.FirstOrDefault(group => group.Group == id))
                .SelectMany(group => new[] { CsvCells.Figure(group?.Level), CsvCells.Figure(group?.People) }),
        ];
    }
}
