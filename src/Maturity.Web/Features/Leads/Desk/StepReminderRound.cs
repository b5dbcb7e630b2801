using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Maturity.Web.Features.Leads.Desk;

/// <summary>Goes round the next steps of today and has whoever follows up reminded, from the morning on. A round missed is made up for within two days.</summary>
[DisallowConcurrentExecution]
public sealed class StepReminderRound(MaturityDb db, DatabaseClock clock, IServiceScopeFactory scopes, ILogger<StepReminderRound> log) : IJob
{
    /// <summary>Time between two rounds.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    /// <summary>Hour of the morning, UTC, before which nobody is reminded.</summary>
    public const int Morning = 5;

    private const int Batch = 200;
    private const int DaysMadeUp = 2;

    /// <inheritdoc/>
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => new(RunAsync(cancellationToken));

    /// <summary>One round.</summary>
    /// <param name="cancellation">Ends it between two leads.</param>
    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var line in await FindAsync(await clock.NowAsync(cancellation), cancellation))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(line.Workspace);
            try
            {
                await scope.ServiceProvider.GetRequiredService<StepReminding>().RunAsync(line.LeadId, line.Day, cancellation);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One lead's trouble is not to keep the others from being reminded.
                log.LogError(failure, "Whoever follows up lead {Lead} could not be reminded", line.LeadId);
            }
        }
    }

    private async Task<IReadOnlyList<Line>> FindAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime.AddHours(-Morning));
        var first = today.AddDays(-DaysMadeUp);
        using var _ = db.AcrossWorkspaces("find next steps with leads that are due");
        return await (from lead in db.Leads.AsNoTracking()
                      join workspace in db.Workspaces on lead.WorkspaceId equals workspace.Id
                      where workspace.SuspendedAt == null && lead.NextStepOn != null && lead.NextStepOn <= today && lead.NextStepOn >= first
                          && lead.OwnerId != null && lead.MergedIntoId == null && lead.Stage != LeadStage.Won && lead.Stage != LeadStage.Lost
                          && (lead.RemindedOn == null || lead.RemindedOn != lead.NextStepOn) && lead.RemindFailures < StepReminding.Attempts
                      orderby lead.NextStepOn, lead.Id
                      select new Line(lead.Id, lead.NextStepOn!.Value, workspace)).Take(Batch).ToListAsync(cancellation);
    }

    private sealed record Line(Guid LeadId, DateOnly Day, Workspace Workspace);
}
