using System.ComponentModel.DataAnnotations;
using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Campaigns;

/// <summary>One respondent, for the consultant: how far they are, their mails, what they are asked.</summary>
[Authorize(Policies.Consultant)]
public sealed class PersonModel(MaturityDb db, CampaignDesk desk, ProgressList list, AssessmentDesk assessments, IStringLocalizer<CampaignsTexts> texts) : PageModel
{
    private const int MostMails = 50;

    /// <summary>The campaign.</summary>
    public CampaignView View { get; private set; } = null!;

    /// <summary>How far they are.</summary>
    public ProgressLine Line { get; private set; } = null!;

    /// <summary>The respondent, not tracked.</summary>
    public Respondent Row { get; private set; } = null!;

    /// <summary>Their mails, newest first.</summary>
    public IReadOnlyList<CampaignMail> Mails { get; private set; } = [];

    /// <summary>What they handed over: section, colleague, number of answers kept aside.</summary>
    public IReadOnlyList<(string Section, string Name, int KeptAside, DateTimeOffset At)> HandedOver { get; private set; } = [];

    /// <summary>The form.</summary>
    public PersonInput Input { get; private set; } = new();

    /// <summary>What happened, for the reader who comes back from a form.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Whether group and sections can be changed now.</summary>
    public bool MayChange => View.Assessment.AcceptsAnswers && Row.SubmittedAt is null;

    /// <summary>Shows the respondent.</summary>
    public async Task<IActionResult> OnGetAsync(Guid assessmentId, Guid respondentId, CancellationToken cancellation)
    {
        if (!await FindAsync(assessmentId, respondentId, cancellation)) return NotFound();
        Input = new() { Group = Row.Group, Ask = [.. View.Plan.Only(Row.Sections).Sections.Select(section => section.Id)], NoReminders = Row.NoReminders, Version = Row.Version };
        return Page();
    }

    /// <summary>Chooses the sections that the questions propose for the group; nothing is saved yet.</summary>
    public async Task<IActionResult> OnPostProposeAsync(Guid assessmentId, Guid respondentId, [Bind(Prefix = "Input")] PersonInput input, CancellationToken cancellation)
    {
        if (!await FindAsync(assessmentId, respondentId, cancellation)) return NotFound();
        Input = input with { Ask = [.. View.Plan.Only(GroupSections.Propose(View.Plan).Of(input.Group)).Sections.Select(section => section.Id)] };
        ModelState.Clear();
        return Page();
    }

    /// <summary>Changes group and sections.</summary>
    public async Task<IActionResult> OnPostAsync(Guid assessmentId, Guid respondentId, [Bind(Prefix = "Input")] PersonInput input, CancellationToken cancellation)
    {
        Input = input;
        if (!await FindAsync(assessmentId, respondentId, cancellation)) return NotFound();
        if (View.Plan.Questionnaire.Groups.All(group => group.Id != input.Group)) ModelState.AddModelError("Input.Group", texts["Choose a group from the list."]);
        if (!View.Plan.Sections.Any(section => input.Ask.Contains(section.Id))) ModelState.AddModelError("Input.Ask", texts["Choose at least one section."]);
        if (!MayChange) ModelState.AddModelError("", texts["This can be changed only while the assessment is open and the person has not submitted."]);
        if (!ModelState.IsValid) return Page();
        if (!await ChangeAsync(respondentId, input, cancellation))
        {
            ModelState.AddModelError("", texts["Somebody else changed this in the meantime. What you entered is below; open the page again to see theirs."]);
            return Page();
        }

        Notice = texts["{0} is asked what you chose. Answers to anything else are kept and do not count.", Row.Name];
        return Redirect(Request.Path);
    }

    /// <summary>A new link, no link, or answering again.</summary>
    public async Task<IActionResult> OnPostActAsync(
        Guid assessmentId, Guid respondentId, [Required, EnumDataType(typeof(RespondentAction))] RespondentAction action, CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return BadRequest();
        if (await assessments.ActAsync(assessmentId, respondentId, action, cancellation) is not { } result) return NotFound();
        Notice = result;
        return Redirect(Request.Path);
    }

    private async Task<bool> ChangeAsync(Guid respondentId, PersonInput input, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // Takes the row as saving an answer does, so that a submission is either before this or after it.
        var taken = await db.Respondents.Where(r => r.Id == respondentId && r.Version == input.Version && r.SubmittedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.StartedAt, r => r.StartedAt), cancellation);
        if (taken == 0) return false;
        var row = await db.Respondents.SingleAsync(r => r.Id == respondentId, cancellation);
        row.Ask(input.Group, AskedSections.Write([.. View.Plan.Sections.Select(section => section.Id)], input.Ask));
        row.Silence(input.NoReminders);
        if (!await db.TrySaveAsync(cancellation)) return false;
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private async Task<bool> FindAsync(Guid assessmentId, Guid respondentId, CancellationToken cancellation)
    {
        if (await desk.FindAsync(assessmentId, cancellation) is not { } view || await list.FindAsync(view, respondentId, cancellation) is not { } line) return false;
        (View, Line) = (view, line);
        Row = await db.Respondents.AsNoTracking().SingleAsync(r => r.Id == respondentId, cancellation);
        Mails = await db.CampaignMails.AsNoTracking().Where(m => m.RespondentId == respondentId).OrderByDescending(m => m.MadeAt).Take(MostMails).ToListAsync(cancellation);
        var handed = await (from handOver in db.HandOvers
                            join colleague in db.Respondents on handOver.ToId equals colleague.Id
                            where handOver.FromId == respondentId
                            orderby handOver.At
                            select new { handOver.Section, colleague.Name, handOver.KeptAside, handOver.At }).Take(MostMails).ToListAsync(cancellation);
        HandedOver = [.. handed.Select(h => (View.Plan.Section(h.Section)?.Name ?? h.Section, h.Name, h.KeptAside, h.At))];
        return true;
    }
}
