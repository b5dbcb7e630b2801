using Maturity.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Leads.Scan;

/// <summary>A page behind the link in a lead's mails. Any link that does not work answers alike.</summary>
public abstract class LeadPageModel(MaturityDb db, ScanSeal seal) : ScanPageModel
{
    /// <summary>The lead.</summary>
    public Lead Lead { get; private set; } = null!;

    /// <summary>The secret part of the link.</summary>
    public string Secret { get; private set; } = "";

    /// <summary>The database.</summary>
    protected MaturityDb Db => db;

    /// <inheritdoc/>
    protected override bool NeedsOpenScan => false;

    /// <inheritdoc/>
    protected override async Task<IActionResult?> RefuseAsync()
    {
        Secret = RouteData.Values["secret"] as string ?? "";
        if (seal.LeadOf(Workspace.Id, Secret) is not { } id) return NotFound();
        if (await db.Leads.SingleOrDefaultAsync(l => l.Id == id, HttpContext.RequestAborted) is not { } lead) return NotFound();
        Lead = lead;
        return null;
    }
}
