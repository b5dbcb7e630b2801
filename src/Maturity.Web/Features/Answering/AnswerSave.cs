namespace Maturity.Web.Features.Answering;

/// <summary>A wish to save one answer, checked against the question.</summary>
/// <param name="OperationId">Id that the client gave it; the same wish sent again carries the same id.</param>
/// <param name="QuestionId">Which question.</param>
/// <param name="BaseVersion">Version of the answer that the person saw; 0 for none.</param>
/// <param name="Content">What they say.</param>
public sealed record AnswerSave(Guid OperationId, string QuestionId, int BaseVersion, AnswerContent Content);
