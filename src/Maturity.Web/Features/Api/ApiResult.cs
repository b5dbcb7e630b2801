using Maturity.Core.Scoring;
using Maturity.Web.Features.Results.Components;

namespace Maturity.Web.Features.Api;

/// <summary>A published result, as the API tells it. Points are 0 to 100, with one decimal; null where too little was answered.</summary>
/// <param name="AssessmentId">The assessment.</param>
/// <param name="Questionnaire">Key of the questionnaire.</param>
/// <param name="QuestionnaireVersion">Version of the questionnaire.</param>
/// <param name="ScoringVersion">Version of the formulas.</param>
/// <param name="Indicative">Whether only the quick scan was scored.</param>
/// <param name="Respondents">Number of people whose answers count.</param>
/// <param name="Index">Weighted mean of the dimensions.</param>
/// <param name="Level">Level after the cap of the weakest dimension, 1 to 5.</param>
/// <param name="CappedBy">Ids of the dimensions that lower the level.</param>
/// <param name="Dimensions">The dimensions.</param>
/// <param name="Capabilities">The capabilities.</param>
public sealed record ApiResult(
    Guid AssessmentId, string Questionnaire, string QuestionnaireVersion, string ScoringVersion, bool Indicative, int Respondents,
    double? Index, int? Level, IReadOnlyList<string> CappedBy, IReadOnlyList<ApiScore> Dimensions, IReadOnlyList<ApiScore> Capabilities)
{
    /// <summary>The result of an assessment as its page shows it; what the page keeps back is not in it.</summary>
    /// <param name="assessmentId">The assessment.</param>
    /// <param name="model">What the page shows.</param>
    public static ApiResult Of(Guid assessmentId, ResultModel model)
    {
        var card = model.Scorecard;
        var names = model.Questionnaire.Dimensions.SelectMany(dimension => dimension.Capabilities.Select(capability => (capability.Id, capability.Name)).Append((dimension.Id, dimension.Name)))
            .ToDictionary(pair => pair.Id, pair => pair.Name);
        return new(assessmentId, card.QuestionnaireKey, card.QuestionnaireVersion, card.ScoringVersion, card.QuickScan, card.Respondents, Points(card.Index), card.Level, card.CappedBy,
            [.. card.Dimensions.Select(one => new ApiScore(one.Id, null, names[one.Id], Points(one.Score), one.Level))],
            [.. card.Dimensions.SelectMany(one => one.Capabilities.Select(part => new ApiScore(part.Id, one.Id, names[part.Id], Points(part.Score), part.Level)))]);
    }

    private static double? Points(double? score) => score is { } points ? Rounding.Publish(points, 1) : null;
}
