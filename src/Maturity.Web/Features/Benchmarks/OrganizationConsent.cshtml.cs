using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>Whether an organization takes part in the benchmark, as it told the consultant.</summary>
[Authorize(Policies.Consultant)]
public sealed class OrganizationConsentModel(
    MaturityDb db, Consents consents, CurrentTenant tenant, TimeProvider time, IStringLocalizer<BenchmarksTexts> texts) : PageModel
{
    /// <summary>The form.</summary>
    [BindProperty]
    public OrganizationConsentInput Input { get; set; } = new();

    /// <summary>Name of the organization.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whether it can be told from others.</summary>
    public bool IsIdentified { get; private set; }

    /// <summary>What was recorded.</summary>
    public ConsentView Consent { get; private set; } = new([]);

    /// <summary>Whether the workspace agreed too.</summary>
    public bool WorkspaceAgreed { get; private set; }

    /// <summary>Whether everything here is made up.</summary>
    public bool IsDemo => tenant.Workspace.IsDemo;

    /// <summary>What happened, for the reader who comes back from a form.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid organizationId, CancellationToken cancellation)
    {
        if (!await FindAsync(organizationId, cancellation)) return NotFound();
        Input = new() { On = Today };
        return Page();
    }

    /// <summary>Records that the organization agreed.</summary>
    public async Task<IActionResult> OnPostGiveAsync(Guid organizationId, int known, CancellationToken cancellation)
    {
        if (!await FindAsync(organizationId, cancellation)) return NotFound();
        if (IsDemo || !IsIdentified) return BadRequest();
        if (Input.On is { } day && day > Today) ModelState.AddModelError("Input.On", texts["Enter as “Agreed on” a day that is not in the future."]);
        if (!ModelState.IsValid) return Page();
        return Done(await consents.GiveAsync(organizationId, User.AccountId()!.Value, known, ($"{Input.Name.Trim()}, {Input.Function.Trim()}", Input.On!.Value), cancellation)
            ? texts["Recorded. {0} counts from the next snapshot on, with its newest accepted assessment.", Name]
            : texts["Somebody else was faster. The page shows what holds now."]);
    }

    /// <summary>Records that it was taken back.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(Guid organizationId, int known, CancellationToken cancellation)
    {
        ModelState.Clear();
        if (!await FindAsync(organizationId, cancellation)) return NotFound();
        return Done(await consents.WithdrawAsync(organizationId, User.AccountId()!.Value, known, cancellation)
            ? texts["Taken back. {0} no longer counts from now on; published figures leave it out at their next refresh.", Name]
            : texts["Somebody else was faster. The page shows what holds now."]);
    }

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private RedirectResult Done(string notice)
    {
        Notice = notice;
        return Redirect(Request.Path);
    }

    private async Task<bool> FindAsync(Guid organizationId, CancellationToken cancellation)
    {
        var found = await db.Organizations.AsNoTracking().Where(o => o.Id == organizationId)
            .Select(o => new { o.Name, IsIdentified = o.LegalIdentifier != null || o.MailDomain != null }).SingleOrDefaultAsync(cancellation);
        if (found is null) return false;
        (Name, IsIdentified) = (found.Name, found.IsIdentified);
        Consent = new(await consents.NewestAsync(organizationId, cancellation));
        WorkspaceAgreed = new ConsentView(await consents.NewestAsync(tenant.Workspace.Id, cancellation)).Holds;
        return true;
    }
}
