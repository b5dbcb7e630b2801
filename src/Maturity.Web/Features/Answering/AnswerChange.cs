using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Answering;

/// <summary>
/// One accepted save, never changed: the history of an answer, and what makes a repeated save harmless. The key is the
/// id that the client gave the operation, so the same operation cannot be stored twice.
/// </summary>
public sealed class AnswerChange : ITenantOwned
{
    private AnswerChange()
    {
    }

    /// <summary>A save was accepted.</summary>
    /// <param name="operationId">Id that the client gave it.</param>
    /// <param name="answer">The answer as it stands after it.</param>
    /// <param name="resultingVersion">Version of the answer after it.</param>
    public AnswerChange(Guid operationId, GivenAnswer answer, int resultingVersion)
    {
        OperationId = operationId;
        RespondentId = answer.RespondentId;
        QuestionId = answer.QuestionId;
        ResultingVersion = resultingVersion;
        Kind = answer.Kind;
        Level = answer.Level;
        Reason = answer.Reason;
        Comment = answer.Comment;
        At = answer.AnsweredAt;
    }

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>Who answered.</summary>
    public Guid RespondentId { get; private set; }

    /// <summary>Id that the client gave the operation.</summary>
    public Guid OperationId { get; private set; }

    /// <summary>Which question.</summary>
    public string QuestionId { get; private set; } = "";

    /// <summary>Version of the answer after the save.</summary>
    public int ResultingVersion { get; private set; }

    /// <summary>Kind of answer.</summary>
    public AnswerKind Kind { get; private set; }

    /// <summary>1 to 5 when the kind is a level.</summary>
    public int? Level { get; private set; }

    /// <summary>Reason for "not applicable".</summary>
    public string? Reason { get; private set; }

    /// <summary>Comment.</summary>
    public string? Comment { get; private set; }

    /// <summary>When it was accepted.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>What was said.</summary>
    public AnswerContent Content => new(Kind, Level, Reason, Comment);
}
