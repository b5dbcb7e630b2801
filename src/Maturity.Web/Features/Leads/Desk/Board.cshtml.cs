using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Leads.Desk;

/// <summary>The leads in a column for each stage, those with the nearest next step first.</summary>
[Authorize(Policies.Sales)]
public sealed class BoardModel(MaturityDb db, TimeProvider time, IStringLocalizer<LeadsTexts> texts) : PageModel
{
    /// <summary>Most cards of a column.</summary>
    public const int ColumnSize = 20;

    /// <summary>The columns.</summary>
    public IReadOnlyList<(LeadStage Stage, int Count, IReadOnlyList<LeadCard> Cards)> Columns { get; private set; } = [];

    /// <summary>The day that next steps are compared with.</summary>
    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>What happened, for the reader who comes back from a form.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Shows the board.</summary>
    public Task OnGetAsync(CancellationToken cancellation) => ReadAsync(cancellation);

    /// <summary>Moves a card to another column.</summary>
    public async Task<IActionResult> OnPostMoveAsync([FromForm] Guid leadId, [FromForm] int known, [FromForm] LeadStage stage, CancellationToken cancellation)
    {
        if (!ModelState.IsValid || !Enum.IsDefined(stage)) ModelState.AddModelError("", texts["Choose a stage from the list."]);
        else if (await db.Leads.SingleOrDefaultAsync(l => l.Id == leadId && l.ConfirmedAt != null && l.MergedIntoId == null, cancellation) is not { } lead) return NotFound();
        else if (await TryMoveAsync(lead, known, stage, cancellation))
        {
            Notice = texts["{0} is now at the stage “{1}”.", lead.Company, LeadWords.Of(stage, texts)];
            return Redirect($"/{RouteData.Values["workspace"]}/leads/board#card-{lead.Id}");
        }
        else ModelState.AddModelError("", texts["Somebody else changed {0} in the meantime, so it was not moved. Look at what holds now and move it again.", lead.Company]);
        ModelState.Remove("known");
        await ReadAsync(cancellation);
        return Page();
    }

    private async Task<bool> TryMoveAsync(Lead lead, int known, LeadStage stage, CancellationToken cancellation)
    {
        if (known != lead.Version) return false;
        lead.MoveTo(stage, time.GetUtcNow());
        return await db.TrySaveAsync(cancellation);
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        var counts = await LeadRows.Standing(db, null).GroupBy(l => l.Stage).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        List<(LeadStage, int, IReadOnlyList<LeadCard>)> columns = [];
        foreach (var stage in Enum.GetValues<LeadStage>()) columns.Add((stage, counts.GetValueOrDefault(stage), await CardsAsync(stage, cancellation)));
        Columns = columns;
    }

    private async Task<IReadOnlyList<LeadCard>> CardsAsync(LeadStage stage, CancellationToken cancellation) => await (
        from lead in LeadRows.Standing(db, stage).OrderBy(l => l.NextStepOn == null).ThenBy(l => l.NextStepOn).ThenByDescending(l => l.ConfirmedAt).ThenBy(l => l.Id).Take(ColumnSize)
        select new LeadCard(lead.Id, lead.Company, lead.Name, lead.Level, lead.PointsEdition == null ? null : lead.FitPoints + lead.NeedPoints
                + (lead.Opened > 0 ? Scoring.LeadScoring.Opened : 0) + (lead.PassedOnAt != null ? Scoring.LeadScoring.PassedOn : 0) + (lead.AskedAt != null ? Scoring.LeadScoring.Asked : 0),
            db.Users.Where(user => user.Id == lead.OwnerId).Select(user => user.Name).FirstOrDefault(), lead.NextStep, lead.NextStepOn, lead.Version)).ToListAsync(cancellation);
}
