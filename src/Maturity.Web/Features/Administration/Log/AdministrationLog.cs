using Maturity.Web.Data;
using Maturity.Web.Features.Audit;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Administration.Log;

/// <summary>Reads what was decided about the installation.</summary>
public sealed class AdministrationLog(MaturityDb db)
{
    private const int Batch = 1000;

    /// <summary>The newest entries.</summary>
    /// <param name="before">Only those with a smaller number; null for the newest of all.</param>
    /// <param name="count">Most entries.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<AdministrationEntry>> NewestAsync(long? before, int count, CancellationToken cancellation) =>
        await db.AdministrationEntries.AsNoTracking().Where(e => before == null || e.Number < before).OrderByDescending(e => e.Number).Take(count).ToListAsync(cancellation);

    /// <summary>
    /// Follows the chain from its first entry: every hash must be that of its entry, and every entry must follow the one before
    /// without a gap. Entries cut off at the end do not show here; the database refuses to remove any.
    /// </summary>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<ChainCheck> CheckAsync(CancellationToken cancellation)
    {
        var (number, hash) = (0L, "");
        while (true)
        {
            var portion = await db.AdministrationEntries.AsNoTracking().Where(e => e.Number > number).OrderBy(e => e.Number).Take(Batch).ToListAsync(cancellation);
            foreach (var entry in portion)
            {
                if (entry.Number != number + 1 || entry.PreviousHash != hash || entry.ComputeHash() != entry.Hash) return new(number, number + 1);
                (number, hash) = (entry.Number, entry.Hash);
            }

            if (portion.Count < Batch) return new(number, null);
        }
    }
}
