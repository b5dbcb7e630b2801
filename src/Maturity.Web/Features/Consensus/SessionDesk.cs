using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Consensus;

/// <summary>
/// What a consultant does with a session. Each does it alone: the assessment is locked first, then the session, so that no vote
/// comes between. A problem is told in words; null means done.
/// </summary>
public sealed class SessionDesk(MaturityDb db, AssessmentLock locks, TimeProvider time, IStringLocalizer<ConsensusTexts> texts)
{
    /// <summary>Starts a session, unless there is one.</summary>
    /// <param name="assessmentId">The assessment.</param>
    /// <param name="token">Token of its link.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<string?> StartAsync(Guid assessmentId, string token, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await locks.TakeAsync(assessmentId, cancellation);
        var assessment = await db.Assessments.AsNoTracking().SingleAsync(a => a.Id == assessmentId, cancellation);
        if (assessment.State != AssessmentState.Closed) return NotClosed;
        var submitted = await db.Respondents.CountAsync(r => r.AssessmentId == assessmentId && r.SubmittedAt != null, cancellation);
        if (Confidentiality.Hides(assessment, submitted) != HiddenReason.None) return texts["There is no result to talk about yet."];
        var now = time.GetUtcNow();
        var last = await db.ConsensusSessions.SingleOrDefaultAsync(s => s.AssessmentId == assessmentId && s.EndedAt == null, cancellation);
        if (last is not null && last.EndsAt > now) return texts["A session is under way already. This is it."];
        last?.End(now);
        // In this order, because only one session of an assessment may be without an end.
        await db.SaveChangesAsync(cancellation);
        db.ConsensusSessions.Add(new(Ids.New(time), assessmentId, SecretToken.Hash(token), now));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }

    /// <summary>Changes the session of an assessment that is under way.</summary>
    /// <param name="assessmentId">The assessment.</param>
    /// <param name="version">Version of the session that the caller saw; null where it does not matter.</param>
    /// <param name="change">What to do with it; tells a problem, or null.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<string?> ChangeAsync(
        Guid assessmentId, int? version, Func<ConsensusSession, Task<string?>> change, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await locks.TakeAsync(assessmentId, cancellation);
        if (!await IsClosedAsync(assessmentId, cancellation)) return NotClosed;
        var now = time.GetUtcNow();
        // Locks the row before it is read, and tells every screen. What is refused below is undone with the transaction.
        if (await TouchAsync(db.ConsensusSessions.Where(s => s.AssessmentId == assessmentId && s.EndedAt == null && s.EndsAt > now), cancellation) == 0)
            return texts["This session has ended. Start another one to go on."];
        var session = await db.ConsensusSessions.SingleAsync(s => s.AssessmentId == assessmentId && s.EndedAt == null, cancellation);
        if (version is { } seen && seen != session.Version - 1) return texts["Somebody else was first: the session has moved on. Look at it and try again."];
        if (await change(session) is { } problem) return problem;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }

    /// <summary>Puts a question on the table.</summary>
    public Task<string?> PutOnTableAsync(Guid assessmentId, string questionId, int version, CancellationToken cancellation) =>
        ChangeAsync(assessmentId, version, async session =>
        {
            var round = await RoundAsync(session, questionId, cancellation);
            if (round is null) db.ConsensusRounds.Add(round = new(session.Id, questionId, time.GetUtcNow()));
            session.PutOnTable(round);
            return null;
        }, cancellation);

    /// <summary>Shows the votes on the question on the table.</summary>
    public Task<string?> RevealAsync(Guid assessmentId, int version, CancellationToken cancellation) =>
        ChangeAsync(assessmentId, version, async session =>
        {
            if (session.QuestionId is not { } question) return texts["Put a question on the table first."];
            (await RoundAsync(session, question, cancellation))!.Reveal(time.GetUtcNow());
            session.Reveal();
            return null;
        }, cancellation);

    /// <summary>Keeps the note on a question.</summary>
    public Task<string?> WriteAsync(Guid assessmentId, string questionId, string note, int version, CancellationToken cancellation) =>
        ChangeAsync(assessmentId, null, async session =>
        {
            if (await RoundAsync(session, questionId, cancellation) is not { } round) return texts["Put a question on the table first."];
            if (round.Version != version) return texts["Somebody else changed the note. Theirs is shown first; yours is in the field below and is not kept yet."];
            round.Write(note);
            return null;
        }, cancellation);

    /// <summary>Records what was agreed on for a question whose votes were shown.</summary>
    public Task<string?> AgreeAsync(Guid assessmentId, string questionId, int? level, string reason, Recorder by, CancellationToken cancellation) =>
        ChangeAsync(assessmentId, null, async session =>
        {
            if (session.QuestionId != questionId || !session.Revealed) return texts["Show the votes on this question first."];
            if (await db.AgreedAnswers.AnyAsync(a => a.AssessmentId == assessmentId && a.QuestionId == questionId && a.TakenBackAt == null, cancellation))
                return texts["An answer was agreed on already. Take it back first if it is to be another one."];
            db.AgreedAnswers.Add(new(Ids.New(time), session, level, reason, by, time.GetUtcNow()));
            return null;
        }, cancellation);

    /// <summary>Takes an agreed answer back, in or after its session, until the result is published. Null also when there is no such answer.</summary>
    public async Task<string?> TakeBackAsync(Guid assessmentId, Guid agreedId, string reason, Recorder by, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await locks.TakeAsync(assessmentId, cancellation);
        if (!await IsClosedAsync(assessmentId, cancellation)) return NotClosed;
        await TouchAsync(db.ConsensusSessions.Where(s => s.AssessmentId == assessmentId && s.EndedAt == null), cancellation);
        var agreed = await db.AgreedAnswers.SingleAsync(a => a.AssessmentId == assessmentId && a.Id == agreedId, cancellation);
        if (!agreed.TakeBack(reason, by, time.GetUtcNow())) return texts["Somebody else has taken it back already."];
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }

    /// <summary>Takes a seat away, and with it the votes that were not shown yet. Null also when there is no such seat.</summary>
    public Task<string?> RemoveSeatAsync(Guid assessmentId, Guid seatId, CancellationToken cancellation) =>
        ChangeAsync(assessmentId, null, async session =>
        {
            if (await db.ConsensusSeats.SingleOrDefaultAsync(s => s.SessionId == session.Id && s.Id == seatId, cancellation) is not { } seat) return null;
            seat.Remove();
            await db.ConsensusVotes
                .Where(v => v.SeatId == seatId && db.ConsensusRounds.Any(r => r.SessionId == v.SessionId && r.QuestionId == v.QuestionId && r.RevealedAt == null))
                .ExecuteDeleteAsync(cancellation);
            return null;
        }, cancellation);

    private static Task<int> TouchAsync(IQueryable<ConsensusSession> session, CancellationToken cancellation) => session.ExecuteUpdateAsync(
        set => set.SetProperty(s => s.Tick, s => s.Tick + 1).SetProperty(s => s.Version, s => s.Version + 1), cancellation);

    private string NotClosed => texts["This can only be done while the assessment is closed and its result is not published."];

    private Task<bool> IsClosedAsync(Guid assessmentId, CancellationToken cancellation) =>
        db.Assessments.AnyAsync(a => a.Id == assessmentId && a.State == AssessmentState.Closed, cancellation);

    private Task<ConsensusRound?> RoundAsync(ConsensusSession session, string questionId, CancellationToken cancellation) =>
        db.ConsensusRounds.SingleOrDefaultAsync(r => r.SessionId == session.Id && r.QuestionId == questionId, cancellation);
}
