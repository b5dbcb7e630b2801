using Maturity.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Account;

/// <summary>Signs a person in.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignInModel(PasswordSignIn door, SignInManager<Account> signIn, IStringLocalizer<AccountTexts> texts) : PageModel
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

    /// <summary>Where a script asks what to ask a passkey.</summary>
    public string PasskeyOptions => Url.Page("/Account/SignIn", "passkeyOptions")!;

    /// <summary>Shows the form; who is signed in already goes on.</summary>
    public IActionResult OnGet() => User.AccountId() is null ? Page() : GoOn();

    /// <summary>Checks mail address and password.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return Page();
        var result = await door.TryAsync(Input.Email, Input.Password, cancellation);
        if (result.Succeeded) return GoOn();
        if (result.RequiresTwoFactor) return RedirectToPage("/Account/SignInCode", new { ReturnUrl });
        ModelState.AddModelError("", texts["Email address or password is not right, or the account is locked for a few minutes after too many attempts."]);
        return Page();
    }

    /// <summary>What the browser needs to ask for a passkey, whoever it may belong to.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() =>
        Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");

    /// <summary>Signs in with what the passkey answered.</summary>
    public async Task<IActionResult> OnPostPasskeyAsync(string? credential)
    {
        ModelState.Clear();
        // A passkey asks for a finger, a face or a number by itself: it is both factors in one.
        Sessions.By(HttpContext, SignInMethod.Passkey);
        var result = await PasskeyCeremony.SignInAsync(signIn, credential);
        if (result.Succeeded) return GoOn();
        ModelState.AddModelError("", texts["Signing in with a passkey did not work. Try again, or use your password."]);
        return Page();
    }

    private LocalRedirectResult GoOn() => LocalRedirect(LocalPath.Is(ReturnUrl) ? ReturnUrl! : "/");
}
