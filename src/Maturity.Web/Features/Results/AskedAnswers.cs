using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;
using Maturity.Web.Features.Assessments;

namespace Maturity.Web.Features.Results;

/// <summary>
/// Keeps the answers to what a respondent is asked and marks the rest as not asked: a dimension that was never theirs, or
/// that they handed over, weighs nothing in theirs, whatever they answered before.
/// </summary>
public static class AskedAnswers
{
    /// <summary>The answers as the score takes them.</summary>
    /// <param name="questionnaire">The questionnaire.</param>
    /// <param name="sections">Ids of the dimensions asked, see <see cref="AskedSections"/>; null for all.</param>
    /// <param name="given">What the respondent answered.</param>
    public static Dictionary<string, Answer> Of(Questionnaire questionnaire, string? sections, Dictionary<string, Answer> given)
    {
        if (sections is null) return given;
        foreach (var dimension in questionnaire.Dimensions.Where(dimension => !AskedSections.Contains(sections, dimension.Id)))
        {
            foreach (var question in dimension.Capabilities.SelectMany(capability => capability.Questions)) given[question.Id] = Answer.NotAsked;
        }

        return given;
    }
}
