using System.ComponentModel.DataAnnotations;
using Maturity.Web.Http;
using Maturity.Web.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Account;

/// <summary>A person's second factor: puts an authenticator app to use, makes new recovery codes, takes it away again.</summary>
[ShowsSecret]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class AuthenticatorModel(
    UserManager<Account> accounts, SignInManager<Account> signIn, SecondFactors factors, RecoveryCodes recovery, Sessions sessions,
    CurrentPassword current, FactorChange change, Postbox postbox, AccountMails mails, IOptions<SiteOptions> site, IStringLocalizer<AccountTexts> texts) : PageModel
{
    /// <summary>What the person typed.</summary>
    [BindProperty]
    public ProofInput Input { get; set; } = new();

    /// <summary>Where they wanted to go; set when a workspace asked for a second factor.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>What was done.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Recovery codes for the next page, which shows them once.</summary>
    [TempData]
    public string[]? FreshCodes { get; set; }

    /// <summary>When the app was put to use; null when there is none.</summary>
    public DateTimeOffset? Since { get; private set; }

    /// <summary>Recovery codes that are left.</summary>
    public int CodesLeft { get; private set; }

    /// <summary>The secret offered, in groups of four.</summary>
    public string Secret { get; private set; } = "";

    /// <summary>Whether the person has a passkey, which would do as well.</summary>
    public bool HasPasskey { get; private set; }

    /// <summary>Shows what is there, or offers a secret.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await accounts.GetUserAsync(User) is { } account ? await ShowAsync(account, cancellation) : Challenge();

    /// <summary>The offered secret as a picture.</summary>
    public async Task<IActionResult> OnGetPictureAsync(CancellationToken cancellation)
    {
        if (await accounts.GetUserAsync(User) is not { } account) return Challenge();
        if (await factors.OfferAsync(account.Id, cancellation) is not { } secret) return NotFound();
        return Content(QrPicture.Svg(QrPicture.AppAddress(account.Email!, new Uri(site.Value.Address).Host, secret)), "image/svg+xml");
    }

    /// <summary>Puts the app to use, if its code is right.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await accounts.GetUserAsync(User) is not { } account) return Challenge();
        if (!await HasPasswordAsync(account, cancellation)) return await ShowAsync(account, cancellation);
        if (!await change.IsAllowedAsync(account, HttpContext))
        {
            ModelState.AddModelError("", texts["Sign in with your passkey first: a workspace of yours asks for a second factor, and a password alone must not change it."]);
            return await ShowAsync(account, cancellation);
        }

        if (await factors.ConfirmAsync(account, Input.Code, cancellation) is not { } codes)
        {
            ModelState.AddModelError("Input.Code", texts["This code is not right. Look at the clock of your device, wait for the next code and type it. After ten wrong ones, wait five minutes."]);
            return await ShowAsync(account, cancellation);
        }

        await signIn.RefreshSignInAsync(account);
        await ChangeSessionAsync(SignInMethod.PasswordAndCode, SignInMethod.Password, cancellation);
        Tell("second factor on", mails.SecondFactorOn(account.AsReader()));
        return ShowCodes(codes);
    }

    /// <summary>Makes new recovery codes.</summary>
    public async Task<IActionResult> OnPostCodesAsync(CancellationToken cancellation)
    {
        if (await accounts.GetUserAsync(User) is not { } account) return Challenge();
        if (!await IsProvedAsync(account, cancellation)) return await ShowAsync(account, cancellation);
        if (await factors.RenewCodesAsync(account.Id, cancellation) is not { } codes) return LocalRedirect("/account/second-factor");
        Tell("recovery codes renewed", mails.RecoveryCodesRenewed(account.AsReader()));
        return ShowCodes(codes);
    }

    /// <summary>Takes it away.</summary>
    public async Task<IActionResult> OnPostOffAsync(CancellationToken cancellation)
    {
        if (await accounts.GetUserAsync(User) is not { } account) return Challenge();
        if (!await IsProvedAsync(account, cancellation)) return await ShowAsync(account, cancellation);
        await factors.TurnOffAsync(account, cancellation);
        await signIn.RefreshSignInAsync(account);
        await ChangeSessionAsync(SignInMethod.Password, SignInMethod.PasswordAndCode, cancellation);
        Tell("second factor off", mails.SecondFactorOff(account.AsReader()));
        Notice = texts["Your second factor is turned off. Everywhere else you are signed out within a minute."];
        return LocalRedirect("/account");
    }

    private async Task<PageResult> ShowAsync(Account account, CancellationToken cancellation)
    {
        HasPasskey = (await accounts.GetPasskeysAsync(account)).Count > 0;
        Since = (await factors.FindAsync(account.Id, cancellation))?.ConfirmedAt;
        if (Since is not null) CodesLeft = await recovery.LeftAsync(account.Id, cancellation);
        else Secret = string.Join(' ', (await factors.OfferAsync(account.Id, cancellation) ?? "").Chunk(4).Select(part => new string(part)));
        return Page();
    }

    private async Task<bool> HasPasswordAsync(Account account, CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return false;
        if (await current.IsRightAsync(account, Input.CurrentPassword, cancellation)) return true;
        ModelState.AddModelError("Input.CurrentPassword", texts["This is not your password, or your account is locked for a few minutes after too many attempts."]);
        return false;
    }

    private async Task<bool> IsProvedAsync(Account account, CancellationToken cancellation)
    {
        if (!await HasPasswordAsync(account, cancellation)) return false;
        var outcome = await factors.TryAsync(account, Input.Code, cancellation);
        if (outcome is CodeOutcome.Right or CodeOutcome.Recovery) return true;
        ModelState.AddModelError("Input.Code", outcome == CodeOutcome.Wrong
            ? texts["This code is not right or was used already. Wait for the next one, or use a recovery code."]
            : texts["There were too many wrong codes. Wait five minutes, then try again."]);
        return false;
    }

    // A sign-in with a passkey stays one.
    private async Task ChangeSessionAsync(SignInMethod to, SignInMethod from, CancellationToken cancellation)
    {
        if (await sessions.CurrentAsync(HttpContext) is { } session && session.Method == from) await sessions.ChangeAsync(session, to, cancellation);
    }

    private void Tell(string kind, OutgoingMail mail) => postbox.Offer(new(kind, (_, _) => Task.FromResult<OutgoingMail?>(mail)));

    private RedirectToPageResult ShowCodes(IReadOnlyList<string> codes)
    {
        FreshCodes = [.. codes];
        return RedirectToPage("/Account/FreshCodes", new { ReturnUrl });
    }

    /// <summary>The form.</summary>
    public sealed record ProofInput
    {
        /// <summary>Password that holds now.</summary>
        [Required, StringLength(AccountSetup.LongestPassword), Display(Name = "Current password"), DataType(DataType.Password)]
        public string CurrentPassword { get; init; } = "";

        /// <summary>Code of the app, or a recovery code.</summary>
        [Required, StringLength(SignInCodeModel.CodeLength), Display(Name = "Code")]
        public string Code { get; init; } = "";
    }
}
