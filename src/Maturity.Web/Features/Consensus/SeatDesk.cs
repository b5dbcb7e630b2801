using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Features.Assessments;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Consensus;

/// <summary>What a participant does: sits down and votes.</summary>
public sealed class SeatDesk(MaturityDb db, TimeProvider time)
{
    /// <summary>The session under way that a link lets into; null when it lets into none.</summary>
    /// <param name="token">What stood in the address.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<Guid?> SessionOfAsync(string token, CancellationToken cancellation)
    {
        var hash = SecretToken.Hash(token);
        return Live().Where(s => s.LinkHash == hash).Select(s => (Guid?)s.Id).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Takes a seat.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="linkHash">Hash of the link that let them in; it must still do so.</param>
    /// <param name="name">The name they chose, trimmed, not empty.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The seat; null when none is left or the link stopped working.</returns>
    public async Task<ConsensusSeat?> SitAsync(Guid sessionId, string linkHash, string name, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // Holds the session, so that the last seat is given once.
        if (await TakeAsync(Live().Where(s => s.Id == sessionId && s.LinkHash == linkHash), cancellation) == 0) return null;
        if (await db.ConsensusSeats.CountAsync(s => s.SessionId == sessionId, cancellation) >= ConsensusSession.MaximumSeats) return null;
        var seat = new ConsensusSeat(Ids.New(time), sessionId, name, SecretToken.Hash(SecretToken.New()), time.GetUtcNow());
        db.ConsensusSeats.Add(seat);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return seat;
    }

    /// <summary>Votes on the question on the table, or changes a vote, while the votes are not shown.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="seatId">Who.</param>
    /// <param name="questionId">The question that they saw.</param>
    /// <param name="level">1 to 5; null to abstain.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<VoteOutcome> VoteAsync(Guid sessionId, Guid seatId, string questionId, int? level, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // Checks and locks in one statement: whoever shows the votes waits for this one, or this one finds them shown.
        var open = Live().Where(s => s.Id == sessionId && s.QuestionId == questionId && !s.Revealed
            && db.ConsensusSeats.Any(seat => seat.Id == seatId && seat.SessionId == s.Id && seat.KeyHash != null));
        if (await TakeAsync(open, cancellation) == 0) return VoteOutcome.TooLate;
        var vote = await db.ConsensusVotes.SingleOrDefaultAsync(
            v => v.SessionId == sessionId && v.QuestionId == questionId && v.SeatId == seatId, cancellation);
        if (vote is null) db.ConsensusVotes.Add(new(sessionId, questionId, seatId, level, time.GetUtcNow()));
        else vote.Change(level, time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return VoteOutcome.Counted;
    }

    private static Task<int> TakeAsync(IQueryable<ConsensusSession> session, CancellationToken cancellation) =>
        session.ExecuteUpdateAsync(set => set.SetProperty(s => s.Tick, s => s.Tick + 1), cancellation);

    // A result that is published or open again has nothing to agree on.
    private IQueryable<ConsensusSession> Live()
    {
        var now = time.GetUtcNow();
        return db.ConsensusSessions.Where(s => s.EndedAt == null && s.EndsAt > now
            && db.Assessments.Any(a => a.Id == s.AssessmentId && a.State == AssessmentState.Closed));
    }
}
