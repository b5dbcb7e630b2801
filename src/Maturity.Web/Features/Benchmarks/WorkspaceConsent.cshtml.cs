using Maturity.Web.Features.Account;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>Whether the workspace takes part in the benchmark.</summary>
[Authorize(Policies.Owner)]
public sealed class WorkspaceConsentModel(Consents consents, CurrentTenant tenant, IStringLocalizer<BenchmarksTexts> texts) : PageModel
{
    /// <summary>What was recorded.</summary>
    public ConsentView Consent { get; private set; } = new([]);

    /// <summary>Whether everything here is made up.</summary>
    public bool IsDemo => tenant.Workspace.IsDemo;

    /// <summary>What happened, for the reader who comes back from a form.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Shows it.</summary>
    public Task<PageResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    /// <summary>Records that the workspace agreed.</summary>
    public async Task<IActionResult> OnPostGiveAsync(bool agree, int known, CancellationToken cancellation)
    {
        if (!ModelState.IsValid || IsDemo) return BadRequest();
        if (!agree)
        {
            ModelState.AddModelError("agree", texts["Tick “We agree”, or leave the page: nothing is recorded without it."]);
            return await ShowAsync(cancellation);
        }

        return Done(await consents.GiveAsync(tenant.Workspace.Id, User.AccountId()!.Value, known, cancellation)
            ? texts["Recorded. Organizations of this workspace count once they agreed themselves."]
            : texts["Somebody else was faster. The page shows what holds now."]);
    }

    /// <summary>Records that it was taken back.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(int known, CancellationToken cancellation) =>
        !ModelState.IsValid ? BadRequest() : Done(await consents.WithdrawAsync(tenant.Workspace.Id, User.AccountId()!.Value, known, cancellation)
            ? texts["Taken back. Nothing of this workspace counts from now on; published figures leave it out at their next refresh."]
            : texts["Somebody else was faster. The page shows what holds now."]);

    private RedirectResult Done(string notice)
    {
        Notice = notice;
        return Redirect(Request.Path);
    }

    private async Task<PageResult> ShowAsync(CancellationToken cancellation)
    {
        Consent = new(await consents.NewestAsync(tenant.Workspace.Id, cancellation));
        return Page();
    }
}
