using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quartz;

namespace Maturity.Web.Features.Webhooks;

/// <summary>Removes deliveries from the log when their time is over, also those that wait for a paused endpoint.</summary>
[DisallowConcurrentExecution]
public sealed class WebhookTidying(MaturityDb db, DatabaseClock clock, IServiceScopeFactory scopes, IOptions<WebhookOptions> options, ILogger<WebhookTidying> log) : IJob
{
    /// <summary>Time between two rounds.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromHours(6);

    /// <inheritdoc/>
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => new(RunAsync(cancellationToken));

    /// <summary>One round.</summary>
    /// <param name="cancellation">Ends the work.</param>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var before = await clock.NowAsync(cancellation) - TimeSpan.FromDays(options.Value.KeepDays);
        foreach (var workspace in await FindAsync(before, cancellation))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(workspace);
            var removed = await scope.ServiceProvider.GetRequiredService<MaturityDb>().WebhookDeliveries.Where(d => d.MadeAt < before).ExecuteDeleteAsync(cancellation);
            log.LogInformation("{Count} deliveries left the log of workspace {Workspace}", removed, workspace.Id);
        }
    }

    private async Task<IReadOnlyList<Workspace>> FindAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        using var _ = db.AcrossWorkspaces("find workspaces with old deliveries");
        return await db.Workspaces.AsNoTracking().Where(w => db.WebhookDeliveries.Any(d => d.WorkspaceId == w.Id && d.MadeAt < before)).OrderBy(w => w.Id).ToListAsync(cancellation);
    }
}
