namespace Maturity.Core.Scoring;

/// <summary>What one respondent answered.</summary>
/// <param name="Respondent">Id of the respondent, as the receipt names it.</param>
/// <param name="Group">Id of the respondent's group.</param>
/// <param name="Answers">Answer per question id. A question that is missing was asked and left unanswered.</param>
public sealed record AnswerSheet(string Respondent, string Group, IReadOnlyDictionary<string, Answer> Answers);
