using Maturity.Web.Data;
using Maturity.Web.Features.Leads.Scan;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Leads.Desk;

/// <summary>Merges two leads of one company: one dossier goes on with the scans and notes of both, the other closes.</summary>
public sealed class LeadMerging(MaturityDb db, TimeProvider time)
{
    private const int MostNotes = 1_000;
    private const int MostMerged = 200;

    /// <summary>Whether two leads are of one company, by a mail domain that is not a provider's, and both still stand.</summary>
    /// <param name="survivor">The one that goes on.</param>
    /// <param name="other">The one that closes.</param>
    public static bool May(Lead survivor, Lead other) =>
        survivor.Id != other.Id && survivor.MailDomain == other.MailDomain && !MailDomains.IsPublic(survivor.MailDomain) && !MailDomains.IsDisposable(survivor.MailDomain)
        && survivor is { ConfirmedAt: not null, MergedIntoId: null } && other is { ConfirmedAt: not null, MergedIntoId: null, OrganizationId: null };

    /// <summary>Merges; to be saved by the caller, with both versions checked and all of it in the audit log.</summary>
    /// <param name="survivor">The one that goes on, tracked.</param>
    /// <param name="other">The one that closes, tracked.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task MergeAsync(Lead survivor, Lead other, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        foreach (var note in await db.LeadNotes.Where(n => n.LeadId == other.Id).OrderBy(n => n.Id).Take(MostNotes).ToListAsync(cancellation)) note.MoveTo(survivor.Id);
        foreach (var earlier in await db.Leads.Where(l => l.MergedIntoId == other.Id).OrderBy(l => l.Id).Take(MostMerged).ToListAsync(cancellation)) earlier.MergeInto(survivor.Id, now);
        other.MergeInto(survivor.Id, now);
        survivor.Touch(now);
    }
}
