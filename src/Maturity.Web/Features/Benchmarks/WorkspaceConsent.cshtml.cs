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
    public ConsentView Consent { get; private set; } = ConsentView.None;

    /// <summary>Whether everything here is made up.</summary>
    public bool IsDemo => tenant.Workspace.IsDemo;

    /// <summary>What happened, for the reader who comes back from a form.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Shows it.</summary>
    public Task<PageResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    /// <summary>Records that the workspace agreed.</summary>
    public async Task<IActionResult> OnPostGiveAsync(bool agree, int known, string? shown, CancellationToken cancellation)
    {
        if (!ModelState.IsValid || IsDemo) return BadRequest();
        if (shown != ConsentText.Edition) ModelState.AddModelError("", texts["Read the text as it stands here before you record anything: it, or your language, changed since you opened the page."]);
        if (!agree) ModelState.AddModelError("agree", texts["Tick “We agree”, or leave the page: nothing is recorded without it."]);
        if (!ModelState.IsValid) return await ShowAsync(cancellation);
        return await consents.GiveAsync(tenant.Workspace.Id, User.AccountId()!.Value, known, cancellation)
            ? Done(texts["Recorded. Organizations of this workspace count once they agreed themselves."])
            : await TellAsync(cancellation);
    }

    /// <summary>Records that it was taken back.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(int known, CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return BadRequest();
        return await consents.WithdrawAsync(tenant.Workspace.Id, User.AccountId()!.Value, known, cancellation)
            ? Done(texts["Taken back. Nothing of this workspace counts from now on; published figures leave it out at their next refresh."])
            : await TellAsync(cancellation);
    }

    private Task<PageResult> TellAsync(CancellationToken cancellation)
    {
        ModelState.AddModelError("", texts["Somebody else was faster. The page shows what holds now."]);
        return ShowAsync(cancellation);
    }

    private RedirectResult Done(string notice)
    {
        Notice = notice;
        return Redirect(Request.Path);
    }

    private async Task<PageResult> ShowAsync(CancellationToken cancellation)
    {
        Consent = await consents.ViewAsync(tenant.Workspace.Id, cancellation);
        return Page();
    }
}
