using Maturity.Web.Data;
using Maturity.Web.Http;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Leads.Scan;

/// <summary>Records what leads agree to, confirm and take back. What is added is saved by the caller.</summary>
public sealed class LeadConsenting(MaturityDb db, CurrentTenant tenant, IHttpContextAccessor http, IStringLocalizer<LeadsTexts> texts, TimeProvider time)
{
    /// <summary>Place of records that were made while the mail address was confirmed.</summary>
    public const string AtConfirmation = "confirmation of the address";

    /// <summary>Place of records that were made behind the link in a mail.</summary>
    public const string ByLink = "link in a mail";

    /// <summary>The newest record of each purpose.</summary>
    /// <param name="leadId">The lead.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<LeadConsent>> NewestAsync(Guid leadId, CancellationToken cancellation)
    {
        var all = await db.LeadConsents.AsNoTracking().Where(consent => consent.LeadId == leadId).OrderBy(consent => consent.Number).ToListAsync(cancellation);
        return [.. all.GroupBy(consent => consent.Purpose).OrderBy(group => group.Key).Select(group => group.Last())];
    }

    /// <summary>What holds now.</summary>
    /// <param name="leadId">The lead.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<LeadConsent>> HoldingAsync(Guid leadId, CancellationToken cancellation) =>
        [.. (await NewestAsync(leadId, cancellation)).Where(consent => consent.Given)];

    /// <summary>Adds what the form says now, where that differs from what it said before.</summary>
    /// <param name="lead">The lead, not confirmed yet.</param>
    /// <param name="ticked">The purposes ticked.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task SayAsync(Lead lead, IReadOnlyCollection<LeadPurpose> ticked, CancellationToken cancellation)
    {
        var newest = (await NewestAsync(lead.Id, cancellation)).ToDictionary(consent => consent.Purpose);
        foreach (var purpose in Enum.GetValues<LeadPurpose>())
        {
            var before = newest.GetValueOrDefault(purpose);
            if (ticked.Contains(purpose) == (before?.Given ?? false)) continue;
            Add(lead.Id, purpose, before, ticked.Contains(purpose) ? (ConsentWords.Of(purpose, tenant.Workspace.Name, texts), ConsentWords.Edition) : null,
                lead.Host.Length > 0 ? $"scan in {lead.Host}" : "scan");
        }
    }

    /// <summary>Adds, for each purpose that was ticked in the form, whether who owns the address stands by it.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="kept">The purposes they stand by.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The purposes that hold from now on.</returns>
    public async Task<IReadOnlyList<LeadPurpose>> ConfirmAsync(Lead lead, IReadOnlyCollection<LeadPurpose> kept, CancellationToken cancellation)
    {
        var ticked = await HoldingAsync(lead.Id, cancellation);
        foreach (var consent in ticked)
            Add(lead.Id, consent.Purpose, consent, kept.Contains(consent.Purpose) ? (consent.Text!, consent.TextVersion!) : null, AtConfirmation);
        return [.. ticked.Select(consent => consent.Purpose).Where(kept.Contains)];
    }

    /// <summary>Adds that something is taken back.</summary>
    /// <param name="consent">What holds so far.</param>
    public void TakeBack(LeadConsent consent) => Add(consent.LeadId, consent.Purpose, consent, null, ByLink);

    private void Add(Guid leadId, LeadPurpose purpose, LeadConsent? before, (string Text, string Version)? read, string place) =>
        db.LeadConsents.Add(new(Ids.New(time), leadId, purpose, (before?.Number ?? 0) + 1, read is not null, time.GetUtcNow())
        {
            Text = read?.Text,
            TextVersion = read?.Version,
            Place = place,
            AddressHash = http.HttpContext is { } context ? ScanSeal.HashOf(tenant.Workspace.Id, CallerNetwork.Of(context)) : null,
        });
}
