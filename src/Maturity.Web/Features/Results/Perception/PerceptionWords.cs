using System.Globalization;
using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Results.Perception;

/// <summary>The words and figures of the map.</summary>
public static class PerceptionWords
{
    /// <summary>Name of a group.</summary>
    public static string Group(string id, Questionnaire questionnaire, IStringLocalizer<PerceptionTexts> texts)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        return id == Release.Others ? texts["Groups taken together"] : questionnaire.Groups.FirstOrDefault(group => group.Id == id)?.Name ?? id;
    }

    /// <summary>A level or AD with one decimal, or a dash.</summary>
    public static string Level(double? level) => level is { } value ? Rounding.Publish(value).ToString("0.0", CultureInfo.CurrentCulture) : "–";

    /// <summary>A gap with its sign and one decimal, or a dash.</summary>
    public static string Gap(double? gap) => gap is { } value ? Rounding.Publish(value).ToString("+0.0;−0.0;0.0", CultureInfo.CurrentCulture) : "–";

    /// <summary>The range of the group means.</summary>
    public static string Range(QuestionPerception row, IStringLocalizer<PerceptionTexts> texts) => row switch
    {
        { Groups.Count: < 2 } => texts["one group only"],
        _ => texts["{0} to {1}", Level(row.Lowest), Level(row.Highest)],
    };

    /// <summary>What to make of a question, in one sentence.</summary>
    public static string Verdict(QuestionPerception row, IStringLocalizer<PerceptionTexts> texts)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Score.Count == 0) return texts["Nobody's answer can be shown."];
        if (row.Score.Discuss is null) return texts["One person answered: there is nothing to compare."];
        if (row.Score is { GapFlagged: true, Gap: { } gap })
        {
            var size = Level(Math.Abs(gap));
            return gap > 0 ? texts["Executives place it {0} levels higher than the others.", size] : texts["Executives place it {0} levels lower than the others.", size];
        }

        return row.Score.Discuss is true ? texts["People stand {0} levels from their mean, on average.", Level(row.Score.Deviation)] : texts["People see this alike."];
    }
}
