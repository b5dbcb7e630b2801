using Maturity.Web.Tenancy;
using Quartz;

namespace Maturity.Web.Features.Leads;

/// <summary>The nightly round through the workspaces.</summary>
[DisallowConcurrentExecution]
public sealed class RetentionRound(LeadRetention retention, IServiceScopeFactory scopes) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        foreach (var workspace in await retention.FindAsync(cancellationToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(workspace);
            await scope.ServiceProvider.GetRequiredService<LeadRetention>().RunAsync(cancellationToken);
        }
    }
}
