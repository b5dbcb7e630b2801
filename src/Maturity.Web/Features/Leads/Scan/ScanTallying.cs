using Maturity.Web.Data;

namespace Maturity.Web.Features.Leads.Scan;

/// <summary>Counts how far visitors come in the scan.</summary>
public sealed class ScanTallying(MaturityDb db, TimeProvider time)
{
    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>A first answer was given.</summary>
    public Task StartedAsync(string channel, CancellationToken cancellation) =>
        LeadTallying.CountAsync(db, Today, channel, set => set.SetProperty(t => t.Started, t => t.Started + 1), cancellation);

    /// <summary>A last answer was given.</summary>
    public Task FinishedAsync(string channel, CancellationToken cancellation) =>
        LeadTallying.CountAsync(db, Today, channel, set => set.SetProperty(t => t.Finished, t => t.Finished + 1), cancellation);
}
