using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Consensus;

/// <summary>Reads what the screens of a session show live.</summary>
public sealed class SessionReading(MaturityDb db, TimeProvider time)
{
    /// <summary>The tick of a session; null when it is over. One small row, because it is asked several times a second.</summary>
    /// <param name="sessionId">The session, in the workspace entered.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<long?> TickAsync(Guid sessionId, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return db.ConsensusSessions
            .Where(s => s.Id == sessionId && s.EndedAt == null && s.EndsAt > now
                && db.Assessments.Any(a => a.Id == s.AssessmentId && a.State == AssessmentState.Closed))
            .Select(s => (long?)s.Tick).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>The whole state.</summary>
    /// <param name="sessionId">The session, in the workspace entered.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<SessionState> StateAsync(Guid sessionId, CancellationToken cancellation)
    {
        if (await TickAsync(sessionId, cancellation) is null) return SessionState.Over;
        return await db.ConsensusSessions.Where(s => s.Id == sessionId).Select(s => new SessionState(
            s.Tick, true, s.Version,
            db.ConsensusSeats.Count(seat => seat.SessionId == s.Id && seat.KeyHash != null),
            db.ConsensusVotes.Count(vote => vote.SessionId == s.Id && vote.QuestionId == s.QuestionId))).SingleAsync(cancellation);
    }
}
