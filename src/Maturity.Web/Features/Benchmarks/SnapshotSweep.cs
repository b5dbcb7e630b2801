using Maturity.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quartz;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>Orders the month's snapshot when its day has come, and works on what was ordered. What fails stays visible to administrators.</summary>
[DisallowConcurrentExecution]
public sealed class SnapshotSweep(
    SnapshotRuns runs, IServiceScopeFactory scopes, IOptions<BenchmarkOptions> options, DatabaseClock clock, ILogger<SnapshotSweep> log) : IJob
{
    /// <summary>Time between two sweeps.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => new(RunAsync(cancellationToken));

    /// <summary>One sweep.</summary>
    /// <param name="cancellation">Ends the work.</param>
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (options.Value.DayOfMonth is > 0 and var day && (await clock.NowAsync(cancellation)).UtcDateTime.Day >= day && await HasConsentAsync(cancellation))
            await runs.OrderAsync(null, cancellation);
        foreach (var run in await runs.WaitingAsync(cancellation))
        {
            if (run.Attempt >= SnapshotRun.MaximumAttempts) await runs.GiveUpAsync(run.Id, cancellation);
            else await AttemptAsync(run, cancellation);
        }
    }

    /// <summary>Whether anybody agreed to be compared: an empty snapshot would only use up the month.</summary>
    private async Task<bool> HasConsentAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaturityDb>();
        using var _ = db.AcrossWorkspaces("see whether anybody agreed to be compared");
        return await db.BenchmarkConsents.AnyAsync(consent => consent.Given && consent.SubjectId != consent.WorkspaceId, cancellation);
    }

    private async Task AttemptAsync(SnapshotRun run, CancellationToken cancellation)
    {
        var token = Guid.CreateVersion7();
        if (!await runs.TakeAsync(run.Id, token, cancellation)) return;
        try
        {
            // A scope of its own: a failed save leaves nothing behind that the next attempt would save again.
            await using var scope = scopes.CreateAsyncScope();
            var made = await IsMadeAsync(scope, run.Month, cancellation) || await scope.ServiceProvider.GetRequiredService<SnapshotMaking>()
                .MakeAsync(token, run.Month, await clock.NowAsync(cancellation), () => runs.RenewAsync(run.Id, token, cancellation), cancellation);
            if (made) await runs.FinishAsync(run.Id, token, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "The benchmark snapshot of {Month} failed", run.Month);
            await runs.FailAsync(run.Id, token, failure.Message, cancellation);
        }
    }

    /// <summary>Whether an attempt that was cut off at the very end had finished its work.</summary>
    private static Task<bool> IsMadeAsync(AsyncServiceScope scope, string month, CancellationToken cancellation) =>
        scope.ServiceProvider.GetRequiredService<MaturityDb>().BenchmarkSnapshots.AnyAsync(snapshot => snapshot.Month == month, cancellation);
}
