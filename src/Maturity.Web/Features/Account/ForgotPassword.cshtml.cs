using System.ComponentModel.DataAnnotations;
using Maturity.Web.Http;
using Maturity.Web.Mail;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Account;

/// <summary>Mails a link to a new password, and never says whether there was anybody to mail it to.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Mail)]
public sealed class ForgotPasswordModel(Postbox postbox, TimeProvider time, IStringLocalizer<AccountTexts> texts) : PageModel
{
    /// <summary>Mail address as typed.</summary>
    [BindProperty, Required, MailAddress, StringLength(254), Display(Name = "Email address"), DataType(DataType.EmailAddress)]
    public string Email { get; set; } = "";

    /// <summary>Whether the form was sent.</summary>
    [BindProperty(SupportsGet = true, Name = "sent")]
    public bool IsSent { get; set; }

    /// <summary>Shows the form, or what happens next.</summary>
    public void OnGet() => ModelState.Clear();

    /// <summary>Leaves the rest to the background.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return Page();
        // The background is busier for an address that has an account; the answer must not wait for the same processor.
        var pace = new EvenPace(time);
        var email = Email.Trim();
        var taken = postbox.Offer(new("new password", (services, _) =>
            services.GetRequiredService<ForgottenPassword>().ComposeAsync(email)));
        await pace.HoldAsync(cancellation);
        if (taken) return LocalRedirect("/account/forgot-password?sent=true");
        ModelState.AddModelError("", texts["No mail can be sent at the moment. Try again in a few minutes."]);
        return Page();
    }
}
