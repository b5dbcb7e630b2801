using Maturity.Web.Data;
using Maturity.Web.Features.Reports;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Maturity.Web.Features.Leads;

/// <summary>Finds documents that wait although nobody works on them.</summary>
[DisallowConcurrentExecution]
public sealed class LeadDocumentSweep(MaturityDb db, DatabaseClock clock, LeadDocuments documents) : IJob
{
    /// <summary>Time between two sweeps.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private const int Batch = 100;

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        foreach (var id in await FindAsync(cancellationToken)) await documents.HintAsync(id, cancellationToken);
    }

    private async Task<IReadOnlyList<Guid>> FindAsync(CancellationToken cancellation)
    {
        var now = await clock.NowAsync(cancellation);
        using var _ = db.AcrossWorkspaces("find documents of leads that wait although nobody works on them");
        return await db.LeadDocuments.AsNoTracking()
            .Where(d => (d.State == ReportState.Queued || d.State == ReportState.Running) && (d.LeaseUntil == null || d.LeaseUntil < now))
            .OrderBy(d => d.RequestedAt).Select(d => d.LeadId).Take(Batch).ToListAsync(cancellation);
    }
}
