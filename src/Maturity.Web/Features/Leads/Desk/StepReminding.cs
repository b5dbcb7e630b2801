using Maturity.Web.Data;
using Maturity.Web.Http;
using Maturity.Web.Mail;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Leads.Desk;

/// <summary>
/// Reminds who follows a lead up of a next step. Whoever notes the day first sends the mail, so it is sent once; one that
/// dies while sending leaves a reminder that may have gone, and such a one is not sent again.
/// </summary>
public sealed class StepReminding(
    MaturityDb db, CurrentTenant tenant, Mailer mailer, IStringLocalizer<LeadsTexts> texts, IOptions<SiteOptions> site, ILogger<StepReminding> log)
{
    /// <summary>How often it is tried.</summary>
    public const int Attempts = 5;

    /// <summary>Reminds of one step.</summary>
    /// <param name="leadId">The lead.</param>
    /// <param name="day">The day of its step.</param>
    /// <param name="cancellation">Ends the work before the step is taken.</param>
    public async Task RunAsync(Guid leadId, DateOnly day, CancellationToken cancellation)
    {
        var rows = db.Leads.Where(l => l.Id == leadId && l.NextStepOn == day);
        var taken = await rows.Where(l => (l.RemindedOn == null || l.RemindedOn != day) && l.RemindFailures < Attempts)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.RemindedOn, day), cancellation);
        if (taken == 0 || await ReaderAsync(leadId, cancellation) is not var (lead, reader)) return;
        // From here on the mail may have left: what is known about it is written down whatever happens.
        if (await mailer.SendAsync(Write(lead, reader), CancellationToken.None)) return;
        await rows.ExecuteUpdateAsync(set => set.SetProperty(l => l.RemindedOn, (DateOnly?)null).SetProperty(l => l.RemindFailures, l => l.RemindFailures + 1), CancellationToken.None);
        log.LogError("The reminder of the next step with lead {Lead} was not sent", leadId);
    }

    private async Task<(Lead Lead, MailReader Reader)?> ReaderAsync(Guid leadId, CancellationToken cancellation)
    {
        if (await db.Leads.AsNoTracking().SingleOrDefaultAsync(l => l.Id == leadId && l.MergedIntoId == null, cancellation) is not { OwnerId: { } owner } lead) return null;
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(
            user => user.Id == owner && user.Email != null && db.Memberships.Any(m => m.AccountId == owner && m.Role != Role.Viewer), cancellation);
        return account is null ? null : (lead, account.AsReader());
    }

    private OutgoingMail Write(Lead lead, MailReader reader)
    {
        using var scope = new LanguageScope(reader.Language);
        string[] lines =
        [
            texts["Hello {0},", MailText.OneLine(reader.Name)],
            texts["For today, {0}, you planned with {1} of {2}:", Formats.Day(lead.NextStepOn!.Value), MailText.OneLine(lead.Name), MailText.OneLine(lead.Company)],
            MailText.OneLine(lead.NextStep ?? ""),
            site.Value.Url($"/{tenant.Workspace.Slug}/leads/{lead.Id}"),
        ];
        return new(reader.Address, texts["Next step today: {0}", MailText.OneLine(lead.Company)], string.Join("\n\n", lines));
    }
}
