using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Features.Answering;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Http;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Campaigns;

/// <summary>Where an open link leads: whoever has it says who they are and answers. Any link that does not work answers alike.</summary>
[AllowAnonymous]
[HidesWorkspace]
[EnableRateLimiting(RateLimits.Join)]
public sealed class JoinModel(MaturityDb db, CurrentTenant tenant, CampaignDesk desk, Joining joining, IStringLocalizer<CampaignsTexts> texts) : PageModel
{
    private string hash = "";

    /// <summary>The campaign; null when the link does not work.</summary>
    public CampaignView? View { get; private set; }

    /// <summary>Who asks.</summary>
    public string Asker => tenant.Workspace.Name;

    /// <summary>The form.</summary>
    public JoinInput Input { get; private set; } = new();

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(string openToken, CancellationToken cancellation) =>
        await FindAsync(openToken, cancellation) ? IsSuspended() ? new EmptyResult() : Page() : NoSuchLink();

    /// <summary>Makes the visitor a respondent and lets them answer.</summary>
    public async Task<IActionResult> OnPostAsync(string openToken, [Bind(Prefix = "Input")] JoinInput input, CancellationToken cancellation)
    {
        Input = input;
        if (!await FindAsync(openToken, cancellation)) return NoSuchLink();
        if (IsSuspended()) return new EmptyResult();
        var name = InviteList.Clean(input.Name ?? "");
        if (ModelState.IsValid && name.Length == 0) ModelState.AddModelError("Input.Name", texts["Enter your name."]);
        if (View!.Plan.Questionnaire.Groups.All(group => group.Id != input.Group)) ModelState.AddModelError("Input.Group", texts["Choose a group from the list."]);
        if (!ModelState.IsValid) return Page();
        var email = string.IsNullOrWhiteSpace(input.Email) ? null : input.Email.Trim();
        var person = new Invitee(name, email, input.Group!, tenant.Workspace.Offered(Languages.Current), null, View.Groups.Of(input.Group!), RespondentOrigin.OpenLink);
        var (outcome, respondent) = await joining.JoinAsync(hash, View.Assessment.Id, person, cancellation);
        if (outcome == JoinOutcome.Known) ModelState.AddModelError("Input.Email", texts["This mail address is on the list already. Open the link in the mail that was sent to it, or leave the field empty."]);
        if (outcome == JoinOutcome.Full) ModelState.AddModelError("", texts["As many people have joined as this link takes. Ask the person you have it from."]);
        if (outcome == JoinOutcome.Closed) return NoSuchLink();
        if (respondent is null) return Page();
        await HttpContext.SignInAsync(RespondentClaims.Scheme, User.WithLink(tenant.Workspace.Id, respondent.Id, respondent.LinkHash!),
            new AuthenticationProperties { IsPersistent = true });
        return LocalRedirect($"/{tenant.Workspace.Slug}/answer/{respondent.Id}");
    }

    private async Task<bool> FindAsync(string openToken, CancellationToken cancellation)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        hash = SecretToken.Hash(openToken);
        var assessmentId = await db.OpenLinks.Where(l => l.TokenHash == hash && db.Assessments.Any(a => a.Id == l.AssessmentId && a.State == AssessmentState.Open))
            .Select(l => (Guid?)l.AssessmentId).SingleOrDefaultAsync(cancellation);
        View = assessmentId is { } id ? await desk.FindAsync(id, cancellation) : null;
        return View is not null;
    }

    private bool IsSuspended()
    {
        if (tenant.Workspace.SuspensionReason is not { } reason) return false;
        Suspension.Refuse(HttpContext, reason);
        return true;
    }

    private PageResult NoSuchLink()
    {
        View = null;
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
