using System.Runtime.CompilerServices;
using Maturity.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Audit;

/// <summary>Reads the log of the workspace entered.</summary>
public sealed class AuditLog(MaturityDb db)
{
    /// <summary>Most entries that an export holds.</summary>
    public const int MostExported = 100_000;

    private const int Batch = 1000;

    /// <summary>The newest entries that a filter lets through.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="count">Most entries.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<AuditEntry>> NewestAsync(AuditFilter filter, int count, CancellationToken cancellation) =>
        await Filtered(filter).OrderByDescending(e => e.Number).Take(count).ToListAsync(cancellation);

    /// <summary>All that a filter lets through, newest first, up to <see cref="MostExported"/>, read in portions.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async IAsyncEnumerable<AuditEntry> AllAsync(AuditFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var read = 0;
        for (var next = filter; read < MostExported;)
        {
            var portion = await NewestAsync(next, Batch, cancellation);
            foreach (var entry in portion) yield return entry;
            read += portion.Count;
            if (portion.Count < Batch) yield break;
            next = next with { Before = portion[^1].Number };
        }
    }

    /// <summary>
    /// Follows the chain from its first entry to its end: every hash must be that of its entry, every entry must follow the
    /// one before without a gap, and the last must be the one that the workspace remembers as last.
    /// </summary>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<ChainCheck> CheckAsync(CancellationToken cancellation)
    {
        var head = await db.AuditHeads.AsNoTracking().SingleOrDefaultAsync(cancellation);
        var (number, hash) = (0L, "");
        while (true)
        {
            // Up to the end as it was when the check began: others go on writing.
            var end = head?.Number ?? 0;
            var portion = await db.AuditEntries.AsNoTracking().Where(e => e.Number > number && (e.Number <= end || end == 0))
                .OrderBy(e => e.Number).Take(Batch).ToListAsync(cancellation);
            foreach (var entry in portion)
            {
                var follows = entry.Number == number + 1 && entry.PreviousHash == hash && entry.ComputeHash() == entry.Hash;
                if (!follows) return new(number, number + 1);
                (number, hash) = (entry.Number, entry.Hash);
            }

            if (portion.Count < Batch) break;
        }

        return number == (head?.Number ?? 0) && hash == (head?.Hash ?? "") ? new(number, null) : new(number, number + 1);
    }

    private IQueryable<AuditEntry> Filtered(AuditFilter filter)
    {
        var found = db.AuditEntries.AsNoTracking();
        if (filter.Actor is { } actor) found = found.Where(e => e.Actor == actor);
        if (filter.Action is { } action) found = found.Where(e => e.Action == action);
        if (filter.Organization is { } organization) found = found.Where(e => e.OrganizationId == organization);
        if (filter.From is { } from && StartOf(from) is var first) found = found.Where(e => e.At >= first);
        if (filter.Until is { } until && until < DateOnly.MaxValue && StartOf(until.AddDays(1)) is var end) found = found.Where(e => e.At < end);
        if (filter.Before is { } before) found = found.Where(e => e.Number < before);
        return found;
    }

    private static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
