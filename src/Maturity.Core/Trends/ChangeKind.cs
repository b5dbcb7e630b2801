namespace Maturity.Core.Trends;

/// <summary>What moved the index between two assessments.</summary>
public enum ChangeKind
{
    /// <summary>Other questions, weights or answers to choose from.</summary>
    Questionnaire,

    /// <summary>People who answered only once, the first or the second time.</summary>
    Respondents,

    /// <summary>People who answered both times say something else on a question, or agreed on something else.</summary>
    Answers,
}
