using Maturity.Web.Tenancy;
using Quartz;

namespace Maturity.Web.Features.Leads;

/// <summary>The nightly round through the workspaces.</summary>
[DisallowConcurrentExecution]
public sealed class RetentionRound(LeadRetention retention, IServiceScopeFactory scopes, ILogger<RetentionRound> log) : IJob
{
    /// <inheritdoc/>
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => new(RunAsync(cancellationToken));

    /// <summary>One round.</summary>
    /// <param name="cancellation">Ends it between two workspaces.</param>
    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var workspace in await retention.FindAsync(cancellation))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(workspace);
            try
            {
                await scope.ServiceProvider.GetRequiredService<LeadRetention>().RunAsync(cancellation);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One workspace's trouble is not to keep what others promised to remove.
                log.LogError(failure, "Expired leads of workspace {Workspace} could not be removed", workspace.Id);
            }
        }
    }
}
