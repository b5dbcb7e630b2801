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
        if (seal.LeadOf(Workspace.Id, Secret) is not { } id || !await FindAsync(id, HttpContext.RequestAborted)) return NotFound();
        return null;
    }

    /// <summary>Reads the lead again after somebody else changed it; false when it is gone.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    protected Task<bool> FindAgainAsync(CancellationToken cancellation) => FindAsync(Lead.Id, cancellation);

    private async Task<bool> FindAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.Leads.SingleOrDefaultAsync(l => l.Id == id, cancellation) is not { } lead) return false;
        Lead = lead;
        return true;
    }
}
