using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Maturity.Web.Features.Leads.Scoring;

/// <summary>Has scores reckoned that are missing, or come from older settings or offers. Doing one twice changes nothing.</summary>
[DisallowConcurrentExecution]
public sealed class PointsSweep(MaturityDb db, IServiceScopeFactory scopes, ILogger<PointsSweep> log) : IJob
{
    /// <summary>Time between two sweeps.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private const int Batch = 200;
    private const int MostWorkspaces = 20;

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        foreach (var workspace in await FindAsync(cancellationToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(workspace);
            try
            {
                await scope.ServiceProvider.GetRequiredService<LeadPointing>().RunAsync(Batch, cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One workspace's trouble is not to stop the others.
                log.LogError(failure, "Scores of leads of workspace {Workspace} could not be reckoned", workspace.Id);
            }
        }
    }

    private async Task<IReadOnlyList<Workspace>> FindAsync(CancellationToken cancellation)
    {
        using var _ = db.AcrossWorkspaces("find workspaces with leads whose score is not up to date");
        return await db.Workspaces.AsNoTracking().Where(workspace => workspace.SuspendedAt == null && db.Leads.Any(lead => lead.WorkspaceId == workspace.Id && lead.ConfirmedAt != null
                && (lead.PointsEdition == null || lead.PointsEdition != (db.DeskSettings.Where(s => s.WorkspaceId == workspace.Id).Select(s => (int?)s.Edition).FirstOrDefault() ?? 0))))
            .OrderBy(workspace => workspace.Id).Take(MostWorkspaces).ToListAsync(cancellation);
    }
}
