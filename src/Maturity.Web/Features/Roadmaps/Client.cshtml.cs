using System.Globalization;
using Maturity.Core.Questionnaires;
using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Features.Benchmarks;
using Maturity.Web.Features.Benchmarks.Components;
using Maturity.Web.Features.Results;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Roadmaps;

/// <summary>The roadmap as its client sees it: to read, and to say how far the work is.</summary>
public sealed class ClientModel(
    MaturityDb db, RoadmapReading reading, ResultAccess access, PeerStandings standings, CurrentTenant tenant, TimeProvider time, IStringLocalizer<RoadmapsTexts> texts) : PageModel
{
    /// <summary>The roadmap.</summary>
    public RoadmapView View { get; private set; } = null!;

    /// <summary>What was said about progress, by initiative.</summary>
    public IReadOnlyDictionary<string, InitiativeProgress> Said { get; private set; } = new Dictionary<string, InitiativeProgress>();

    /// <summary>What peers aim for; null while nothing of it may be shown.</summary>
    public PositionModel? Peers { get; private set; }

    /// <summary>Whether the reader may say how far the work is.</summary>
    public bool MaySay { get; private set; }

    /// <summary>Whether the reader is a member, not a respondent.</summary>
    public bool IsMember => tenant.Role is not null;

    /// <summary>What happened, for the reader who comes back from a form.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid assessmentId, CancellationToken cancellation)
    {
        if (!await FindAsync(assessmentId, cancellation)) return NotFound();
        var standing = await standings.FindAsync(assessmentId, View.Ground.Result!.Questionnaire, null, null, cancellation);
        if (standing?.Model is { } model && model.Aims.Any(aim => aim.Position.Band is not null)) Peers = model;
        return Page();
    }

    /// <summary>The plan as a table.</summary>
    public async Task<IActionResult> OnGetCsvAsync(Guid assessmentId, CancellationToken cancellation) =>
        await FindAsync(assessmentId, cancellation) ? RoadmapFiles.Csv(View.Model!, View.Ground.Organization, texts) : NotFound();

    /// <summary>The plan as dates of a calendar.</summary>
    public async Task<IActionResult> OnGetCalendarAsync(Guid assessmentId, CancellationToken cancellation) =>
        await FindAsync(assessmentId, cancellation) ? RoadmapFiles.Calendar(View.Model!, View.Roadmap, View.Ground.Organization, time.GetUtcNow(), texts) : NotFound();

    /// <summary>Says how far an initiative is.</summary>
    public async Task<IActionResult> OnPostAsync(Guid assessmentId, string? initiative, InitiativeState state, int known, CancellationToken cancellation)
    {
        if (!await FindAsync(assessmentId, cancellation)) return NotFound();
        if (!MaySay) return Forbid();
        if (!ModelState.IsValid || !Enum.IsDefined(state) || View.Input!.Initiatives.All(one => one.Id != initiative)) return BadRequest();
        if (await SayAsync(initiative!, state, known, cancellation))
        {
            Notice = texts["Saved: {0}.", View.Input.Initiatives.First(one => one.Id == initiative).Title];
            return Redirect(Request.Path);
        }

        await FindAsync(assessmentId, cancellation);
        ModelState.AddModelError("", texts["Somebody else was faster. The page shows what holds now."]);
        return Page();
    }

    private async Task<bool> SayAsync(string initiative, InitiativeState state, int known, CancellationToken cancellation)
    {
        var progress = await db.InitiativeProgress.SingleOrDefaultAsync(p => p.RoadmapId == View.Roadmap.Id && p.InitiativeId == initiative, cancellation);
        var isNew = progress is null;
        if ((progress?.Version ?? -1) != known) return false;
        progress ??= db.InitiativeProgress.Add(new(View.Roadmap.Id, initiative)).Entity;
        progress.Say(state, await NameAsync(cancellation), time.GetUtcNow());
        try
        {
            return await db.TrySaveAsync(cancellation);
        }
        catch (DbUpdateException) when (isNew)
        {
            // Somebody said so in the same moment. Anything else still surfaces.
            db.ChangeTracker.Clear();
            if (await db.InitiativeProgress.AnyAsync(p => p.RoadmapId == View.Roadmap.Id && p.InitiativeId == initiative, cancellation)) return false;
            throw;
        }
    }

    private async Task<bool> FindAsync(Guid assessmentId, CancellationToken cancellation)
    {
        if (!await access.AllowsAsync(assessmentId, User, cancellation)) return false;
        if (await reading.SharedAsync(assessmentId, CultureInfo.CurrentUICulture.Name, cancellation) is not { Model: not null } found) return false;
        View = found;
        Said = await db.InitiativeProgress.AsNoTracking().Where(p => p.RoadmapId == found.Roadmap.Id)
            .OrderBy(p => p.InitiativeId).Take(Core.Roadmaps.RoadmapDefaults.MostInitiatives).ToDictionaryAsync(p => p.InitiativeId, cancellation);
        MaySay = tenant.Role is Role.Consultant or Role.Owner || (tenant.Role is null && (await access.RespondentAsync(assessmentId, User, cancellation))?.Group == Group.Executive);
        return true;
    }

    private async Task<string> NameAsync(CancellationToken cancellation) =>
        await db.Users.Where(account => account.Id == User.AccountId()).Select(account => account.Name).SingleOrDefaultAsync(cancellation)
        ?? (await access.RespondentAsync(View.Ground.Assessment.Id, User, cancellation))?.Name ?? "";
}
