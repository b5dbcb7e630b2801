using Maturity.Web.Data;
using Maturity.Web.Features.Campaigns;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Answering;

/// <summary>Where a respondent comes in: what this is about, who will see it, how long it takes, how far they are.</summary>
public sealed class StartModel(
    MaturityDb db, RespondentAccess access, QuestionPlans plans, CurrentTenant tenant, TimeProvider time, IStringLocalizer<AnsweringTexts> texts)
    : AnsweringPage(db, access, plans)
{
    private readonly MaturityDb db = db;

    /// <summary>Until when answers are asked for; null for no date.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>Words of the consultant; empty for none.</summary>
    public string Instruction { get; private set; } = "";

    /// <summary>What the respondent handed over: section and colleague.</summary>
    public IReadOnlyList<(string Section, string Colleague)> HandedOver { get; private set; } = [];

    /// <summary>Whether reminders could come and can be refused.</summary>
    public bool IsReminded { get; private set; }

    /// <summary>What happened, for the reader who comes back from a form.</summary>
    [TempData(Key = "HandedOver")]
    public string? Notice { get; set; }

    /// <summary>Who asks.</summary>
    public string Asker => tenant.Workspace.Name;

    /// <summary>Where "start" or "continue" leads: the first section with a question that has no answer, or the review.</summary>
    public string NextHref =>
        Plan.Sections.FirstOrDefault(section => AnsweredOf(section) < section.Questions.Count) is not { } section ? ReviewHref
        : section.Questions.FirstOrDefault(question => !IsAnswered(question)) is { } gap && AnsweredOf(section) > 0 ? HrefOf(section, gap)
        : HrefOf(section);

    /// <summary>Shows the page; a respondent who has submitted sees what they sent.</summary>
    public async Task<IActionResult> OnGetAsync(Guid respondentId, CancellationToken cancellation)
    {
        if (!await EnterAsync(respondentId, cancellation)) return NotFound();
        if (Visit.Obstacle is Obstacle.Submitted or Obstacle.Closed) return LocalRedirect(DoneHref);
        if (Visit.OpenedAt is null) await OpenAsync(cancellation);
        await LoadAsync(cancellation);
        return Page();
    }

    /// <summary>Ends reminders to the respondent.</summary>
    public async Task<IActionResult> OnPostQuietAsync(Guid respondentId, CancellationToken cancellation)
    {
        if (!await EnterAsync(respondentId, cancellation)) return NotFound();
        var respondent = await db.Respondents.SingleAsync(r => r.Id == respondentId, cancellation);
        respondent.Silence(true);
        Notice = await db.TrySaveAsync(cancellation)
            ? texts["You get no more reminders. You can still answer."]
            : texts["Something changed in between. Try once more."];
        return LocalRedirect(StartHref);
    }

    /// <summary>Notes that the respondent came, so that whoever invited them can see it.</summary>
    private async Task OpenAsync(CancellationToken cancellation) =>
        await db.Respondents.Where(r => r.Id == Visit.RespondentId && r.OpenedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.OpenedAt, time.GetUtcNow()), cancellation);

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var campaign = await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(c => c.AssessmentId == Visit.AssessmentId, cancellation);
        DueAt = campaign?.DueAt;
        Instruction = campaign?.Instruction ?? "";
        IsReminded = campaign is { RemindEvery: > 0 } && !Visit.NoReminders && !Visit.HasAccount;
        var handed = await (from handOver in db.HandOvers
                            join colleague in db.Respondents on handOver.ToId equals colleague.Id
                            where handOver.FromId == Visit.RespondentId
                            orderby handOver.At
                            select new { handOver.Section, colleague.Name }).Take(HandingOver.Most).ToListAsync(cancellation);
        HandedOver = [.. handed.Select(h => (Questionnaire.Dimensions.FirstOrDefault(d => d.Id == h.Section)?.Name ?? h.Section, h.Name))];
    }
}
