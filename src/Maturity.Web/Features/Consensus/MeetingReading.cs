using Maturity.Core.Questionnaires;
using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Results;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Consensus;

/// <summary>Reads a meeting from what is stored.</summary>
public sealed class MeetingReading(MaturityDb db, AssessmentResults results, TimeProvider time)
{
    /// <summary>The session of an assessment that is under way; null when there is none.</summary>
    /// <param name="assessmentId">The assessment.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<ConsensusSession?> LiveSessionAsync(Guid assessmentId, CancellationToken cancellation) =>
        Live().SingleOrDefaultAsync(s => s.AssessmentId == assessmentId, cancellation);

    /// <summary>The session with an id, if it is under way.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<ConsensusSession?> FindAsync(Guid sessionId, CancellationToken cancellation) =>
        Live().SingleOrDefaultAsync(s => s.Id == sessionId, cancellation);

    /// <summary>What the screen of a meeting shows; null when there is no such assessment.</summary>
    /// <param name="assessmentId">The assessment.</param>
    /// <param name="language">Language of the questions.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Meeting?> LoadAsync(Guid assessmentId, string language, CancellationToken cancellation)
    {
        // First of all, so that a screen never believes it has seen what came after.
        var session = await LiveSessionAsync(assessmentId, cancellation);
        if (await results.LoadAsync(assessmentId, language, cancellation) is not { } result) return null;
        var agreed = result.Model?.Agreed ?? new Dictionary<string, AgreedFact>(StringComparer.Ordinal);
        if (session is null) return new(result, null, [], null, agreed);
        var seats = await db.ConsensusSeats.AsNoTracking().Where(s => s.SessionId == session.Id && s.KeyHash != null)
            .OrderBy(s => s.JoinedAt).ThenBy(s => s.Id).Take(ConsensusSession.MaximumSeats)
            .Select(s => new { s.Id, s.Name }).ToListAsync(cancellation);
        var table = result.Model is { } model ? await TableAsync(session, model.Questionnaire, result.Assessment.Confidential, cancellation) : null;
        return new(result, session, [.. seats.Select(s => (s.Id, s.Name))], table, agreed);
    }

    /// <summary>The question on the table; null when there is none.</summary>
    /// <param name="session">The session.</param>
    /// <param name="questionnaire">The questionnaire, in the reader's language.</param>
    /// <param name="confidential">Whether the assessment is confidential.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<TableQuestion?> TableAsync(
        ConsensusSession session, Questionnaire questionnaire, bool confidential, CancellationToken cancellation)
    {
        if (questionnaire.Questions.FirstOrDefault(q => q.Id == session.QuestionId) is not { } question) return null;
        var round = await db.ConsensusRounds.AsNoTracking()
            .SingleAsync(r => r.SessionId == session.Id && r.QuestionId == question.Id, cancellation);
        var votes = db.ConsensusVotes.Where(v => v.SessionId == session.Id && v.QuestionId == question.Id);
        if (!session.Revealed) return new(question, await votes.CountAsync(cancellation), false, null, round.Note, round.Version);
        var tally = VoteTally.Of(await votes.Select(v => v.Level).ToListAsync(cancellation));
        return new(question, tally.Count, true, tally.IsShown(confidential) ? tally : null, round.Note, round.Version);
    }

    private IQueryable<ConsensusSession> Live()
    {
        var now = time.GetUtcNow();
        return db.ConsensusSessions.AsNoTracking().Where(s => s.EndedAt == null && s.EndsAt > now
            && db.Assessments.Any(a => a.Id == s.AssessmentId && a.State == AssessmentState.Closed));
    }
}
