using Maturity.Core.Scoring;
using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Consensus;

/// <summary>The agreed answers of an assessment that stand, with votes and notes.</summary>
public sealed class AgreedAnswers(MaturityDb db)
{
    /// <summary>Per question; an assessment has at most one each.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyDictionary<string, AgreedFact>> OfAsync(Assessment assessment, CancellationToken cancellation)
    {
        var rows = await (
            from agreed in db.AgreedAnswers.AsNoTracking()
            join round in db.ConsensusRounds on new { agreed.SessionId, agreed.QuestionId } equals new { round.SessionId, round.QuestionId }
            where agreed.AssessmentId == assessment.Id && agreed.TakenBackAt == null
            select new { Agreed = agreed, round.Note }).ToListAsync(cancellation);
        if (rows.Count == 0) return new Dictionary<string, AgreedFact>(StringComparer.Ordinal);
        var votes = (await db.ConsensusVotes.AsNoTracking()
            .Where(v => db.AgreedAnswers.Any(a => a.AssessmentId == assessment.Id && a.TakenBackAt == null
                && a.SessionId == v.SessionId && a.QuestionId == v.QuestionId))
            .Select(v => new { v.QuestionId, v.Level }).ToListAsync(cancellation)).ToLookup(v => v.QuestionId, v => v.Level);
        return rows.ToDictionary(row => row.Agreed.QuestionId, row => Fact(row.Agreed, row.Note, VoteTally.Of(votes[row.Agreed.QuestionId]), assessment.Confidential), StringComparer.Ordinal);
    }

    private static AgreedFact Fact(AgreedAnswer agreed, string note, VoteTally votes, bool confidential) => new(
        agreed.Id, agreed.Level is { } level ? Answer.OfLevel(level) : Answer.NotApplicable,
        agreed.Reason, agreed.AgreedBy, agreed.AgreedAt, note, votes, votes.IsShown(confidential));
}
