using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Maturity.Web.Features.Reports;

/// <summary>Finds reports that wait although nobody works on them, and gives up those that ran out of attempts.</summary>
[DisallowConcurrentExecution]
public sealed class ReportSweep(MaturityDb db, DatabaseClock clock, ReportRequests queue, IServiceScopeFactory scopes, ILogger<ReportSweep> log) : IJob
{
    /// <summary>Time between two sweeps.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private const int Batch = 100;

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        foreach (var line in await FindAsync(cancellationToken))
        {
            if (line.Attempt >= Report.MaximumAttempts) await GiveUpAsync(line, cancellationToken);
            else await queue.HintAsync(line.Id, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<Line>> FindAsync(CancellationToken cancellation)
    {
        var now = await clock.NowAsync(cancellation);
        using var _ = db.AcrossWorkspaces("find reports that wait although nobody works on them");
        return await (from report in db.Reports.AsNoTracking()
                      join workspace in db.Workspaces on report.WorkspaceId equals workspace.Id
                      where (report.State == ReportState.Queued && (report.NotBefore == null || report.NotBefore <= now))
                          || (report.State == ReportState.Running && report.LeaseUntil < now)
                      orderby report.RequestedAt
                      select new Line(report.Id, report.Attempt, workspace)).Take(Batch).ToListAsync(cancellation);
    }

    private async Task GiveUpAsync(Line line, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(line.Workspace);
        var inside = scope.ServiceProvider.GetRequiredService<MaturityDb>();
        var now = await clock.NowAsync(cancellation);
        var given = await inside.Reports
            .Where(r => r.Id == line.Id && r.Attempt >= Report.MaximumAttempts
                && (r.State == ReportState.Queued || (r.State == ReportState.Running && r.LeaseUntil < now)))
            .ExecuteUpdateAsync(set => set
                .SetProperty(r => r.State, ReportState.Failed)
                .SetProperty(r => r.Error, r => r.Error ?? ReportErrors.Interrupted)
                .SetProperty(r => r.FinishedAt, now)
                .SetProperty(r => r.Version, r => r.Version + 1), cancellation);
        if (given == 1) log.LogError("Report {Report} was given up after {Attempts} attempts", line.Id, line.Attempt);
    }

    private sealed record Line(Guid Id, int Attempt, Workspace Workspace);
}
