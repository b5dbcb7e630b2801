using System.Security.Cryptography;
using System.Text;
using Maturity.Core.Benchmarking;
using Maturity.Web.Data;
using Maturity.Web.Features.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>
/// Makes one snapshot. Members are written in portions before anything points to them; the snapshot, its figures and its ledger
/// are one transaction, so that it is there whole or not at all, and an attempt that was cut off is simply begun again.
/// </summary>
public sealed class SnapshotMaking(MaturityDb db, Candidates candidates, Admission admission, SnapshotStore store, SegmentGrids grids, QuestionnaireLibrary library)
{
    private const int Portion = 500;

    /// <summary>Makes the snapshot of a run.</summary>
    /// <param name="snapshotId">Id of the snapshot: another one in each attempt, so that one that wakes up late spoils nothing.</param>
    /// <param name="month">The month it is for.</param>
    /// <param name="takenAt">Now, which the age of assessments is counted from.</param>
    /// <param name="stillMine">Shows a sign of life; false when another attempt has taken over, which ends this one.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>False when it was taken over.</returns>
    public async Task<bool> MakeAsync(Guid snapshotId, string month, DateTimeOffset takenAt, Func<Task<bool>> stillMine, CancellationToken cancellation)
    {
        var measures = StandardMeasures.Of(library);
        var admitted = await admission.AdmitAsync(await candidates.FindAsync(measures, takenAt, cancellation), cancellation);
        if (!await stillMine()) return false;
        await WriteMembersAsync(snapshotId, measures, admitted, cancellation);
        var snapshot = await MakeAsync(snapshotId, measures, cancellation);
        if (!await stillMine()) return false;
        await PublishAsync((snapshotId, month), takenAt, measures, admitted.Count, snapshot, cancellation);
        return true;
    }

    private async Task WriteMembersAsync(Guid snapshotId, StandardMeasures measures, IReadOnlyList<Candidate> admitted, CancellationToken cancellation)
    {
        // What attempts left behind that were cut off belongs to no snapshot.
        await db.BenchmarkMembers.Where(member => !db.BenchmarkSnapshots.Any(snapshot => snapshot.Id == member.SnapshotId)).ExecuteDeleteAsync(cancellation);
        foreach (var portion in admitted.Chunk(Portion))
        {
            db.BenchmarkMembers.AddRange(portion.Select(candidate => new BenchmarkMember(snapshotId, candidate.Organization, candidate.Owner)
            {
                WorkspaceId = candidate.WorkspaceId,
                OrganizationId = candidate.OrganizationId,
                AssessmentId = candidate.AssessmentId,
                Industry = candidate.Industry,
                SizeBand = candidate.SizeBand,
                Scores = SnapshotRows.Pack(AcceptedScores.InOrder(candidate.Scores, candidate.Aims, measures.Stored)),
            }));
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
        }
    }

    private async Task<Snapshot> MakeAsync(Guid snapshotId, StandardMeasures measures, CancellationToken cancellation)
    {
        var before = await db.BenchmarkSnapshots.AsNoTracking()
            .Where(snapshot => snapshot.QuestionnaireKey == measures.Key && snapshot.QuestionnaireMajor == measures.Major)
            .OrderByDescending(snapshot => snapshot.TakenAt).FirstOrDefaultAsync(cancellation);

        // Figures of other measures cannot be carried: they would have other columns.
        var previous = before is not null && before.MeasureIds.SequenceEqual(measures.Stored) ? await store.LoadAsync(before.Id, cancellation) : null;
        return Snapshot.Make(
            snapshotId.ToString(), grids.Grid, measures.Stored.Count, SnapshotRows.Streams(db, snapshotId, grids.Grid), previous,
            origin => SnapshotRows.Streams(db, Guid.Parse(origin), grids.Grid));
    }

    private async Task PublishAsync(
        (Guid Id, string Month) named, DateTimeOffset takenAt, StandardMeasures measures, int organizations, Snapshot snapshot, CancellationToken cancellation)
    {
        var contents = snapshot.Cells.Values.ToDictionary(cell => cell.Figures.Segment, cell => CellContent.Write(cell.Figures), StringComparer.Ordinal);
        db.BenchmarkSnapshots.Add(new(
            named.Id, named.Month, takenAt, (measures.Key, measures.Major), string.Join(' ', measures.Stored), organizations, HashOf(contents)));
        foreach (var cell in snapshot.Cells.Values.Where(cell => cell.Origin == snapshot.Name))
            db.BenchmarkFigures.Add(new(named.Id, cell.Figures.Segment, contents[cell.Figures.Segment]));
        var bystander = new SnapshotView(grids.Grid, snapshot.Cells, new Dictionary<string, IReadOnlyList<Member>>(), Guid.Empty.ToString(), measures.Stored.Count);
        foreach (var (segment, place) in grids.Grid.Segments.Select((segment, place) => (segment, place)))
            db.BenchmarkCells.Add(SnapshotRows.Cell(named.Id, place, snapshot.Cells[segment.Code], bystander.Cell(place).Disclosure));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>One hash over all cells in the order of their codes.</summary>
    private static string HashOf(Dictionary<string, byte[]> contents)
    {
        var lines = contents.OrderBy(cell => cell.Key, StringComparer.Ordinal).Select(cell => $"{cell.Key} {Convert.ToHexStringLower(SHA256.HashData(cell.Value))}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }
}
