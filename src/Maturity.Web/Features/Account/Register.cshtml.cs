using System.ComponentModel.DataAnnotations;
using Maturity.Web.Features.Workspaces;
using Maturity.Web.Http;
using Maturity.Web.Mail;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Account;

/// <summary>Where a stranger asks for an account, if the operator lets anybody have one. Never says whether they have one already.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Mail)]
public sealed class RegisterModel(
    Postbox postbox, IOptions<WorkspacesOptions> workspaces, TimeProvider time, IStringLocalizer<AccountTexts> texts) : PageModel
{
    /// <summary>Mail address as typed.</summary>
    [BindProperty, Required, MailAddress, StringLength(254), Display(Name = "Email address"), DataType(DataType.EmailAddress)]
    public string Email { get; set; } = "";

    /// <summary>Whether the form was sent.</summary>
    [BindProperty(SupportsGet = true, Name = "sent")]
    public bool IsSent { get; set; }

    /// <summary>Shows the form, or what happens next.</summary>
    public IActionResult OnGet()
    {
        ModelState.Clear();
        return workspaces.Value.SelfService ? Page() : NotFound();
    }

    /// <summary>Leaves the rest to the background.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!workspaces.Value.SelfService) return NotFound();
        if (!ModelState.IsValid) return Page();
        var pace = new EvenPace(time);
        var (email, language) = (Email.Trim(), Languages.Current);
        var taken = postbox.Offer(new("new account", (services, _) =>
            services.GetRequiredService<Registration>().ComposeAsync(email, language)));
        await pace.HoldAsync(cancellation);
        if (taken) return LocalRedirect("/account/register?sent=true");
        ModelState.AddModelError("", texts["No mail can be sent at the moment. Try again in a few minutes."]);
        return Page();
    }
}
