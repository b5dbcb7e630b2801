using Maturity.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Leads.Scan;

/// <summary>Counts how far visitors come.</summary>
public sealed class ScanTallying(MaturityDb db, TimeProvider time)
{
    // Anybody can make up channels; sales reads the first of a day.
    private const int MostChannels = 30;

    /// <summary>A first answer was given.</summary>
    public Task StartedAsync(string channel, CancellationToken cancellation) => CountAsync(channel, 1, 0, cancellation);

    /// <summary>A last answer was given.</summary>
    public Task FinishedAsync(string channel, CancellationToken cancellation) => CountAsync(channel, 0, 1, cancellation);

    private async Task CountAsync(string channel, int started, int finished, CancellationToken cancellation)
    {
        var day = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (await RaiseAsync(day, channel, started, finished, cancellation)) return;
        if (await db.ScanTallies.CountAsync(t => t.Day == day, cancellation) >= MostChannels) channel = "other";
        if (await RaiseAsync(day, channel, started, finished, cancellation)) return;
        var added = db.ScanTallies.Add(new(day, channel));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Somebody else came from there in the same moment; anything else shows below.
        }

        added.State = EntityState.Detached;
        if (!await RaiseAsync(day, channel, started, finished, cancellation)) throw new InvalidOperationException("The tally could not be kept.");
    }

    private async Task<bool> RaiseAsync(DateOnly day, string channel, int started, int finished, CancellationToken cancellation) =>
        await db.ScanTallies.Where(t => t.Day == day && t.Channel == channel).ExecuteUpdateAsync(set => set
            .SetProperty(t => t.Started, t => t.Started + started)
            .SetProperty(t => t.Finished, t => t.Finished + finished), cancellation) == 1;
}
