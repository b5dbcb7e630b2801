using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Maturity.Web.Features.Campaigns;

/// <summary>Goes round the campaigns that remind and writes down whose reminder is due. Sending is the sweep's matter.</summary>
[DisallowConcurrentExecution]
public sealed class ReminderRound(MaturityDb db, DatabaseClock clock, IServiceScopeFactory scopes) : IJob
{
    /// <summary>Time between two rounds.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    private const int Batch = 100;

    /// <inheritdoc/>
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => new(RunAsync(cancellationToken));

    /// <summary>One round.</summary>
    /// <param name="cancellation">Ends it between two campaigns.</param>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = await clock.NowAsync(cancellation);
        var last = Guid.Empty;
        while (await FindAsync(now, last, cancellation) is { Count: > 0 } lines)
        {
            foreach (var line in lines)
            {
                await using var scope = scopes.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(line.Workspace);
                await scope.ServiceProvider.GetRequiredService<Reminding>().RunAsync(line.AssessmentId, now, cancellation);
            }

            last = lines[^1].AssessmentId;
        }
    }

    private async Task<IReadOnlyList<Line>> FindAsync(DateTimeOffset now, Guid after, CancellationToken cancellation)
    {
        using var _ = db.AcrossWorkspaces("find campaigns that remind");
        return await (from campaign in db.Campaigns.AsNoTracking()
                      join workspace in db.Workspaces on campaign.WorkspaceId equals workspace.Id
                      where workspace.SuspendedAt == null && campaign.RemindEvery > 0 && campaign.AssessmentId.CompareTo(after) > 0 && (campaign.DueAt == null || campaign.DueAt > now)
                          && db.Assessments.Any(a => a.WorkspaceId == campaign.WorkspaceId && a.Id == campaign.AssessmentId && a.State == AssessmentState.Open)
                      orderby campaign.AssessmentId
                      select new Line(campaign.AssessmentId, workspace)).Take(Batch).ToListAsync(cancellation);
    }

    private sealed record Line(Guid AssessmentId, Workspace Workspace);
}
