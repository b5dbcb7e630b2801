using Maturity.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Account;

/// <summary>Signs a person in.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignInModel(PasswordSignIn door, IStringLocalizer<AccountTexts> texts) : PageModel
{
    /// <summary>What the person typed.</summary>
    [BindProperty]
    public SignInInput Input { get; set; } = new();

    /// <summary>Where they wanted to go.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>What happened before, such as a changed password.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Shows the form; who is signed in already goes on.</summary>
    public IActionResult OnGet() => User.AccountId() is null ? Page() : GoOn();

    /// <summary>Checks mail address and password.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return Page();
        var result = await door.TryAsync(Input.Email, Input.Password, cancellation);
        if (result.Succeeded) return GoOn();
        ModelState.AddModelError("", result.RequiresTwoFactor
            ? texts["This account asks for a second step that cannot be taken here. Sign in with a passkey, or ask whoever runs this installation."]
            : texts["Mail address or password is not right, or the account is locked for a few minutes after too many attempts."]);
        return Page();
    }

    private LocalRedirectResult GoOn() => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
}
