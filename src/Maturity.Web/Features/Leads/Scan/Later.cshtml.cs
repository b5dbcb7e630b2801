using Maturity.Web.Http;
using Maturity.Web.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Leads.Scan;

/// <summary>Sends the way back to a scan by mail.</summary>
[EnableRateLimiting(RateLimits.Mail)]
public sealed class LaterModel(ScanDesk desk, ScanSeal seal, ScanCookie cookie, LeadMails mails, VisitorMailLimit limit, IOptions<LeadsOptions> options, IStringLocalizer<LeadsTexts> texts) : ScanPageModel
{
    /// <summary>The scan.</summary>
    public ScanState State { get; private set; } = null!;

    /// <summary>The scan, sealed.</summary>
    public string Token => seal.Close(Workspace.Id, State);

    /// <summary>Where it goes on.</summary>
    public string GoOn { get; private set; } = "";

    /// <summary>Whether a mail is on its way.</summary>
    public bool IsSent { get; private set; }

    /// <summary>Days for which the link in it works.</summary>
    public int Days => options.Value.ScanDays;

    /// <summary>The address, as typed.</summary>
    public string Email { get; private set; } = "";

    /// <summary>Shows the form, or that a mail was sent.</summary>
    public async Task<IActionResult> OnGetAsync(string? s, string? sent, CancellationToken cancellation)
    {
        IsSent = sent is not null;
        return await FindAsync(seal.Open(Workspace.Id, s)?.Joined(cookie.Read(Request)) ?? cookie.Read(Request), cancellation) ?? Page();
    }

    /// <summary>Sends the mail.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm(Name = "s")] string? token, [FromForm] string? email, CancellationToken cancellation)
    {
        if (await FindAsync(seal.Open(Workspace.Id, token), cancellation) is { } refusal) return refusal;
        Email = email?.Trim() ?? "";
        if (Email.Length > Lead.EmailLength || !MailAddressAttribute.IsAddress(Email))
        {
            ModelState.AddModelError("email", texts["Enter your mail address in the form name@example.org."]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        // Not a word to whoever fills the form when it is too many: the address may not be theirs.
        if (limit.Allows(Workspace.Id, Email)) mails.SendWayBack(Workspace, Settings, Email, GoOn, Languages.Current);
        return Redirect($"{Href("/later", token)}&sent=1");
    }

    private async Task<IActionResult?> FindAsync(ScanState? state, CancellationToken cancellation)
    {
        if (state is null) return Redirect($"{Href()}&again=1");
        State = state;
        var questions = await desk.QuestionsAsync(state.ContentHash, cancellation);
        GoOn = Href(questions.Open(state) is { } open ? $"/questions/{open}" : "/result", Token);
        return null;
    }
}
