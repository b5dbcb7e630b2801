using Maturity.Core.Questionnaires;
using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Benchmarks;
using Maturity.Web.Features.Benchmarks.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Roadmaps;

/// <summary>
/// Where a consultant works on a roadmap. Each form is one change, saved at once and answered with the new plan; a script
/// sends the forms and puts the answer in place, so that the page need not be loaded again.
/// </summary>
public sealed class WorkbenchModel(
    MaturityDb db, RoadmapReading reading, RoadmapDesk desk, RoadmapVisits visits, PeerStandings standings, IStringLocalizer<RoadmapsTexts> texts)
    : RoadmapPage(reading, desk, texts)
{
    private const int MostShown = 10;

    /// <summary>Capacity and horizon that could not be applied; null when there are none.</summary>
    public LimitsInput? TypedLimits { get; private set; }

    /// <summary>The form of an initiative that could not be applied; null when there is none.</summary>
    public InitiativeInput? Typed { get; private set; }

    /// <summary>Targets that could not be applied; null when there are none.</summary>
    public TargetsInput? TypedTargets { get; private set; }

    /// <summary>What peers aim for; null while the assessment is not published or there is nobody to compare with.</summary>
    public PositionModel? Peers { get; private set; }

    /// <summary>Others who have it before them now.</summary>
    public IReadOnlyList<string> Others { get; private set; } = [];

    /// <summary>The newest changes that hold, newest first.</summary>
    public IReadOnlyList<Made> Steps { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid assessmentId, Guid roadmapId, CancellationToken cancellation)
    {
        if (!await FindAsync(assessmentId, roadmapId, cancellation)) return NotFound();
        return await ShowAsync(cancellation);
    }

    /// <summary>Changes capacity, horizon, first day or costs.</summary>
    public Task<IActionResult> OnPostLimitsAsync(Guid assessmentId, Guid roadmapId, int known, [Bind(Prefix = "Limits")] LimitsInput limits, CancellationToken cancellation) =>
        ApplyAsync(assessmentId, roadmapId, known, () => limits.Apply(View.Settings, ModelState, Texts), new(RoadmapChangeKind.Limits), () => TypedLimits = limits, cancellation);

    /// <summary>Changes what is wanted of an initiative.</summary>
    public Task<IActionResult> OnPostInitiativeAsync(Guid assessmentId, Guid roadmapId, int known, InitiativeInput input, CancellationToken cancellation) =>
        ApplyAsync(assessmentId, roadmapId, known, () => View.Input is { } made ? input.Apply(View.Settings, made, ModelState, Texts) : null,
            new(RoadmapChangeKind.Initiative, input.Id is { Length: <= RoadmapsMapping.IdLength } id ? id : null), () => Typed = input, cancellation);

    /// <summary>Changes targets.</summary>
    public Task<IActionResult> OnPostTargetsAsync(Guid assessmentId, Guid roadmapId, int known, [Bind(Prefix = "Targets")] TargetsInput targets, CancellationToken cancellation) =>
        ApplyAsync(assessmentId, roadmapId, known, () => View.Ground.Result is { } result ? targets.Apply(View.Settings, result, ModelState, Texts) : null,
            new(RoadmapChangeKind.Targets), () => TypedTargets = targets, cancellation);

    /// <summary>Lets one of those put first come a place earlier or later.</summary>
    public Task<IActionResult> OnPostOrderAsync(Guid assessmentId, Guid roadmapId, int known, string? id, int by, CancellationToken cancellation) =>
        ApplyAsync(assessmentId, roadmapId, known, () => by is -1 or 1 ? View.Settings.Moving(id ?? "", by) ?? Gone() : null, new(RoadmapChangeKind.Order), () => { }, cancellation);

    private RoadmapSettings? Gone()
    {
        ModelState.AddModelError("", Texts["The order was changed meanwhile. The page shows what holds now."]);
        return null;
    }

    /// <summary>Takes the last change back, or makes it again.</summary>
    public async Task<IActionResult> OnPostStepAsync(Guid assessmentId, Guid roadmapId, int known, int distance, CancellationToken cancellation)
    {
        if (!await FindAsync(assessmentId, roadmapId, cancellation)) return NotFound();
        if (distance is not (-1 or 1)) return BadRequest();
        return await StoredAsync(known, () => Desk.StepAsync(View.Roadmap, distance, cancellation), cancellation) ? Redirect(Address) : await ShowAsync(cancellation);
    }

    /// <summary>Says who else has it before them, and whether it was changed since the reader's page was made.</summary>
    public async Task<IActionResult> OnPostOthersAsync(Guid assessmentId, Guid roadmapId, int known, CancellationToken cancellation)
    {
        var version = await db.Roadmaps.Where(r => r.Id == roadmapId && r.AssessmentId == assessmentId).Select(r => (int?)r.Version).SingleOrDefaultAsync(cancellation);
        if (version is null) return NotFound();
        await visits.NoteAsync(roadmapId, Account, cancellation);
        return Partial("_Others", new OthersView(await visits.OthersAsync(roadmapId, Account, cancellation), version != known));
    }

    private async Task<IActionResult> ApplyAsync(
        Guid assessmentId, Guid roadmapId, int known, Func<RoadmapSettings?> read, RoadmapChange change, Action keep, CancellationToken cancellation)
    {
        if (!await FindAsync(assessmentId, roadmapId, cancellation)) return NotFound();
        var settings = read();
        if (settings is not null && await ChangeAsync(settings, change, known, cancellation)) return Redirect(Address);
        if (settings is null && ModelState.IsValid) return BadRequest();
        keep();
        return await ShowAsync(cancellation);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        await visits.NoteAsync(View.Roadmap.Id, Account, cancellation);
        Others = await visits.OthersAsync(View.Roadmap.Id, Account, cancellation);
        if (View.Ground is { Assessment.State: AssessmentState.Published, Result: { } result })
            Peers = (await standings.FindAsync(View.Ground.Assessment.Id, result.Questionnaire, null, null, cancellation))?.Model;
        Steps = await (
            from edition in db.RoadmapEditions.AsNoTracking()
            join account in db.Users on edition.ChangedBy equals account.Id into people
            from person in people.DefaultIfEmpty()
            where edition.RoadmapId == View.Roadmap.Id
            orderby edition.Number descending
            select new Made(edition.Number, edition.Kind, edition.Subject, edition.ChangedAt, person == null ? null : person.Name)).Take(MostShown).ToListAsync(cancellation);
        return Page();
    }

    /// <summary>Name of an initiative, also of one that is not there any more.</summary>
    /// <param name="id">Its id.</param>
    public string Title(string id) =>
        View.Settings.Own.Concat(View.Ground.Result?.Questionnaire.Initiatives ?? []).FirstOrDefault(initiative => initiative.Id == id)?.Title ?? id;

    /// <summary>What the form of an initiative holds: what could not be applied, or what is saved.</summary>
    /// <param name="initiative">The initiative.</param>
    public InitiativeInput FormOf(Initiative initiative) => Typed is { } typed && typed.Id == initiative.Id ? typed : InitiativeInput.Of(View.Settings, initiative.Id);

    /// <summary>One change.</summary>
    public sealed record Made(int Number, RoadmapChangeKind Kind, string? Subject, DateTimeOffset At, string? By);
}
