using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Features.Assessments;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Campaigns;

/// <summary>Lets somebody with an open link become a respondent.</summary>
public sealed class Joining(MaturityDb db, TimeProvider time)
{
    /// <summary>Makes them a respondent with a link of their own, if the link still takes somebody.</summary>
    /// <param name="tokenHash">Hash of the open link's secret.</param>
    /// <param name="assessmentId">Its assessment.</param>
    /// <param name="person">Who.</param>
    /// <param name="cancellation">Ends the wait; nothing is stored then.</param>
    /// <returns>What came of it, and the respondent when there is one.</returns>
    public async Task<(JoinOutcome Outcome, Respondent? Respondent)> JoinAsync(
        string tokenHash, Guid assessmentId, Invitee person, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // Counted in the statement that takes the place, so that no two people take the last one.
        var taken = await db.OpenLinks
            .Where(l => l.TokenHash == tokenHash && l.Joined < l.Limit && db.Assessments.Any(a => a.Id == l.AssessmentId && a.State == AssessmentState.Open))
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Joined, l => l.Joined + 1), cancellation);
        if (taken == 0) return (await WhyNotAsync(tokenHash, cancellation), null);
        var respondent = new Respondent(Ids.New(time), assessmentId, person, time.GetUtcNow());
        respondent.GiveLink(SecretToken.Hash(SecretToken.New()));
        db.Respondents.Add(respondent);
        if (person.Email is not null) db.CampaignMails.Add(new(respondent, MailKind.Joined, 1, time.GetUtcNow()));
        try
        {
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return (JoinOutcome.Joined, respondent);
        }
        catch (DbUpdateException)
        {
            await transaction.RollbackAsync(cancellation);
            db.ChangeTracker.Clear();
            if (await db.Respondents.AnyAsync(r => r.AssessmentId == assessmentId && r.Email == person.Email && r.Email != null, cancellation)) return (JoinOutcome.Known, null);
            throw;
        }
    }

    private async Task<JoinOutcome> WhyNotAsync(string tokenHash, CancellationToken cancellation) =>
        await db.OpenLinks.AnyAsync(l => l.TokenHash == tokenHash && l.Joined >= l.Limit, cancellation) ? JoinOutcome.Full : JoinOutcome.Closed;
}
