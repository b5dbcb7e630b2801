using Maturity.Core.Benchmarking;
using Maturity.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Benchmarks.Administration;

/// <summary>The ledger of one snapshot: per cell how many, which rule hides or allows it, and the index where it may be shown.</summary>
public sealed class LedgerModel(MaturityDb db, SnapshotStore store) : PageModel
{
    /// <summary>The snapshot.</summary>
    public required BenchmarkSnapshot Snapshot { get; set; }

    /// <summary>Its cells, narrow to wide.</summary>
    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid snapshotId, CancellationToken cancellation)
    {
        var found = await db.BenchmarkSnapshots.AsNoTracking().SingleOrDefaultAsync(snapshot => snapshot.Id == snapshotId, cancellation);
        if (found is null) return NotFound();
        Snapshot = found;
        var view = await store.ViewAsync(found, Guid.Empty, [], cancellation);
        var ground = view.Ground();
        var cells = await db.BenchmarkCells.AsNoTracking().Where(cell => cell.SnapshotId == snapshotId).OrderBy(cell => cell.Place).ToListAsync(cancellation);
        var months = await MonthsAsync([.. cells.Select(cell => cell.OriginId).Distinct()], cancellation);
        Lines = [.. cells.Select(cell => new Line(cell, months.GetValueOrDefault(cell.OriginId, ""),
            MeasurePosition.Of(view.Cell(cell.Place).Measures[0], null, set => ground.Estimate(0, set))))];
        return Page();
    }

    private Task<Dictionary<Guid, string>> MonthsAsync(IReadOnlyList<Guid> snapshots, CancellationToken cancellation) =>
        db.BenchmarkSnapshots.AsNoTracking().Where(snapshot => snapshots.Contains(snapshot.Id)).ToDictionaryAsync(snapshot => snapshot.Id, snapshot => snapshot.Month, cancellation);

    /// <summary>One cell.</summary>
    /// <param name="Cell">Its line of the ledger.</param>
    /// <param name="Origin">Month that its figures are of.</param>
    /// <param name="Index">The index as a workspace without an organization in the cell would see it.</param>
    public sealed record Line(BenchmarkCell Cell, string Origin, MeasurePosition Index);
}
