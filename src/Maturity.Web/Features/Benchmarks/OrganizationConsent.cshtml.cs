using System.Globalization;
using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Features.Assessments;
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

    /// <summary>Whether what tells it from others came after its published result, which is therefore nobody's.</summary>
    public bool CountsLater { get; private set; }

    /// <summary>Whether there is something to fill in: it can agree, or somebody typed already and loses nothing.</summary>
    public bool ShowsForm => IsIdentified || !ModelState.IsValid;

    /// <summary>What was recorded.</summary>
    public ConsentView Consent { get; private set; } = ConsentView.None;

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
        Input = new() { On = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime) };
        return Page();
    }

    /// <summary>Records that the organization agreed.</summary>
    public async Task<IActionResult> OnPostGiveAsync(Guid organizationId, int known, string? shown, CancellationToken cancellation)
    {
        if (!await FindAsync(organizationId, cancellation)) return NotFound();
        if (IsDemo) return BadRequest();
        if (!Input.HasPossibleDay(time.GetUtcNow())) ModelState.AddModelError("Input.On", texts["Enter as “Agreed on” a day since the year 2000 that is not in the future."]);
        if (shown != ConsentText.Edition) ModelState.AddModelError("", texts["Read the text as it stands here before you record anything: it, or your language, changed since you opened the page. What you typed is still here."]);
        if (!IsIdentified) ModelState.AddModelError("", texts["Enter “Company number” or “Mail domain” of {0} first: it could be counted twice without. What you typed is still here.", Name]);
        if (!ModelState.IsValid) return Page();
        if (await consents.GiveAsync(organizationId, User.AccountId()!.Value, known, (Input.ToPerson(), Input.On!.Value), cancellation))
            return Done(texts["Recorded. {0} counts from the next snapshot on, with its newest accepted assessment.", Name]);
        ModelState.AddModelError("", texts["Somebody else was faster. The page shows what holds now. You had typed: {0}, {1}.", Input.ToPerson(), Input.On.Value.ToString("d", CultureInfo.CurrentCulture)]);
        return await FindAsync(organizationId, cancellation) ? Page() : NotFound();
    }

    /// <summary>Records that it was taken back.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(Guid organizationId, int known, CancellationToken cancellation)
    {
        // The fields of the other form are none of this one.
        ModelState.Clear();
        var stored = await FindAsync(organizationId, cancellation) && await consents.WithdrawAsync(organizationId, User.AccountId()!.Value, known, cancellation);
        if (stored) return Done(texts["Taken back. {0} no longer counts from now on; published figures leave it out at their next refresh.", Name]);
        if (!await FindAsync(organizationId, cancellation)) return NotFound();
        ModelState.AddModelError("", texts["Somebody else was faster. The page shows what holds now."]);
        return Page();
    }

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
        CountsLater = IsIdentified && await db.AcceptedScores.AnyAsync(
            s => s.OrganizationId == organizationId && s.LegalIdentifier == null && s.MailDomain == null
                && db.Assessments.Any(a => a.Id == s.AssessmentId && a.State == AssessmentState.Published), cancellation);
        Consent = await consents.ViewAsync(organizationId, cancellation);
        WorkspaceAgreed = await consents.HoldsAsync(tenant.Workspace.Id, cancellation);
        return true;
    }
}
