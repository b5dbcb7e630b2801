using Maturity.Web.Data;
using Maturity.Web.Http;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Account;

/// <summary>Sets a new installation up, through the one-time link in its log.</summary>
[AllowAnonymous]
[ShowsSecret]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SetupModel(
    FirstRun firstRun, SignInManager<Account> signIn, TimeProvider time, IStringLocalizer<AccountTexts> texts) : PageModel
{
    /// <summary>What the link carried.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    /// <summary>What the person typed.</summary>
    [BindProperty]
    public SetupInput Input { get; set; } = new() { Language = Languages.Current };

    /// <summary>Whether the link opens nothing.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Whether somebody else finished while the person was typing.</summary>
    public bool IsTooLate { get; private set; }

    /// <summary>Shows the form, or where to find the link.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await firstRun.AcceptsAsync(Token, cancellation) ? Page() : Closed(StatusCodes.Status404NotFound);

    /// <summary>Makes the first person and workspace.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await firstRun.AcceptsAsync(Token, cancellation)) return Closed(StatusCodes.Status404NotFound);
        var slug = SlugField.Check(ModelState, Input.Slug, Input.WorkspaceName, texts);
        if (!ModelState.IsValid) return Page();
        var account = NewAccount();
        var workspace = new Workspace(Ids.New(time), slug, Input.WorkspaceName.Trim(), Input.Language, time.GetUtcNow());
        var outcome = await firstRun.CompleteAsync(Token!, account, Input.Password, workspace, cancellation);
        if (outcome == FirstRunOutcome.TooLate) return TooLate();
        if (outcome == FirstRunOutcome.SlugTaken) SlugField.Taken(ModelState, slug, texts);
        foreach (var error in outcome.Errors) ModelState.AddModelError(AccountErrors.FieldOf(error), error.Description);
        if (!ModelState.IsValid) return Page();
        await signIn.SignInAsync(account, isPersistent: false);
        return LocalRedirect($"/{workspace.Slug}");
    }

    private Account NewAccount() => new()
    {
        Id = Ids.New(time),
        Name = Input.Name.Trim(),
        Email = Input.Email.Trim(),
        UserName = Input.Email.Trim(),
        Language = Input.Language,
        EmailConfirmed = true,
    };

    private PageResult TooLate()
    {
        IsTooLate = true;
        return Closed(StatusCodes.Status409Conflict);
    }

    private PageResult Closed(int status)
    {
        IsClosed = true;
        ModelState.Clear();
        Response.StatusCode = status;
        return Page();
    }
}
