using Maturity.Core.Questionnaires;

namespace Maturity.Core.Scoring;

/// <summary>A questionnaire prepared for scoring: indices and weights in arrays, computed once.</summary>
public sealed class ScoringModel
{
    /// <summary>Version of formulas F1 to F11; raised when any published figure could change.</summary>
    public const string FormulaVersion = "1";

    /// <summary>Prepares a questionnaire.</summary>
    /// <param name="questionnaire">The questionnaire, in any language.</param>
    /// <param name="quickScan">Whether only the quick-scan questions count.</param>
    public static ScoringModel Prepare(Questionnaire questionnaire, bool quickScan = false) => throw new NotImplementedException();

    /// <summary>Scores the sheets of all respondents (F1 to F11).</summary>
    /// <param name="sheets">One per respondent; the order does not matter.</param>
    public Scorecard Score(IReadOnlyList<AnswerSheet> sheets) => throw new NotImplementedException();
}
