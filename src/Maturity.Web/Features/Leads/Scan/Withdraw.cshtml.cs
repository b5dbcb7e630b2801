using Maturity.Web.Data;
using Maturity.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Leads.Scan;

/// <summary>What a lead agreed to and asked for, to take back, and how to be forgotten. Nobody has to sign in for it.</summary>
[ShowsSecret]
[EnableRateLimiting(RateLimits.Scan)]
public sealed class WithdrawModel(MaturityDb db, ScanSeal seal, LeadConsenting consenting, LeadForgetting forgetting) : LeadPageModel(db, seal)
{
    /// <summary>Name of the button that takes back the wish for a full assessment, which is no purpose of consent.</summary>
    public const string Assessment = "Assessment";

    // Somebody of the workspace, or a second click, may change the lead in the same moment.
    private const int Attempts = 5;

    /// <summary>What holds now.</summary>
    public IReadOnlyList<LeadConsent> Holding { get; private set; } = [];

    /// <summary>The organization that the lead became; null while it is none.</summary>
    public string? Organization { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Holding = await consenting.HoldingAsync(Lead.Id, cancellation);
        Organization = await Db.Organizations.Where(o => o.Id == Lead.OrganizationId).Select(o => o.Name).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Takes back one purpose, or the wish for an assessment.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string? purpose, CancellationToken cancellation)
    {
        if (purpose != Assessment && !Enum.GetNames<LeadPurpose>().Contains(purpose)) return BadRequest();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (purpose == Assessment) Lead.TakeBackAsking();
            else if ((await consenting.HoldingAsync(Lead.Id, cancellation)).SingleOrDefault(consent => consent.Purpose.ToString() == purpose) is { } holding) consenting.TakeBack(holding);
            if (await Db.TrySaveAsync(cancellation) || !await FindAgainAsync(cancellation)) break;
        }

        return Redirect(Href($"/withdraw/{Secret}"));
    }

    /// <summary>Forgets the lead, with consents and document.</summary>
    public async Task<IActionResult> OnPostForgetAsync(CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            await forgetting.ForgetAsync(Lead, cancellation);
            if (await Db.TrySaveAsync(cancellation))
            {
                await LeadTallying.ForgottenAsync(Db, Lead, cancellation);
                return Redirect(Href("/forgotten"));
            }

            if (!await FindAgainAsync(cancellation)) return Redirect(Href("/forgotten"));
        }

        return StatusCode(StatusCodes.Status409Conflict);
    }
}
