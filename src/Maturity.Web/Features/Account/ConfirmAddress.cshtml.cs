using Maturity.Web.Http;
using Maturity.Web.Mail;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Account;

/// <summary>
/// Where the link in the mail to a new address leads. It takes a button to change anything: programs that look through
/// mail open links too.
/// </summary>
[AllowAnonymous]
[ShowsSecret]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ConfirmAddressModel(
    AddressChange change, SignInManager<Account> signIn, Postbox postbox, AccountMails mails, IStringLocalizer<AccountTexts> texts) : PageModel
{
    /// <summary>The account.</summary>
    [BindProperty(SupportsGet = true, Name = "account")]
    public Guid AccountId { get; set; }

    /// <summary>The new address.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Address { get; set; }

    /// <summary>What the link carried.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    /// <summary>Notice for the next page.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Whether the link opens nothing.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Asks, or says that the link has had its time.</summary>
    public async Task<IActionResult> OnGetAsync() => await change.FindAsync(AccountId, Address, Token) is null ? Closed() : Page();

    /// <summary>Changes over.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await change.FindAsync(AccountId, Address, Token) is not { } account) return Closed();
        var before = account.AsReader();
        var result = await change.CompleteAsync(account, Address!, Token!, cancellation);
        foreach (var error in result.Errors.DistinctBy(error => error.Description)) ModelState.AddModelError("", error.Description);
        if (!result.Succeeded) return Page();
        postbox.Offer(new("mail address changed", (_, _) => Task.FromResult<OutgoingMail?>(mails.AddressChanged(before, account.Email!))));
        Notice = texts["Your email address is changed. Sign in with it from now on."];
        if (User.AccountId() != account.Id) return LocalRedirect("/account/sign-in");
        await signIn.RefreshSignInAsync(account);
        return LocalRedirect("/account");
    }

    private PageResult Closed()
    {
        IsClosed = true;
        ModelState.Clear();
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
