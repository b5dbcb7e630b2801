namespace Maturity.Web.Features.Answering;

/// <summary>What a script sends to save one answer.</summary>
/// <param name="OperationId">Id that the script gave the wish; the same when it tries again.</param>
/// <param name="BaseVersion">Version of the answer that the person saw; 0 for none.</param>
/// <param name="Kind"><c>level</c>, <c>dontKnow</c>, <c>notApplicable</c>, or <c>none</c> for an answer taken back.</param>
/// <param name="Level">1 to 5 when the kind is a level.</param>
/// <param name="Reason">Reason when the kind is "not applicable".</param>
/// <param name="Comment">Comment.</param>
public sealed record AnswerInput(Guid? OperationId, int? BaseVersion, string? Kind, int? Level, string? Reason, string? Comment);
