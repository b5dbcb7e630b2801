using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Maturity.Web.Features.Reports;

/// <summary>Prints one report. Carries nothing but its id: everything else is read from the row at the time it runs.</summary>
public sealed class ReportJob(MaturityDb db, CurrentTenant tenant, ReportPrinting printing) : IJob
{
    /// <summary>The job of a report. Its key is the report's id, so that a second delivery finds the first.</summary>
    /// <param name="id">The report.</param>
    public static JobKey Key(Guid id) => new(id.ToString("N"), "reports");

    /// <summary>The trigger of a report's job.</summary>
    /// <param name="id">The report.</param>
    public static TriggerKey Trigger(Guid id) => new(id.ToString("N"), "reports");

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(context.JobDetail.Key.Name, out var id)) return;
        if (await WorkspaceAsync(id, cancellationToken) is not { } workspace) return;
        tenant.Enter(workspace);
        await printing.RunAsync(id, cancellationToken);
    }

    private async Task<Workspace?> WorkspaceAsync(Guid reportId, CancellationToken cancellation)
    {
        using var _ = db.AcrossWorkspaces("find the workspace that a report belongs to");
        return await (from report in db.Reports
                      join workspace in db.Workspaces on report.WorkspaceId equals workspace.Id
                      where report.Id == reportId
                      select workspace).AsNoTracking().SingleOrDefaultAsync(cancellation);
    }
}
