using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Consensus;

/// <summary>A meeting in which people vote on questions of a closed assessment and agree on answers.</summary>
public sealed class ConsensusSession : ITenantOwned, IVersioned
{
    /// <summary>Most people who can take a seat.</summary>
    public const int MaximumSeats = 200;

    /// <summary>How long a session lasts that nobody ends.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(8);

    private ConsensusSession()
    {
    }

    /// <summary>A session that begins, with no question on the table.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="assessmentId">What it is about.</param>
    /// <param name="linkHash">Hash of the token that lets people in.</param>
    /// <param name="at">When.</param>
    public ConsensusSession(Guid id, Guid assessmentId, string linkHash, DateTimeOffset at)
    {
        Id = id;
        AssessmentId = assessmentId;
        LinkHash = linkHash;
        StartedAt = at;
        EndsAt = at + Longest;
    }

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>Id.</summary>
    public Guid Id { get; private set; }

    /// <summary>What it is about.</summary>
    public Guid AssessmentId { get; private set; }

    /// <summary>Hash of the token that lets people in; null when nobody else may come in.</summary>
    public string? LinkHash { get; private set; }

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>When it ends by itself.</summary>
    public DateTimeOffset EndsAt { get; private set; }

    /// <summary>When it was ended; null while it was not.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The question on the table; null before the first.</summary>
    public string? QuestionId { get; private set; }

    /// <summary>Whether the votes on the question on the table have been shown; from then on they stand.</summary>
    public bool Revealed { get; private set; }

    /// <summary>Rises with everything that a screen must show. Not a concurrency token: 60 votes must not make a consultant's form stale.</summary>
    public long Tick { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Puts a question on the table.</summary>
    /// <param name="round">The round of the question, as it stands.</param>
    public void PutOnTable(ConsensusRound round)
    {
        QuestionId = round.QuestionId;
        Revealed = round.RevealedAt is not null;
    }

    /// <summary>Ends voting on the question on the table.</summary>
    public void Reveal() => Revealed = true;

    /// <summary>Gives a new link; the one before lets nobody in any more. Who has a seat keeps it.</summary>
    /// <param name="linkHash">Hash of its token.</param>
    public void GiveLink(string linkHash) => LinkHash = linkHash;

    /// <summary>Lets nobody else in.</summary>
    public void RevokeLink() => LinkHash = null;

    /// <summary>Ends it, or notes that it ended by itself.</summary>
    /// <param name="at">Now.</param>
    public void End(DateTimeOffset at)
    {
        EndedAt ??= at < EndsAt ? at : EndsAt;
        LinkHash = null;
    }
}
