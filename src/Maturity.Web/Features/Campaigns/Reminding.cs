using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Campaigns;

/// <summary>Writes down the reminders of one campaign that are due: a row each, whose key lets it be made once only.</summary>
public sealed class Reminding(MaturityDb db)
{
    private const int Batch = 500;

    /// <summary>Adds the reminders that are due.</summary>
    /// <param name="assessmentId">The assessment.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellation">Ends the work between two people.</param>
    /// <returns>How many were added.</returns>
    public async Task<int> RunAsync(Guid assessmentId, DateTimeOffset now, CancellationToken cancellation)
    {
        var campaign = await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(c => c.AssessmentId == assessmentId, cancellation);
        if (campaign is null or { RemindEvery: 0 } || campaign.DueAt <= now) return 0;
        var before = now.AddDays(-campaign.RemindEvery);
        // Whatever they were mailed, they are left in peace for as many days.
        var people = await db.Respondents.AsNoTracking()
            .Where(r => r.AssessmentId == assessmentId && r.Email != null && r.LinkHash != null && r.SubmittedAt == null && !r.NoReminders
                && r.InvitedAt <= before && db.Assessments.Any(a => a.Id == assessmentId && a.State == AssessmentState.Open)
                && !db.CampaignMails.Any(m => m.RespondentId == r.Id && m.MadeAt > before)
                && db.CampaignMails.Count(m => m.RespondentId == r.Id && m.Kind == MailKind.Reminder) < campaign.RemindAtMost)
            .OrderBy(r => r.Id).Take(Batch)
            // Counted by the statement that finds them: who was found before another node wrote gets the same number, and the key refuses it.
            .Select(r => new { Person = r, Earlier = db.CampaignMails.Count(m => m.RespondentId == r.Id && m.Kind == MailKind.Reminder) })
            .ToListAsync(cancellation);
        var added = 0;
        foreach (var line in people)
        {
            if (await AddAsync(new(line.Person, MailKind.Reminder, line.Earlier + 1, now), cancellation)) added++;
        }

        return added;
    }

    private async Task<bool> AddAsync(CampaignMail mail, CancellationToken cancellation)
    {
        db.CampaignMails.Add(mail);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another node was first. Anything else still surfaces.
            db.ChangeTracker.Clear();
            if (await db.CampaignMails.AnyAsync(m => m.RespondentId == mail.RespondentId && m.Kind == mail.Kind && m.Number == mail.Number, cancellation)) return false;
            throw;
        }
    }
}
