using System.ComponentModel.DataAnnotations;
using Maturity.Web.Http;
using Maturity.Web.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Account;

/// <summary>Asks for another mail address. It changes when the link that goes there is opened; the old one is told.</summary>
[EnableRateLimiting(RateLimits.Mail)]
public sealed class ChangeAddressModel(
    UserManager<Account> accounts, CurrentPassword current, Postbox postbox, AccountMails mails, IStringLocalizer<AccountTexts> texts) : PageModel
{
    /// <summary>What the person typed.</summary>
    [BindProperty]
    public ChangeAddressInput Input { get; set; } = new();

    /// <summary>Notice for the account page.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Shows the form.</summary>
    public void OnGet()
    {
    }

    /// <summary>Mails the link. Whether the address has an account shows nowhere but in that mail.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        if (await accounts.GetUserAsync(User) is not { } account) return Challenge();
        if (!await current.IsRightAsync(account, Input.CurrentPassword))
            ModelState.AddModelError("Input.CurrentPassword", texts["This is not your password, or your account is locked for a few minutes after too many attempts."]);
        var address = Input.Email.Trim();
        if (string.Equals(address, account.Email, StringComparison.OrdinalIgnoreCase))
            ModelState.AddModelError("Input.Email", texts["Your account has this email address already. Enter another."]);
        if (ModelState.IsValid && !Send(account, address))
            ModelState.AddModelError("", texts["No mail can be sent at the moment. Try again in a few minutes."]);
        if (!ModelState.IsValid) return Page();
        Notice = texts["A mail with a link is on its way to {0}. Your address changes when you open that link, within two hours.", address];
        return LocalRedirect("/account");
    }

    private bool Send(Account account, string address)
    {
        var id = account.Id;
        var old = account.AsReader();
        return postbox.Offer(new("confirm a mail address", (services, _) => services.GetRequiredService<AddressChange>().ComposeAsync(id, address)))
            && postbox.Offer(new("mail address asked for", (_, _) => Task.FromResult<OutgoingMail?>(mails.AddressChangeAsked(old, address))));
    }

    /// <summary>The form.</summary>
    public sealed record ChangeAddressInput
    {
        /// <summary>New mail address.</summary>
        [Required, MailAddress, StringLength(254), Display(Name = "New email address"), DataType(DataType.EmailAddress)]
        public string Email { get; init; } = "";

        /// <summary>Password that holds now.</summary>
        [Required, StringLength(AccountSetup.LongestPassword), Display(Name = "Current password"), DataType(DataType.Password)]
        public string CurrentPassword { get; init; } = "";
    }
}
