using Maturity.Web.Data;
using Maturity.Web.Http;
using Maturity.Web.Mail;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Webhooks;

/// <summary>Counts failures of an endpoint, and pauses one that fails for long; its workspace's owners are told by mail.</summary>
public sealed class WebhookPausing(
    MaturityDb db, CurrentTenant tenant, DatabaseClock clock, Postbox postbox, IOptions<WebhookOptions> options, IOptions<SiteOptions> site, IStringLocalizer<WebhooksTexts> texts)
{
    /// <summary>Notes how an attempt ended.</summary>
    /// <param name="endpointId">The endpoint.</param>
    /// <param name="succeeded">Whether the receiver took it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task NoteAsync(Guid endpointId, bool succeeded, CancellationToken cancellation)
    {
        var endpoint = db.WebhookEndpoints.Where(e => e.Id == endpointId);
        if (succeeded)
        {
            await endpoint.Where(e => e.Failures > 0).ExecuteUpdateAsync(
                set => set.SetProperty(e => e.Failures, 0).SetProperty(e => e.FailingSince, (DateTimeOffset?)null), cancellation);
            return;
        }

        var now = await clock.NowAsync(cancellation);
        await endpoint.ExecuteUpdateAsync(set => set.SetProperty(e => e.Failures, e => e.Failures + 1)
            .SetProperty(e => e.FailingSince, e => e.FailingSince ?? now), cancellation);
        var (most, before) = (options.Value.PauseAfterFailures, now - TimeSpan.FromMinutes(options.Value.PauseAfterMinutes));
        var paused = await endpoint.Where(e => e.PausedAt == null && e.Failures >= most && e.FailingSince <= before)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.PausedAt, now).SetProperty(e => e.PausedByFailure, true)
                .SetProperty(e => e.Version, e => e.Version + 1), cancellation);
        // Whoever paused it tells.
        if (paused == 1) await TellAsync(endpointId, cancellation);
    }

    private async Task TellAsync(Guid endpointId, CancellationToken cancellation)
    {
        var address = await db.WebhookEndpoints.Where(e => e.Id == endpointId).Select(e => e.Address).SingleAsync(cancellation);
        var owners = await db.Memberships.Where(m => m.Role == Role.Owner).Join(db.Users, m => m.AccountId, a => a.Id, (m, a) => a)
            .OrderBy(a => a.Id).Take(20).Select(a => new { a.Name, a.Email, a.Language }).ToListAsync(cancellation);
        var (link, workspace) = (site.Value.Url($"/{tenant.Workspace.Slug}/settings/webhooks/{endpointId}"), tenant.Workspace.Name);
        foreach (var owner in owners.Where(owner => owner.Email is not null))
        {
            var mail = Write(new(owner.Email!, owner.Name, owner.Language), workspace, new Uri(address).Host, link);
            postbox.Offer(new("paused webhook", (_, _) => Task.FromResult<OutgoingMail?>(mail)));
        }
    }

    private OutgoingMail Write(MailReader to, string workspace, string host, string link)
    {
        using var language = new LanguageScope(to.Language);
        return new(to.Address, texts["A webhook was paused in {0}", MailText.OneLine(workspace)], string.Join("\n\n",
            texts["Hello {0},", MailText.OneLine(to.Name)].Value,
            texts["The program at {0} has not taken any events for some time, so nothing more is sent to it. Events that happen meanwhile are kept and sent when you resume.", host].Value,
            texts["The log shows what it answered. Resume delivery there once it works again:"].Value + "\n" + link,
            $"Maturity\n{site.Value.Url("/")}"));
    }
}
