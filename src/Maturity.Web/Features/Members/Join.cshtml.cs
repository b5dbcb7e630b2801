using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Http;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Maturity.Web.Features.Members;

/// <summary>Opens the link of an invitation: whoever has an account joins with it, anybody else makes one.</summary>
[AllowAnonymous]
[HidesWorkspace]
[ShowsSecret]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class JoinModel(Joining joining, CurrentTenant tenant, SignInManager<Account.Account> signIn, TimeProvider time) : PageModel
{
    /// <summary>The form of a new account.</summary>
    [BindProperty]
    public JoinInput Input { get; set; } = new() { Language = Languages.Current };

    /// <summary>The invitation; null when the link opens nothing.</summary>
    public MemberInvitation? Invitation { get; private set; }

    /// <summary>Name of the workspace.</summary>
    public string Workspace => tenant.Workspace.Name;

    /// <summary>Name of the person who is signed in, if any.</summary>
    public string? SignedInAs => User.FindFirst(AccountClaims.Name)?.Value;

    /// <summary>Whether the invited address has an account to sign in with.</summary>
    public bool HasAccount { get; private set; }

    /// <summary>Shows what the reader can do with the link.</summary>
    public async Task<IActionResult> OnGetAsync(string invitation, CancellationToken cancellation) =>
        await FindAsync(invitation, cancellation) ? Open() : Closed();

    /// <summary>The signed-in person joins.</summary>
    public async Task<IActionResult> OnPostAcceptAsync(string invitation, CancellationToken cancellation)
    {
        if (!await FindAsync(invitation, cancellation)) return Closed();
        ModelState.Clear();
        if (IsSuspended()) return new EmptyResult();
        if (User.AccountId() is not { } account) return Page();
        return await joining.AcceptAsync(Invitation!, account, cancellation) ? GoIn() : Closed();
    }

    /// <summary>Somebody without an account makes one and joins.</summary>
    public async Task<IActionResult> OnPostAsync(string invitation, CancellationToken cancellation)
    {
        if (!await FindAsync(invitation, cancellation)) return Closed();
        if (IsSuspended()) return new EmptyResult();
        if (!ModelState.IsValid || HasAccount) return Page();
        var account = NewAccount(Invitation!.Email);
        if (await joining.RegisterAsync(Invitation, account, Input.Password, cancellation) is not { } result) return Closed();
        foreach (var error in result.Errors) ModelState.AddModelError(AccountErrors.FieldOf(error), error.Description);
        if (!result.Succeeded) return Page();
        await signIn.SignInAsync(account, isPersistent: false);
        return GoIn();
    }

    private IActionResult Open() => IsSuspended() ? new EmptyResult() : Page();

    private bool IsSuspended()
    {
        if (tenant.Workspace.SuspensionReason is not { } reason) return false;
        Suspension.Refuse(HttpContext, reason);
        return true;
    }

    private LocalRedirectResult GoIn() => LocalRedirect($"/{tenant.Workspace.Slug}");

    // Whoever holds the link has read the mail, so the address is proved.
    private Account.Account NewAccount(string email) => new()
    {
        Id = Ids.New(time),
        Name = Input.Name.Trim(),
        Email = email,
        UserName = email,
        Language = Input.Language,
        EmailConfirmed = true,
    };

    private async Task<bool> FindAsync(string invitation, CancellationToken cancellation)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Invitation = await joining.FindAsync(invitation, cancellation);
        if (Invitation is not null) HasAccount = await joining.HasAccountAsync(Invitation);
        return Invitation is not null;
    }

    private PageResult Closed()
    {
        Invitation = null;
        ModelState.Clear();
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
