using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Consensus;

/// <summary>One question in a session: from the moment it came on the table to its note.</summary>
public sealed class ConsensusRound : ITenantOwned, IVersioned
{
    /// <summary>Longest note.</summary>
    public const int NoteLength = 4000;

    private ConsensusRound()
    {
    }

    /// <summary>A question that comes on the table.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="questionId">The question.</param>
    /// <param name="at">When.</param>
    public ConsensusRound(Guid sessionId, string questionId, DateTimeOffset at)
    {
        SessionId = sessionId;
        QuestionId = questionId;
        OpenedAt = at;
    }

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>The session.</summary>
    public Guid SessionId { get; private set; }

    /// <summary>The question.</summary>
    public string QuestionId { get; private set; } = "";

    /// <summary>When it first came on the table.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>When the votes were shown; null while they are not.</summary>
    public DateTimeOffset? RevealedAt { get; private set; }

    /// <summary>What was said.</summary>
    public string Note { get; private set; } = "";

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Ends voting.</summary>
    /// <param name="at">When.</param>
    public void Reveal(DateTimeOffset at) => RevealedAt ??= at;

    /// <summary>Writes down what was said.</summary>
    /// <param name="note">The note, trimmed.</param>
    public void Write(string note) => Note = note;
}
