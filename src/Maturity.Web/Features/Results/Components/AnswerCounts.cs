using Maturity.Core.Scoring;

namespace Maturity.Web.Features.Results.Components;

/// <summary>How the answers to one question fall into kinds.</summary>
/// <param name="Levels">Answers that are a level.</param>
/// <param name="DontKnow">People who did not know, or were asked and left it open.</param>
/// <param name="NotApplicable">People who said that it cannot apply.</param>
/// <param name="NotAsked">People who were not asked.</param>
public sealed record AnswerCounts(int Levels, int DontKnow, int NotApplicable, int NotAsked)
{
    /// <summary>Counts them per question.</summary>
    /// <param name="questions">Ids of the questions.</param>
    /// <param name="sheets">The sheets of all respondents.</param>
    public static IReadOnlyDictionary<string, AnswerCounts> Of(IEnumerable<string> questions, IReadOnlyList<AnswerSheet> sheets) =>
        questions.ToDictionary(id => id, id => Of([.. sheets.Select(sheet => sheet.Answers.GetValueOrDefault(id, Answer.DontKnow))]), StringComparer.Ordinal);

    private static AnswerCounts Of(IReadOnlyList<Answer> answers)
    {
        var levels = answers.Count(answer => answer.IsLevel);
        var notApplicable = answers.Count(answer => answer == Answer.NotApplicable);
        var notAsked = answers.Count(answer => answer == Answer.NotAsked);
        return new(levels, answers.Count - levels - notApplicable - notAsked, notApplicable, notAsked);
    }
}
