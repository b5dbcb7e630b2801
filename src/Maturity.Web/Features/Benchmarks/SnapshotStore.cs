using Maturity.Core.Benchmarking;
using Maturity.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>Reads stored snapshots. Figures never change, so those in use are kept in memory.</summary>
public sealed class SnapshotStore(MaturityDb db, FiguresCache figures, SegmentGrids grids)
{
    /// <summary>The newest snapshot of a questionnaire; null when there is none, or when all benchmarks are hidden.</summary>
    /// <param name="questionnaireKey">Key of the questionnaire.</param>
    /// <param name="major">Its major version.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<BenchmarkSnapshot?> NewestAsync(string questionnaireKey, int major, CancellationToken cancellation) =>
        await IsHiddenAsync(cancellation) ? null : await db.BenchmarkSnapshots.AsNoTracking()
            .Where(snapshot => snapshot.QuestionnaireKey == questionnaireKey && snapshot.QuestionnaireMajor == major)
            .OrderByDescending(snapshot => snapshot.TakenAt).FirstOrDefaultAsync(cancellation);

    /// <summary>One snapshot; null when there is none, or when all benchmarks are hidden.</summary>
    /// <param name="id">The snapshot.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<BenchmarkSnapshot?> FindAsync(Guid id, CancellationToken cancellation) =>
        await IsHiddenAsync(cancellation) ? null : await db.BenchmarkSnapshots.AsNoTracking().SingleOrDefaultAsync(snapshot => snapshot.Id == id, cancellation);

    /// <summary>Whether an administrator has hidden all benchmarks.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<bool> IsHiddenAsync(CancellationToken cancellation) => db.BenchmarkSwitches.AnyAsync(found => found.HiddenAt != null, cancellation);

    /// <summary>All cells of a snapshot.</summary>
    /// <param name="snapshotId">The snapshot.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Snapshot> LoadAsync(Guid snapshotId, CancellationToken cancellation)
    {
        var rows = await db.BenchmarkCells.AsNoTracking().Where(cell => cell.SnapshotId == snapshotId).OrderBy(cell => cell.Place).ToListAsync(cancellation);
        var cells = new Dictionary<string, SnapshotCell>(rows.Count, StringComparer.Ordinal);
        foreach (var row in rows) cells.Add(row.Segment, SnapshotRows.Cell(row, await figures.GetAsync(db, row.OriginId, row.Segment, cancellation)));
        return new(snapshotId.ToString(), cells);
    }

    /// <summary>A snapshot as one workspace sees it, beside the organizations of one owner or of none.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="workspaceId">The workspace.</param>
    /// <param name="own">Organizations of the viewer's owner, in whatever workspace they are.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<SnapshotView> ViewAsync(BenchmarkSnapshot snapshot, Guid workspaceId, IReadOnlyCollection<Guid> own, CancellationToken cancellation)
    {
        var loaded = await LoadAsync(snapshot.Id, cancellation);
        var members = new Dictionary<string, IReadOnlyList<Member>>(StringComparer.Ordinal);
        foreach (var origin in loaded.Cells.Values.SelectMany(cell => cell.Origins).Distinct(StringComparer.Ordinal))
            members[origin] = await OwnersMembersAsync(Guid.Parse(origin), own, cancellation);
        return new(grids.Grid, loaded.Cells, members, workspaceId.ToString(), snapshot.MeasureIds.Count);
    }

    /// <summary>Members of the owners that some organizations had in a snapshot.</summary>
    private async Task<IReadOnlyList<Member>> OwnersMembersAsync(Guid snapshotId, IReadOnlyCollection<Guid> organizations, CancellationToken cancellation)
    {
        if (organizations.Count == 0) return [];
        var rows = db.BenchmarkMembers.AsNoTracking().Where(member => member.SnapshotId == snapshotId);
        var owners = rows.Where(member => organizations.Contains(member.OrganizationId)).Select(member => member.Owner);
        var members = await rows.Where(member => owners.Contains(member.Owner)).OrderBy(member => member.Organization).ToListAsync(cancellation);
        return [.. members.Select(row => SnapshotRows.Member(row, grids.Grid)).OfType<Member>()];
    }
}
