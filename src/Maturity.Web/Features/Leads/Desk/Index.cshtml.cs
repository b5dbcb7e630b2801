using Maturity.Web.Data;
using Maturity.Web.Features.Leads.Scoring;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Leads.Desk;

/// <summary>The leads who confirmed their address, newest first. The others are only counted: nobody knows whether the address is theirs.</summary>
[Authorize(Policies.Sales)]
public sealed class IndexModel(MaturityDb db, LeadExport export, TimeProvider time) : PageModel
{
    private const int PageSize = 50;

    /// <summary>Only those of this stage; null for all.</summary>
    public LeadStage? Stage { get; private set; }

    /// <summary>Number of the part of the list, from 1.</summary>
    public int Part { get; private set; } = 1;

    /// <summary>The leads of this part.</summary>
    public IReadOnlyList<LeadLine> Lines { get; private set; } = [];

    /// <summary>Whether there are more.</summary>
    public bool HasMore { get; private set; }

    /// <summary>How many there are of each stage.</summary>
    public IReadOnlyDictionary<LeadStage, int> Counts { get; private set; } = new Dictionary<LeadStage, int>();

    /// <summary>How many have not confirmed their address.</summary>
    public int Unconfirmed { get; private set; }

    /// <summary>Whether the scan is open.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether the highest score comes first, instead of the newest.</summary>
    public bool ByScore { get; private set; }

    /// <summary>The day that next steps are compared with.</summary>
    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>Shows a part of the list.</summary>
    public async Task<IActionResult> OnGetAsync(LeadStage? stage, int? part, string? sort, CancellationToken cancellation)
    {
        if (!ModelState.IsValid || part is < 1 or > 1_000 || (stage is { } asked && !Enum.IsDefined(asked)) || sort is not (null or "score")) return NotFound();
        (Stage, Part, ByScore) = (stage, part ?? 1, sort == "score");
        Counts = await db.Leads.Where(l => l.ConfirmedAt != null && l.MergedIntoId == null).GroupBy(l => l.Stage).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        Unconfirmed = await db.Leads.CountAsync(l => l.ConfirmedAt == null, cancellation);
        IsOpen = await db.ScanSettings.AnyAsync(settings => settings.IsOn, cancellation);
        var lines = await LinesAsync(LeadRows.Standing(db, stage), cancellation);
        (Lines, HasMore) = ([.. lines.Take(PageSize)], lines.Count > PageSize);
        return Page();
    }

    /// <summary>All leads of the stage chosen as CSV, each person on a line.</summary>
    public async Task<IActionResult> OnGetExportAsync(LeadStage? stage, CancellationToken cancellation)
    {
        if (!ModelState.IsValid || (stage is { } asked && !Enum.IsDefined(asked))) return NotFound();
        await export.RecordAsync(stage, cancellation);
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = "attachment; filename=\"leads.csv\"";
        await export.WriteAsync(Response.Body, stage, cancellation);
        return new EmptyResult();
    }

    // One line per company: the lead that confirmed last stands for all of the same mail domain, unless the domain is a provider's.
    private Task<List<LeadLine>> LinesAsync(IQueryable<Lead> standing, CancellationToken cancellation)
    {
        var heads = standing.Where(lead => (lead.Doubts & LeadRows.NoCompany) != 0 || !standing.Any(other => other.MailDomain == lead.MailDomain
            && (other.ConfirmedAt > lead.ConfirmedAt || (other.ConfirmedAt == lead.ConfirmedAt && other.Id.CompareTo(lead.Id) < 0))));
        var sorted = ByScore
            ? heads.OrderByDescending(LeadRows.Score).ThenByDescending(lead => lead.ConfirmedAt).ThenBy(lead => lead.Id)
            : heads.OrderByDescending(lead => lead.ConfirmedAt).ThenBy(lead => lead.Id);
        return (
            from lead in sorted.Skip((Part - 1) * PageSize).Take(PageSize + 1)
            select new LeadLine(lead.Id, lead.Company, lead.Name, lead.Level, lead.Stage, lead.Doubts, lead.AskedAt != null, lead.Opened, lead.NextStep, lead.NextStepOn,
                db.Users.Where(user => user.Id == lead.OwnerId).Select(user => user.Name).FirstOrDefault(), lead.Channel, lead.ConfirmedAt!.Value,
                lead.PointsEdition == null ? null : lead.FitPoints + lead.NeedPoints + (lead.Opened > 0 ? LeadScoring.Opened : 0) + (lead.PassedOnAt != null ? LeadScoring.PassedOn : 0) + (lead.AskedAt != null ? LeadScoring.Asked : 0),
                (lead.Doubts & LeadRows.NoCompany) != 0 ? 1 : standing.Count(other => other.MailDomain == lead.MailDomain),
                lead.Stage != LeadStage.Won && lead.Stage != LeadStage.Lost)).ToListAsync(cancellation);
    }
}
