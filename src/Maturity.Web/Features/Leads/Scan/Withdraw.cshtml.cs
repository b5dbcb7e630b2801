using Maturity.Web.Data;
using Maturity.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Leads.Scan;

/// <summary>What a lead agreed to, to take back, and how to be forgotten. Nobody has to sign in for it.</summary>
[ShowsSecret]
[EnableRateLimiting(RateLimits.Scan)]
public sealed class WithdrawModel(MaturityDb db, ScanSeal seal, TimeProvider time) : LeadPageModel(db, seal)
{
    /// <summary>What holds now.</summary>
    public IReadOnlyList<LeadConsent> Holding { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellation) => Holding = [.. (await NewestAsync(cancellation)).Where(consent => consent.Given)];

    /// <summary>Takes back one purpose, or all.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] LeadPurpose? purpose, CancellationToken cancellation)
    {
        foreach (var consent in (await NewestAsync(cancellation)).Where(consent => consent.Given && (purpose is null || consent.Purpose == purpose)))
        {
            Db.LeadConsents.Add(new(Ids.New(time), Lead.Id, consent.Purpose, consent.Number + 1, false, time.GetUtcNow())
            {
                Place = "link in a mail",
                AddressHash = ScanSeal.HashOf(Workspace.Id, CallerNetwork.Of(HttpContext)),
            });
        }

        await Db.SaveChangesAsync(cancellation);
        return Redirect(Href($"/withdraw/{Secret}"));
    }

    /// <summary>Forgets the lead, with consents and document.</summary>
    public async Task<IActionResult> OnPostForgetAsync(CancellationToken cancellation)
    {
        // What was merged into it belongs to other people: it stands by itself again.
        foreach (var merged in await Db.Leads.Where(l => l.MergedIntoId == Lead.Id).ToListAsync(cancellation)) merged.StandAlone();
        Db.Leads.Remove(Lead);
        await Db.SaveChangesAsync(cancellation);
        await LeadTallying.ForgottenAsync(Db, Lead, cancellation);
        return Redirect(Href("/forgotten"));
    }

    private async Task<IReadOnlyList<LeadConsent>> NewestAsync(CancellationToken cancellation)
    {
        var all = await Db.LeadConsents.AsNoTracking().Where(consent => consent.LeadId == Lead.Id).OrderBy(consent => consent.Number).ToListAsync(cancellation);
        return [.. all.GroupBy(consent => consent.Purpose).Select(group => group.Last())];
    }
}
