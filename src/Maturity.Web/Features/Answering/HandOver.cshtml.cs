using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Campaigns;
using Maturity.Web.Http;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Answering;

/// <summary>Hands a section to a colleague who knows more about it: they get a link of their own, for this section only.</summary>
[EnableRateLimiting(RateLimits.Mail)]
public sealed class HandOverModel(
    MaturityDb db, CurrentTenant tenant, RespondentAccess access, QuestionPlans plans, HandingOver handing, IStringLocalizer<AnsweringTexts> texts)
    : AnsweringPage(db, access, plans)
{
    private readonly MaturityDb db = db;
    private readonly QuestionPlans plans = plans;

    /// <summary>The section.</summary>
    public PlanSection Section { get; private set; } = null!;

    /// <summary>The form.</summary>
    public HandOverInput Input { get; private set; } = new();

    /// <summary>Why it cannot be handed over at all; null when it can.</summary>
    public string? Forbidden { get; private set; }

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(Guid respondentId, string section, CancellationToken cancellation)
    {
        if (!await FindAsync(respondentId, section, cancellation)) return NotFound();
        Input = new() { Group = Visit.Group };
        return Visit.CanAnswer ? Page() : LocalRedirect(StartHref);
    }

    /// <summary>Hands it over.</summary>
    public async Task<IActionResult> OnPostAsync(Guid respondentId, string section, [Bind(Prefix = "Input")] HandOverInput input, CancellationToken cancellation)
    {
        Input = input;
        if (!await FindAsync(respondentId, section, cancellation)) return NotFound();
        var name = InviteList.Clean(input.Name ?? "");
        if (ModelState.IsValid && name.Length == 0) ModelState.AddModelError("Input.Name", texts["Enter the name of your colleague."]);
        if (Questionnaire.Groups.All(group => group.Id != input.Group)) ModelState.AddModelError("Input.Group", texts["Choose a group from the list."]);
        if (!ModelState.IsValid || Forbidden is not null) return Page();
        var whole = await plans.OfAsync(Visit.ContentHash, Visit.QuickScan, cancellation);
        var colleague = new Invitee(name, input.Email.Trim(), input.Group, tenant.Workspace.Offered(Languages.Current));
        var outcome = await handing.HandAsync(Visit, whole, Section, colleague, input.KeepAside, cancellation);
        if (outcome == HandOverOutcome.Done)
        {
            TempData["HandedOver"] = texts["{0} gets a mail with a link to “{1}”. It is no longer on your list.", name, Section.Name].Value;
            return LocalRedirect(StartHref);
        }

        ModelState.AddModelError(outcome == HandOverOutcome.Known ? "Input.Email" : outcome == HandOverOutcome.HasAnswers ? "Input.KeepAside" : "", Say(outcome));
        return Page();
    }

    private async Task<bool> FindAsync(Guid respondentId, string section, CancellationToken cancellation)
    {
        if (!await EnterAsync(respondentId, cancellation) || Plan.Section(section) is not { } found) return false;
        Section = found;
        var row = await db.Respondents.AsNoTracking().SingleAsync(r => r.Id == respondentId, cancellation);
        var whole = await plans.OfAsync(Visit.ContentHash, Visit.QuickScan, cancellation);
        Forbidden = await handing.ForbiddenAsync(row, whole, Section, cancellation) is { } reason ? Say(reason) : null;
        return true;
    }

    private string Say(HandOverOutcome outcome) => outcome switch
    {
        HandOverOutcome.Known => texts["This mail address is on the list already. Ask the person who invited you to give them this section."],
        HandOverOutcome.HasAnswers => texts["You have answered questions here. Say that they may be kept aside, or keep the section."],
        HandOverOutcome.TooMany => texts["You have handed over {0} sections already, which is the most. Ask the person who invited you.", HandingOver.Most],
        HandOverOutcome.LastSection => texts["This is the only section left for you. If you cannot answer it, ask the person who invited you."],
        HandOverOutcome.WasHandedOver => texts["This section was handed over to you and cannot be passed on. If you cannot answer it, ask the person who invited you."],
        _ => texts["This section can no longer be handed over. Open the start page to see what is left."],
    };
}
