using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Maturity.Web.Features.Leads;

/// <summary>Prints the scan of one lead. Carries nothing but its id: everything else is read when it runs.</summary>
public sealed class LeadDocumentJob(MaturityDb db, CurrentTenant tenant, LeadPrinting printing) : IJob
{
    /// <summary>The job of a lead.</summary>
    /// <param name="leadId">The lead.</param>
    public static JobKey Key(Guid leadId) => new(leadId.ToString("N"), "leads");

    /// <summary>Its trigger.</summary>
    /// <param name="leadId">The lead.</param>
    public static TriggerKey Trigger(Guid leadId) => new(leadId.ToString("N"), "leads");

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(context.JobDetail.Key.Name, out var id) || await WorkspaceAsync(id, cancellationToken) is not { } workspace) return;
        tenant.Enter(workspace);
        await printing.RunAsync(id, cancellationToken);
    }

    private async Task<Workspace?> WorkspaceAsync(Guid leadId, CancellationToken cancellation)
    {
        using var _ = db.AcrossWorkspaces("find the workspace that a lead belongs to");
        return await (from document in db.LeadDocuments
                      join workspace in db.Workspaces on document.WorkspaceId equals workspace.Id
                      where document.LeadId == leadId
                      select workspace).AsNoTracking().SingleOrDefaultAsync(cancellation);
    }
}
