using Maturity.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Leads.Scan;

/// <summary>Forgets a lead: consents, document and notes go with it, also notes that a merge has taken to another lead.</summary>
public sealed class LeadForgetting(MaturityDb db)
{
    /// <summary>Forgets it, to be saved by the caller.</summary>
    /// <param name="lead">The lead, tracked.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task ForgetAsync(Lead lead, CancellationToken cancellation)
    {
        // What was merged into it belongs to other people: it stands by itself again, with the notes about it.
        foreach (var merged in await db.Leads.Where(l => l.MergedIntoId == lead.Id).ToListAsync(cancellation)) merged.StandAlone();
        foreach (var note in await db.LeadNotes.Where(n => n.LeadId == lead.Id && n.AboutId != lead.Id).ToListAsync(cancellation)) note.GoBack();
        db.LeadNotes.RemoveRange(await db.LeadNotes.Where(n => n.AboutId == lead.Id).ToListAsync(cancellation));
        db.Leads.Remove(lead);
    }
}
