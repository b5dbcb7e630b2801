using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Consensus;

/// <summary>What one seat votes on one question: one row, however often it changes.</summary>
public sealed class ConsensusVote : ITenantOwned, IVersioned
{
    private ConsensusVote()
    {
    }

    /// <summary>A first vote.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="questionId">The question.</param>
    /// <param name="seatId">Who.</param>
    /// <param name="level">1 to 5; null to abstain.</param>
    /// <param name="at">When.</param>
    public ConsensusVote(Guid sessionId, string questionId, Guid seatId, int? level, DateTimeOffset at)
    {
        SessionId = sessionId;
        QuestionId = questionId;
        SeatId = seatId;
        Level = level;
        At = at;
    }

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>The session.</summary>
    public Guid SessionId { get; private set; }

    /// <summary>The question.</summary>
    public string QuestionId { get; private set; } = "";

    /// <summary>Who.</summary>
    public Guid SeatId { get; private set; }

    /// <summary>1 to 5; null to abstain.</summary>
    public int? Level { get; private set; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset At { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Changes it; the same vote once more changes nothing.</summary>
    /// <param name="level">1 to 5; null to abstain.</param>
    /// <param name="at">When.</param>
    public void Change(int? level, DateTimeOffset at)
    {
        if (Level == level) return;
        Level = level;
        At = at;
    }
}
