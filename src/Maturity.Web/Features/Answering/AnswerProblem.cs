namespace Maturity.Web.Features.Answering;

/// <summary>One thing wrong with an answer, said so that the person can mend it.</summary>
/// <param name="Field">Which field: answer, reason, comment, operationId, baseVersion, level or kind.</param>
/// <param name="Message">What is wrong and what to do, in the reader's language.</param>
public sealed record AnswerProblem(string Field, string Message);
