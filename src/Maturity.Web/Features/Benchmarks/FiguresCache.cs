using Maturity.Core.Benchmarking;
using Maturity.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>Figures of cells that were read lately. They never change, so that a kept one is never stale.</summary>
public sealed class FiguresCache : IDisposable
{
    /// <summary>Bytes of stored figures that are kept; unpacked they take a few times as much.</summary>
    private const long Most = 64 * 1024 * 1024;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>The figures of one cell.</summary>
    /// <param name="db">The database.</param>
    /// <param name="snapshotId">The snapshot they were made for.</param>
    /// <param name="segment">Code of the segment.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<CellFigures> GetAsync(MaturityDb db, Guid snapshotId, string segment, CancellationToken cancellation)
    {
        if (kept.TryGetValue((snapshotId, segment), out CellFigures? known)) return known!;
        var content = await db.BenchmarkFigures.AsNoTracking().Where(figures => figures.SnapshotId == snapshotId && figures.Segment == segment)
            .Select(figures => figures.Content).SingleAsync(cancellation);
        var read = CellContent.Read(content);
        kept.Set((snapshotId, segment), read, new MemoryCacheEntryOptions { Size = content.Length });
        return read;
    }

    /// <inheritdoc/>
    public void Dispose() => kept.Dispose();
}
