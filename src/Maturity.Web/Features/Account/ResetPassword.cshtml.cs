using System.ComponentModel.DataAnnotations;
using Maturity.Web.Http;
using Maturity.Web.Mail;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Account;

/// <summary>Takes a new password through the link in a mail. The link works once, and ends every session of the account.</summary>
[AllowAnonymous]
[ShowsSecret]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ResetPasswordModel(
    UserManager<Account> accounts, SignInManager<Account> signIn, Postbox postbox, AccountMails mails,
    IOptions<IdentityOptions> identity, Tries tries, IStringLocalizer<AccountTexts> texts) : PageModel
{
    /// <summary>The account.</summary>
    [BindProperty(SupportsGet = true, Name = "account")]
    public Guid AccountId { get; set; }

    /// <summary>What the link carried.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    /// <summary>What the person typed.</summary>
    [BindProperty]
    public NewPasswordInput Input { get; set; } = new();

    /// <summary>Notice for the sign-in page.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Whether the link opens nothing.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Shows the form, or that the link has had its time.</summary>
    public async Task<IActionResult> OnGetAsync() => await FindAsync() is null ? Closed() : Page();

    /// <summary>Sets the password.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await FindAsync() is not { } account) return Closed();
        if (!ModelState.IsValid) return Page();
        var result = await accounts.ResetPasswordAsync(account, AccountLinks.Unpack(Token)!, Input.Password);
        foreach (var error in result.Errors) ModelState.AddModelError(AccountErrors.FieldOf(error), error.Description);
        if (!result.Succeeded) return Page();
        // Whoever reads the mail is the person; a lock that somebody set stays.
        await tries.ForgetAsync(account.Email!, cancellation);
        await signIn.SignOutAsync();
        postbox.Offer(new("password changed", (_, _) => Task.FromResult<OutgoingMail?>(mails.PasswordChanged(account.AsReader()))));
        Notice = texts["Your new password is set. Sign in with it."];
        return LocalRedirect("/account/sign-in");
    }

    private async Task<Account?> FindAsync()
    {
        if (AccountLinks.Unpack(Token) is not { } token) return null;
        if (await accounts.FindByIdAsync(AccountId.ToString()) is not { } account) return null;
        var isValid = await accounts.VerifyUserTokenAsync(
            account, identity.Value.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose, token);
        return isValid ? account : null;
    }

    private PageResult Closed()
    {
        IsClosed = true;
        ModelState.Clear();
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    /// <summary>The form.</summary>
    public sealed record NewPasswordInput
    {
        /// <summary>New password.</summary>
        [Required, StringLength(AccountSetup.LongestPassword, MinimumLength = AccountSetup.PasswordLength), Display(Name = "New password"), DataType(DataType.Password)]
        public string Password { get; init; } = "";
    }
}
