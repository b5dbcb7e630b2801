using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using Maturity.Core.Benchmarking;
using Maturity.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>Snapshots as rows, and rows as snapshots.</summary>
public static class SnapshotRows
{
    private const int Portion = 2_000;

    /// <summary>Scores as they are stored.</summary>
    /// <param name="scores">Hundredths of a point.</param>
    public static byte[] Pack(ReadOnlySpan<short> scores)
    {
        var bytes = new byte[scores.Length * sizeof(short)];
        for (var at = 0; at < scores.Length; at++) BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(at * sizeof(short)), scores[at]);
        return bytes;
    }

    /// <summary>A stored member as the statistics see it; null when the classification no longer has its industry or size band.</summary>
    /// <param name="row">The row.</param>
    /// <param name="grid">The segments.</param>
    public static Member? Member(BenchmarkMember row, SegmentGrid grid)
    {
        if (grid.Narrow(row.Industry, row.SizeBand) is not { } narrow) return null;
        var scores = new short[row.Scores.Length / sizeof(short)];
        for (var at = 0; at < scores.Length; at++) scores[at] = BinaryPrimitives.ReadInt16LittleEndian(row.Scores.AsSpan(at * sizeof(short)));
        var peer = new Peer(row.Owner, row.WorkspaceId.ToString(), row.Organization, row.AssessmentId.ToString());
        return new(peer, narrow, ImmutableCollectionsMarshal.AsImmutableArray(scores));
    }

    /// <summary>The members of a snapshot, read from the database in portions as often as they are gone through; two may be read side by side.</summary>
    /// <param name="db">The database.</param>
    /// <param name="snapshotId">The snapshot.</param>
    /// <param name="grid">The segments.</param>
    public static MemberStreams Streams(MaturityDb db, Guid snapshotId, SegmentGrid grid)
    {
        var rows = db.BenchmarkMembers.AsNoTracking().Where(member => member.SnapshotId == snapshotId);
        var byOwner = rows.OrderBy(member => member.Owner).ThenBy(member => member.Organization);
        var byOrganization = rows.OrderBy(member => member.Organization);
#pragma warning disable CA1309 // The database compares, and knows no StringComparison; keys are hexadecimal digits, which sort the same everywhere.
        return new(
            () => Portions(last => last is null ? byOwner : byOwner.Where(member => string.Compare(member.Owner, last.Owner) > 0
                || (member.Owner == last.Owner && string.Compare(member.Organization, last.Organization) > 0))).Select(row => Member(row, grid)).OfType<Member>(),
            () => Portions(last => last is null ? byOrganization : byOrganization.Where(member => string.Compare(member.Organization, last.Organization) > 0))
                .Select(row => Member(row, grid)).OfType<Member>());
#pragma warning restore CA1309
    }

    // A connection of PostgreSQL has one reader at a time, so none is left open between two rows.
    private static IEnumerable<BenchmarkMember> Portions(Func<BenchmarkMember?, IQueryable<BenchmarkMember>> after)
    {
        BenchmarkMember? last = null;
        while (true)
        {
            var portion = after(last).Take(Portion).ToList();
            foreach (var row in portion) yield return row;
            if (portion.Count < Portion) yield break;
            last = portion[^1];
        }
    }

    /// <summary>The row of a cell.</summary>
    /// <param name="snapshotId">The snapshot it belongs to.</param>
    /// <param name="place">Place of its segment.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="shown">What a workspace without an organization in it would see.</param>
    public static BenchmarkCell Cell(Guid snapshotId, int place, SnapshotCell cell, Disclosure shown) => new(snapshotId, place, cell.Figures.Segment, Guid.Parse(cell.Origin))
    {
        Replaced = JsonSerializer.Serialize(cell.Replaced),
        Apart = JsonSerializer.Serialize(cell.Nearby),
        Organizations = cell.Figures.Measures[0].Organizations,
        Owners = cell.Figures.Measures[0].Owners,
        MemberHash = cell.Figures.MemberHash,
        Level = shown.Level,
        Hidden = shown.Hidden,
    };

    /// <summary>A cell as the statistics see it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="figures">Its figures.</param>
    public static SnapshotCell Cell(BenchmarkCell row, CellFigures figures) => new(
        figures, row.OriginId.ToString(), JsonSerializer.Deserialize<List<string>>(row.Replaced)!,
        JsonSerializer.Deserialize<List<FiguresNearby>>(row.Apart)!);
}
