using Maturity.Web.Data;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Maturity.Web.Features.Reports;

/// <summary>
/// Removes what dead attempts left behind: files of a report that is done or failed, other than the one it points to. A file
/// whose report is unknown stays: the database may have been restored to a day before it.
/// </summary>
[DisallowConcurrentExecution]
public sealed class ReportTidying(MaturityDb db, ReportFiles files, TimeProvider time, ILogger<ReportTidying> log) : IJob
{
    /// <summary>Time between two rounds, and the age below which a file may still be in the making.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    private const int Batch = 500;

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await TidyAsync(cancellationToken);

    /// <summary>One round.</summary>
    /// <param name="cancellation">Ends it; the next goes on.</param>
    public async Task TidyAsync(CancellationToken cancellation)
    {
        foreach (var some in files.WrittenBefore(time.GetUtcNow() - Interval).Chunk(Batch))
        {
            var ids = some.Select(file => file.ReportId).Distinct().ToList();
            using var _ = db.AcrossWorkspaces("find files that no report points to");
            var finished = await db.Reports.AsNoTracking()
                .Where(r => ids.Contains(r.Id) && (r.State == ReportState.Done || r.State == ReportState.Failed))
                .ToDictionaryAsync(r => (r.WorkspaceId, r.Id), r => r.FileName, cancellation);
            foreach (var file in some) Remove(file, finished);
        }
    }

    private void Remove(StoredReportFile file, Dictionary<(Guid, Guid), string?> finished)
    {
        if (!finished.TryGetValue((file.WorkspaceId, file.ReportId), out var name) || name == file.Name) return;
        files.Remove(file.WorkspaceId, file.Name);
        log.LogInformation("Removed {File}, which an unfinished attempt at report {Report} left behind", file.Name, file.ReportId);
    }
}
