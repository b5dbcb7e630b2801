using System.ComponentModel.DataAnnotations;
using Maturity.Web.Http;
using Maturity.Web.Mail;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Account;

/// <summary>The second step of signing in: a code of the authenticator app, or a recovery code.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignInCodeModel(
    SecondStep second, SecondFactors factors, RecoveryCodes recovery, SignInManager<Account> signIn, Postbox postbox, AccountMails mails,
    IStringLocalizer<AccountTexts> texts) : PageModel
{
    /// <summary>Longest code, with all that people type between its characters.</summary>
    public const int CodeLength = 40;

    /// <summary>The code as typed.</summary>
    [BindProperty, Required, StringLength(CodeLength), Display(Name = "Code")]
    public string Code { get; set; } = "";

    /// <summary>Where the person wanted to go.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Asks for the code.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        ModelState.Clear();
        return await second.FindAsync() is null ? Again() : Page();
    }

    /// <summary>Checks it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await second.FindAsync() is not { } account) return Again();
        if (!ModelState.IsValid) return Page();
        var outcome = await factors.TryAsync(account, Code, cancellation);
        if (outcome is CodeOutcome.Wrong or CodeOutcome.TooOften)
        {
            ModelState.AddModelError("Code", outcome == CodeOutcome.Wrong
                ? texts["This code is not right or was used already. Wait for the next one, or use a recovery code."]
                : texts["There were too many wrong codes. Wait five minutes, then try again."]);
            return Page();
        }

        if (outcome == CodeOutcome.Recovery) await TellAsync(account, cancellation);
        await second.EndAsync();
        Sessions.By(HttpContext, SignInMethod.PasswordAndCode);
        await signIn.SignInAsync(account, isPersistent: false);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
    }

    private async Task TellAsync(Account account, CancellationToken cancellation)
    {
        var left = await recovery.LeftAsync(account.Id, cancellation);
        postbox.Offer(new("recovery code used", (_, _) => Task.FromResult<OutgoingMail?>(mails.RecoveryCodeUsed(account.AsReader(), left))));
    }

    private RedirectToPageResult Again() => RedirectToPage("/Account/SignIn", new { ReturnUrl });
}
