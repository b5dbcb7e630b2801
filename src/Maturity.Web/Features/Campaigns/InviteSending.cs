using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Features.Assessments;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Campaigns;

/// <summary>Invites a checked list of people: all of them or none, and each with a mail that waits to be sent.</summary>
public sealed class InviteSending(MaturityDb db, TimeProvider time)
{
    /// <summary>Invites them. False when one of them was invited in the same moment; then nobody is.</summary>
    /// <param name="assessmentId">The assessment.</param>
    /// <param name="people">A list without problems.</param>
    /// <param name="cancellation">Ends the wait; nobody is invited then.</param>
    public async Task<bool> SendAsync(Guid assessmentId, IReadOnlyList<CheckedPerson> people, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        foreach (var person in people)
        {
            var respondent = new Respondent(Ids.New(time), assessmentId, person.Person, now);
            // The secret is nowhere: the mail is made later, with a sealed link that stands beside this one.
            respondent.GiveLink(SecretToken.Hash(SecretToken.New()));
            db.Respondents.Add(respondent);
            db.CampaignMails.Add(new(respondent, MailKind.Invitation, 1, now));
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            var addresses = people.Select(person => person.Person.Email).ToList();
            if (await db.Respondents.AnyAsync(r => r.AssessmentId == assessmentId && addresses.Contains(r.Email), cancellation)) return false;
            throw;
        }
    }
}
