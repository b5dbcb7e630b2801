using System.Text;
using Maturity.Core.Questionnaires;
using Maturity.Web.Data;
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
        var text = new StringBuilder("\ufeff").Append(SafeCsv.Line(Head(result, map, texts).Select(SafeCsv.Text)));
        foreach (var row in map.Questions) text.Append(SafeCsv.Line(Cells(row, map, result.Questionnaire, texts)));
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
            SafeCsv.Text(row.Dimension.Name), SafeCsv.Text(row.Capability.Name), SafeCsv.Text(row.Question.Id), SafeCsv.Text(row.Question.Text),
            SafeCsv.Text(row.ComesFirst ? texts["yes"] : row.Score.Discuss is null ? "" : texts["no"]), SafeCsv.Figure(row.Score.Count),
            SafeCsv.Figure(row.Score.Deviation), SafeCsv.Figure(row.Score.Agreement),
            SafeCsv.Figure(row.Score.Gap is { } gap ? Math.Abs(gap) : null), SafeCsv.Text(higher),
            .. map.Groups.Select(id => row.Groups.FirstOrDefault(group => group.Group == id))
                .SelectMany(group => new[] { SafeCsv.Figure(group?.Level), SafeCsv.Figure(group?.People) }),
        ];
    }
}
