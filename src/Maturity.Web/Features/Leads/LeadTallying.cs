using Maturity.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Maturity.Web.Features.Leads;

/// <summary>
/// Counts what becomes of visitors, by the day and channel that they came with, so that the funnel stays as it was when their
/// details are removed.
/// </summary>
public static class LeadTallying
{
    // Anybody can make up channels; sales reads the first of a day.
    private const int MostChannels = 30;

    /// <summary>Somebody left details.</summary>
    /// <param name="db">The database, with nothing left to save.</param>
    /// <param name="lead">Who.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static Task LeftAsync(MaturityDb db, Lead lead, CancellationToken cancellation) =>
        CountAsync(db, DayOf(lead), lead.Channel, set => set.SetProperty(t => t.Left, t => t.Left + 1), cancellation);

    /// <summary>Their address was confirmed. It counts for the day on which they left details, as the funnel follows those.</summary>
    /// <param name="db">The database, with nothing left to save.</param>
    /// <param name="lead">Who.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static Task ConfirmedAsync(MaturityDb db, Lead lead, CancellationToken cancellation) =>
        CountAsync(db, DayOf(lead), lead.Channel, set => set.SetProperty(t => t.Confirmed, t => t.Confirmed + 1), cancellation);

    /// <summary>They were removed at their wish: how far the conversation had come is kept as a number.</summary>
    /// <param name="db">The database, with nothing left to save.</param>
    /// <param name="lead">Who.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static Task ForgottenAsync(MaturityDb db, Lead lead, CancellationToken cancellation)
    {
        if (lead.ContactedAt is null) return Task.CompletedTask;
        var (qualified, won) = (lead.QualifiedAt is null ? 0 : 1, lead.WonAt is null ? 0 : 1);
        return CountAsync(db, DayOf(lead), lead.Channel, set => set.SetProperty(t => t.ForgottenContacted, t => t.ForgottenContacted + 1)
            .SetProperty(t => t.ForgottenQualified, t => t.ForgottenQualified + qualified).SetProperty(t => t.ForgottenWon, t => t.ForgottenWon + won), cancellation);
    }

    /// <summary>Raises the figures of a day and channel.</summary>
    /// <param name="db">The database, with nothing left to save.</param>
    /// <param name="day">The day.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="raise">Which figures, by how much.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task CountAsync(MaturityDb db, DateOnly day, string channel, Action<UpdateSettersBuilder<ScanTally>> raise, CancellationToken cancellation)
    {
        if (await RaiseAsync(channel)) return;
        if (await db.ScanTallies.CountAsync(t => t.Day == day, cancellation) >= MostChannels) channel = "other";
        if (await RaiseAsync(channel)) return;
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
        if (!await RaiseAsync(channel)) throw new InvalidOperationException("The tally could not be kept.");

        async Task<bool> RaiseAsync(string one) =>
            await db.ScanTallies.Where(t => t.Day == day && t.Channel == one).ExecuteUpdateAsync(raise, cancellation) == 1;
    }

    private static DateOnly DayOf(Lead lead) => DateOnly.FromDateTime(lead.CreatedAt.UtcDateTime);
}
