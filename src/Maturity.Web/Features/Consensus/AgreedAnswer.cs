using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Consensus;

/// <summary>
/// What a session agreed on for a question. It replaces the mean of the answers until it is taken back; taken back, it stays
/// as a record of what was.
/// </summary>
public sealed class AgreedAnswer : ITenantOwned, IVersioned
{
    /// <summary>Longest reason.</summary>
    public const int ReasonLength = 2000;

    private AgreedAnswer()
    {
    }

    /// <summary>An answer that was agreed on.</summary>
    /// <param name="id">Id.</param>
    /// <param name="session">Where it was agreed on; its question on the table is the one.</param>
    /// <param name="level">1 to 5; null for "not applicable".</param>
    /// <param name="reason">Why, trimmed, not empty.</param>
    /// <param name="by">Who recorded it.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentException">The session has no question on the table.</exception>
    public AgreedAnswer(Guid id, ConsensusSession session, int? level, string reason, Recorder by, DateTimeOffset at)
    {
        Id = id;
        AssessmentId = session.AssessmentId;
        SessionId = session.Id;
        QuestionId = session.QuestionId ?? throw new ArgumentException("There is no question on the table.", nameof(session));
        Level = level;
        Reason = reason;
        AgreedById = by.AccountId;
        AgreedBy = by.Name;
        AgreedAt = at;
    }

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>Id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The assessment.</summary>
    public Guid AssessmentId { get; private set; }

    /// <summary>Where it was agreed on.</summary>
    public Guid SessionId { get; private set; }

    /// <summary>The question.</summary>
    public string QuestionId { get; private set; } = "";

    /// <summary>1 to 5; null for "not applicable".</summary>
    public int? Level { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Account of who recorded it.</summary>
    public Guid AgreedById { get; private set; }

    /// <summary>Their name at that time.</summary>
    public string AgreedBy { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset AgreedAt { get; private set; }

    /// <summary>When it was taken back; null while it stands.</summary>
    public DateTimeOffset? TakenBackAt { get; private set; }

    /// <summary>Account of who took it back.</summary>
    public Guid? TakenBackById { get; private set; }

    /// <summary>Their name at that time.</summary>
    public string? TakenBackBy { get; private set; }

    /// <summary>Why it was taken back.</summary>
    public string? TakenBackReason { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Takes it back, so that the mean of the answers counts again.</summary>
    /// <param name="reason">Why, trimmed, not empty.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    /// <returns>False when it was taken back before.</returns>
    public bool TakeBack(string reason, Recorder by, DateTimeOffset at)
    {
        if (TakenBackAt is not null) return false;
        (TakenBackAt, TakenBackReason, TakenBackById, TakenBackBy) = (at, reason, by.AccountId, by.Name);
        return true;
    }
}
