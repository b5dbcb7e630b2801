using System.Globalization;
using Maturity.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>Orders snapshots, and says which node works on one. Every change is one conditional update.</summary>
public sealed class SnapshotRuns(MaturityDb db, DatabaseClock clock, TimeProvider time)
{
    /// <summary>How long an attempt is left alone without a sign of life.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Name of the month that a moment is in (UTC).</summary>
    /// <param name="at">The moment.</param>
    public static string MonthOf(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Orders the snapshot of this month. False when it is ordered already: there is one a month.</summary>
    /// <param name="requestedBy">Account of the administrator; null for the calendar.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<bool> OrderAsync(Guid? requestedBy, CancellationToken cancellation)
    {
        var now = await clock.NowAsync(cancellation);
        var month = MonthOf(now);
        if (await db.SnapshotRuns.AnyAsync(run => run.Month == month, cancellation)) return false;
        var added = db.SnapshotRuns.Add(new(Ids.New(time), month, requestedBy, now));
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another node ordered it in the same moment; anything else still surfaces.
            added.State = EntityState.Detached;
            if (!await db.SnapshotRuns.AnyAsync(run => run.Month == month, cancellation)) throw;
            return false;
        }
    }

    /// <summary>Runs that wait, or whose node shows no sign of life; oldest first.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<SnapshotRun>> WaitingAsync(CancellationToken cancellation)
    {
        var now = await clock.NowAsync(cancellation);
        return await db.SnapshotRuns.AsNoTracking()
            .Where(run => run.State == SnapshotRunState.Queued || (run.State == SnapshotRunState.Running && run.LeaseUntil < now))
            .OrderBy(run => run.RequestedAt).Take(10).ToListAsync(cancellation);
    }

    /// <summary>Takes a run for one attempt, counted before the work begins. False when another attempt has it.</summary>
    public async Task<bool> TakeAsync(Guid id, Guid token, CancellationToken cancellation)
    {
        var now = await clock.NowAsync(cancellation);
        return await db.SnapshotRuns
            .Where(run => run.Id == id && run.Attempt < SnapshotRun.MaximumAttempts
                && (run.State == SnapshotRunState.Queued || (run.State == SnapshotRunState.Running && run.LeaseUntil < now)))
            .ExecuteUpdateAsync(set => set
                .SetProperty(run => run.State, SnapshotRunState.Running)
                .SetProperty(run => run.RunToken, token)
                .SetProperty(run => run.Attempt, run => run.Attempt + 1)
                .SetProperty(run => run.LeaseUntil, now + Lease)
                .SetProperty(run => run.Version, run => run.Version + 1), cancellation) == 1;
    }

    /// <summary>Shows a sign of life. False when the run was taken over.</summary>
    public async Task<bool> RenewAsync(Guid id, Guid token, CancellationToken cancellation)
    {
        var now = await clock.NowAsync(cancellation);
        return await Mine(id, token).ExecuteUpdateAsync(set => set.SetProperty(run => run.LeaseUntil, now + Lease), cancellation) == 1;
    }

    /// <summary>Ends an attempt that succeeded.</summary>
    public async Task FinishAsync(Guid id, Guid token, CancellationToken cancellation) =>
        await EndAsync(id, token, SnapshotRunState.Done, null, await clock.NowAsync(cancellation), cancellation);

    /// <summary>Ends an attempt that failed: it waits for the next one, or is given up when it was the last.</summary>
    public async Task FailAsync(Guid id, Guid token, string error, CancellationToken cancellation)
    {
        var last = await Mine(id, token).AnyAsync(run => run.Attempt >= SnapshotRun.MaximumAttempts, cancellation);
        await EndAsync(id, token, last ? SnapshotRunState.Failed : SnapshotRunState.Queued, error[..Math.Min(error.Length, SnapshotRun.ErrorLength)],
            last ? await clock.NowAsync(cancellation) : null, cancellation);
    }

    /// <summary>Gives up a run whose last attempt died without a word.</summary>
    public async Task GiveUpAsync(Guid id, CancellationToken cancellation)
    {
        var now = await clock.NowAsync(cancellation);
        await db.SnapshotRuns.Where(run => run.Id == id && run.Attempt >= SnapshotRun.MaximumAttempts && run.State == SnapshotRunState.Running && run.LeaseUntil < now)
            .ExecuteUpdateAsync(set => set
                .SetProperty(run => run.State, SnapshotRunState.Failed)
                .SetProperty(run => run.Error, run => run.Error ?? "The work was cut off.")
                .SetProperty(run => run.FinishedAt, now)
                .SetProperty(run => run.Version, run => run.Version + 1), cancellation);
    }

    private Task<int> EndAsync(Guid id, Guid token, SnapshotRunState state, string? error, DateTimeOffset? at, CancellationToken cancellation) =>
        Mine(id, token).ExecuteUpdateAsync(set => set
            .SetProperty(run => run.State, state)
            .SetProperty(run => run.Error, error)
            .SetProperty(run => run.LeaseUntil, (DateTimeOffset?)null)
            .SetProperty(run => run.FinishedAt, at)
            .SetProperty(run => run.Version, run => run.Version + 1), cancellation);

    private IQueryable<SnapshotRun> Mine(Guid id, Guid token) =>
        db.SnapshotRuns.Where(run => run.Id == id && run.RunToken == token && run.State == SnapshotRunState.Running);
}
