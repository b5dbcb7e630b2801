using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Leads.Desk;

/// <summary>The leads who confirmed their address, newest first. The others are only counted: nobody knows whether the address is theirs.</summary>
[Authorize(Policies.Consultant)]
public sealed class IndexModel(MaturityDb db) : PageModel
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

    /// <summary>Shows a part of the list.</summary>
    public async Task<IActionResult> OnGetAsync(LeadStage? stage, int? part, CancellationToken cancellation)
    {
        if (!ModelState.IsValid || part is < 1 or > 1_000 || (stage is { } asked && !Enum.IsDefined(asked))) return NotFound();
        (Stage, Part) = (stage, part ?? 1);
        Counts = await db.Leads.Where(l => l.ConfirmedAt != null).GroupBy(l => l.Stage).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        Unconfirmed = await db.Leads.CountAsync(l => l.ConfirmedAt == null, cancellation);
        IsOpen = await db.ScanSettings.AnyAsync(settings => settings.IsOn, cancellation);
        var lines = await (
            from lead in db.Leads.AsNoTracking()
            where lead.ConfirmedAt != null && (stage == null || lead.Stage == stage)
            join account in db.Users on lead.OwnerId equals account.Id into owners
            from owner in owners.DefaultIfEmpty()
            orderby lead.ConfirmedAt descending, lead.Id
            select new LeadLine(lead.Id, lead.Company, lead.Name, lead.Level, lead.Stage, lead.Doubts, lead.AskedAt != null, lead.Opened, lead.NextStep, lead.NextStepOn,
                owner == null ? null : owner.Name, lead.Channel, lead.ConfirmedAt!.Value))
            .Skip((Part - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancellation);
        (Lines, HasMore) = ([.. lines.Take(PageSize)], lines.Count > PageSize);
        return Page();
    }
}
