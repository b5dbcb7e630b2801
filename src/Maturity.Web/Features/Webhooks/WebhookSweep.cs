using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Maturity.Web.Features.Webhooks;

/// <summary>Delivers what waits, several endpoints at a time, so that a slow one delays itself only.</summary>
[DisallowConcurrentExecution]
public sealed class WebhookSweep(MaturityDb db, DatabaseClock clock, IServiceScopeFactory scopes, ILogger<WebhookSweep> log) : IJob
{
    /// <summary>Time between two sweeps.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private const int Most = 200;
    private const int AtOnce = 8;

    /// <inheritdoc/>
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => new(RunAsync(cancellationToken));

    /// <summary>One sweep.</summary>
    /// <param name="cancellation">Ends the work.</param>
    public async Task RunAsync(CancellationToken cancellation) => await Parallel.ForEachAsync(
        await FindAsync(cancellation), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, SendAsync);

    private async ValueTask SendAsync(Line line, CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(line.Workspace);
            await scope.ServiceProvider.GetRequiredService<WebhookSending>().RunAsync(line.EndpointId, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // One endpoint does not keep the others from their events; its lease brings it back.
            log.LogError(failure, "Deliveries to endpoint {Endpoint} failed", line.EndpointId);
        }
    }

    // Endpoints and not deliveries: one with ten thousand of them takes one place. Whoever was served least lately comes first.
    private async Task<IReadOnlyList<Line>> FindAsync(CancellationToken cancellation)
    {
        var now = await clock.NowAsync(cancellation);
        using var _ = db.AcrossWorkspaces("find endpoints that events wait for");
        return await (from endpoint in db.WebhookEndpoints.AsNoTracking()
                      join workspace in db.Workspaces on endpoint.WorkspaceId equals workspace.Id
                      where workspace.SuspendedAt == null && endpoint.PausedAt == null
                      let due = db.WebhookDeliveries.Where(d => d.WorkspaceId == endpoint.WorkspaceId && d.EndpointId == endpoint.Id && d.NotBefore <= now
                          && (d.State == DeliveryState.Waiting || d.State == DeliveryState.Sending)).Min(d => (DateTimeOffset?)d.NotBefore)
                      where due != null
                      orderby due, endpoint.Id
                      select new Line(endpoint.Id, workspace)).Take(Most).ToListAsync(cancellation);
    }

    private sealed record Line(Guid EndpointId, Workspace Workspace);
}
