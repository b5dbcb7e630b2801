using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Leads;

/// <summary>Removes leads of the workspace entered that have expired, with their consents and documents, and notes how many.</summary>
public sealed class LeadRetention(MaturityDb db, IOptions<LeadsOptions> options, TimeProvider time, ILogger<LeadRetention> log)
{
    /// <summary>Workspaces that have something to remove.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<Workspace>> FindAsync(CancellationToken cancellation)
    {
        var (unconfirmed, unworked) = Limits();
        using var _ = db.AcrossWorkspaces("find workspaces with leads that have expired");
        return await db.Workspaces.AsNoTracking().Where(workspace => db.Leads.Any(lead => lead.WorkspaceId == workspace.Id
            && ((lead.ConfirmedAt == null && lead.CreatedAt < unconfirmed) || (lead.ConfirmedAt < unworked && lead.WorkedAt == null))))
            .OrderBy(workspace => workspace.Id).ToListAsync(cancellation);
    }

    /// <summary>Removes them, all or none.</summary>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The note; null when there was nothing.</returns>
    public async Task<RetentionRun?> RunAsync(CancellationToken cancellation)
    {
        var (unconfirmedBefore, unworkedBefore) = Limits();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var unconfirmed = await db.Leads.Where(lead => lead.ConfirmedAt == null && lead.CreatedAt < unconfirmedBefore).ExecuteDeleteAsync(cancellation);
        var unworked = await db.Leads.Where(lead => lead.ConfirmedAt < unworkedBefore && lead.WorkedAt == null).ExecuteDeleteAsync(cancellation);
        if (unconfirmed + unworked == 0) return null;
        var run = db.RetentionRuns.Add(new(Ids.New(time), unconfirmed, unworked, time.GetUtcNow())).Entity;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        log.LogInformation("Removed {Unconfirmed} unconfirmed and {Unworked} unworked leads that had expired", unconfirmed, unworked);
        return run;
    }

    private (DateTimeOffset Unconfirmed, DateTimeOffset Unworked) Limits() =>
        (time.GetUtcNow().AddDays(-options.Value.UnconfirmedDays), time.GetUtcNow().AddMonths(-options.Value.UnworkedMonths));
}
