using Maturity.Core.Scoring;

namespace Maturity.Core.Trends;

/// <summary>All that the index of one assessment follows from.</summary>
/// <param name="Model">The questionnaire, prepared.</param>
/// <param name="Sheets">What people answered; <see cref="AnswerSheet.Respondent"/> names a person the same way in both assessments.</param>
/// <param name="Agreed">Answers that were agreed on in a session, by question.</param>
public sealed record AssessedState(ScoringModel Model, IReadOnlyList<AnswerSheet> Sheets, IReadOnlyDictionary<string, Answer> Agreed)
{
    /// <summary>The index in points; null when too little was answered.</summary>
    public double? Index => Model.Score(Sheets, Agreed).Index;
}
