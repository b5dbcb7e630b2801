using System.ComponentModel.DataAnnotations;
using Maturity.Web.Http;
using Maturity.Web.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Account;

/// <summary>Changes a person's own password. Other sessions end; this one goes on.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ChangePasswordModel(
    UserManager<Account> accounts, SignInManager<Account> signIn, CurrentPassword current, Postbox postbox, AccountMails mails,
    IStringLocalizer<AccountTexts> texts) : PageModel
{
    /// <summary>What the person typed.</summary>
    [BindProperty]
    public ChangePasswordInput Input { get; set; } = new();

    /// <summary>Notice for the account page.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Shows the form.</summary>
    public void OnGet()
    {
    }

    /// <summary>Changes it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        if (await accounts.GetUserAsync(User) is not { } account) return Challenge();
        if (!await current.IsRightAsync(account, Input.CurrentPassword))
        {
            ModelState.AddModelError("Input.CurrentPassword", texts["This is not your password, or your account is locked for a few minutes after too many attempts."]);
            return Page();
        }

        var result = await accounts.ChangePasswordAsync(account, Input.CurrentPassword, Input.Password);
        foreach (var error in result.Errors) ModelState.AddModelError(AccountErrors.FieldOf(error), error.Description);
        if (!result.Succeeded) return Page();
        await signIn.RefreshSignInAsync(account);
        postbox.Offer(new("password changed", (_, _) => Task.FromResult<OutgoingMail?>(mails.PasswordChanged(account.AsReader()))));
        Notice = texts["Your password is changed. Everywhere else you are signed out within a minute."];
        return LocalRedirect("/account");
    }

    /// <summary>The form.</summary>
    public sealed record ChangePasswordInput
    {
        /// <summary>Password that holds now.</summary>
        [Required, StringLength(AccountSetup.LongestPassword), Display(Name = "Current password"), DataType(DataType.Password)]
        public string CurrentPassword { get; init; } = "";

        /// <summary>Password to come.</summary>
        [Required, StringLength(AccountSetup.LongestPassword, MinimumLength = AccountSetup.PasswordLength), Display(Name = "New password"), DataType(DataType.Password)]
        public string Password { get; init; } = "";
    }
}
