using System.ComponentModel.DataAnnotations;
using Maturity.Core.Questionnaires;
using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Features.Answering;
using Maturity.Web.Features.Campaigns;
using Maturity.Web.Features.Questionnaires;
using Maturity.Web.Features.Results;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Assessments;

/// <summary>One assessment: who answers, how far they are, and what the consultant can do next.</summary>
public sealed class DetailsModel(
    MaturityDb db, CurrentTenant tenant, StoredQuestionnaires stored, AssessmentDesk desk, AssessmentMoves moves, IStringLocalizer<AssessmentsTexts> texts) : PageModel
{
    private const int MaximumRespondents = 500;

    /// <summary>The assessment.</summary>
    public required Assessment Assessment { get; set; }

    /// <summary>Name of the organization.</summary>
    public string OrganizationName { get; private set; } = "";

    /// <summary>The questionnaire in the reader's language.</summary>
    public required Questionnaire Questionnaire { get; set; }

    /// <summary>Number of questions that a respondent is asked.</summary>
    /// <param name="line">The respondent.</param>
    public int QuestionCount(RespondentLine line) => Plan.Only(line.Sections).Count;

    /// <summary>Number of those that have an answer.</summary>
    /// <param name="line">The respondent.</param>
    public int AnsweredOf(RespondentLine line)
    {
        var asked = Plan.Only(line.Sections);
        return line.Answered.Count(question => asked.Find(question) is not null);
    }

    private QuestionPlan Plan => field ??= new(Questionnaire, Assessment.QuickScan);

    /// <summary>Who answers.</summary>
    public IReadOnlyList<RespondentLine> Respondents { get; private set; } = [];

    /// <summary>Number of those who submitted.</summary>
    public int Submitted => Respondents.Count(r => r.SubmittedAt is not null);

    /// <summary>Whether it cannot be opened again, because that would show what one person answered.</summary>
    public bool StaysClosed => Confidentiality.StaysClosed(Assessment, Submitted);

    /// <summary>Whether the reader may change something.</summary>
    public bool MayChange => tenant.Role is Role.Consultant or Role.Owner;

    /// <summary>The form that invites somebody by mail.</summary>
    public InviteInput Invite { get; private set; } = new();

    /// <summary>Languages that people can be invited in.</summary>
    public IReadOnlyList<string> Offered => tenant.Workspace.Languages;

    /// <summary>What happened, for the reader who comes back from a form.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Shows the assessment.</summary>
    public async Task<IActionResult> OnGetAsync(Guid assessmentId, CancellationToken cancellation) =>
        await LoadAsync(assessmentId, cancellation) ? Page() : NotFound();

    /// <summary>The reader answers it themselves.</summary>
    public async Task<IActionResult> OnPostJoinAsync(Guid assessmentId, string? group, CancellationToken cancellation)
    {
        if (!await LoadAsync(assessmentId, cancellation)) return NotFound();
        if (!HasGroup(group)) return Problem("group", texts["Choose the group that you answer for."]);
        var mine = await desk.JoinAsync(Assessment, User, group!, cancellation);
        return mine is { } id ? Redirect($"/{tenant.Workspace.Slug}/answer/{id}") : Problem("", texts["This assessment is not open, so nobody can be added to it."]);
    }

    /// <summary>Invites somebody by mail.</summary>
    public async Task<IActionResult> OnPostInviteAsync(Guid assessmentId, [Bind(Prefix = "Invite")] InviteInput invite, CancellationToken cancellation)
    {
        Invite = invite;
        if (!await LoadAsync(assessmentId, cancellation)) return NotFound();
        if (!HasGroup(invite.Group)) ModelState.TryAddModelError("Invite.Group", texts["Choose a group from the list."]);
        if (!Offered.Contains(invite.Language)) ModelState.TryAddModelError("Invite.Language", texts["Choose a language from the list."]);
        if (!ModelState.IsValid) return Page();
        var groups = GroupSections.Read(await db.Campaigns.Where(c => c.AssessmentId == assessmentId).Select(c => c.Groups).SingleOrDefaultAsync(cancellation));
        var person = new Invitee(invite.Name.Trim(), invite.Email.Trim(), invite.Group, invite.Language, Sections: groups.Of(invite.Group));
        return await desk.InviteAsync(Assessment, person, cancellation) switch
        {
            InviteOutcome.Sent => Done(texts["{0} has been invited by mail.", person.Name]),
            InviteOutcome.NotSent => Done(texts["{0} has been added, but the mail was not sent. Use “Send a new link” to try again.", person.Name]),
            InviteOutcome.Known => Problem("Invite.Email", texts["This email address has been invited already. Use “Send a new link” in the list."]),
            InviteOutcome.TooMany => Problem("", texts["Nobody was invited: at most {0} invitations a day leave a workspace, and {1} go to one address. Try again tomorrow.", InvitationLimit.PerWorkspace, InvitationLimit.PerAddress]),
            _ => Problem("", texts["This assessment is not open, so nobody can be added to it."]),
        };
    }

    /// <summary>Does something with one respondent: a new link, no link, or answering again.</summary>
    public async Task<IActionResult> OnPostRespondentAsync(
        Guid assessmentId, Guid respondentId, [Required, EnumDataType(typeof(RespondentAction))] RespondentAction action, CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return BadRequest();
        var result = await desk.ActAsync(assessmentId, respondentId, action, cancellation);
        return result is null ? NotFound() : Done(result);
    }

    /// <summary>Moves the assessment on: close, open again or publish.</summary>
    public async Task<IActionResult> OnPostMoveAsync(
        Guid assessmentId, [Required, EnumDataType(typeof(AssessmentMove))] AssessmentMove move, CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return BadRequest();
        var result = await moves.MoveAsync(assessmentId, move, cancellation);
        return result is null ? NotFound() : Done(result);
    }

    private bool HasGroup(string? group) => Questionnaire.Groups.Any(g => g.Id == group);

    private PageResult Problem(string field, string message)
    {
        ModelState.AddModelError(field, message);
        return Page();
    }

    private RedirectResult Done(string notice)
    {
        Notice = notice;
        return Redirect(Request.Path);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        var found = await (
            from assessment in db.Assessments.AsNoTracking()
            join organization in db.Organizations on assessment.OrganizationId equals organization.Id
            where assessment.Id == id
            select new { Assessment = assessment, organization.Name }).SingleOrDefaultAsync(cancellation);
        if (found is null) return false;
        (Assessment, OrganizationName) = (found.Assessment, found.Name);
        Questionnaire = (await stored.GetAsync(found.Assessment.ContentHash, cancellation)).In(System.Globalization.CultureInfo.CurrentUICulture.Name);
        var me = User.AccountId();
        Respondents = await db.Respondents.AsNoTracking().Where(r => r.AssessmentId == id).OrderBy(r => r.InvitedAt).ThenBy(r => r.Id)
            .Take(MaximumRespondents)
            .Select(r => new RespondentLine(r.Id, r.Name, r.Email, r.Group, r.AccountId != null && r.AccountId == me, r.LinkHash != null,
                db.Answers.Where(a => a.RespondentId == r.Id && a.Kind != AnswerKind.None).Select(a => a.QuestionId).ToList(), r.Sections, r.StartedAt, r.SubmittedAt))
            .ToListAsync(cancellation);
        return true;
    }
}
