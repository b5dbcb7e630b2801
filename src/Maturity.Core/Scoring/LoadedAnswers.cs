using Maturity.Core.Questionnaires;

namespace Maturity.Core.Scoring;

/// <summary>What came of reading an answer file: all sheets, or none and the reasons.</summary>
/// <param name="Sheets">One per respondent, in the order of the file; null when any problem is an error.</param>
/// <param name="Problems">Every problem found, in the order of lines.</param>
public sealed record LoadedAnswers(IReadOnlyList<AnswerSheet>? Sheets, IReadOnlyList<Problem> Problems);
