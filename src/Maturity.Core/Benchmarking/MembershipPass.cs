using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Maturity.Core.Benchmarking;

/// <summary>
/// Finds what the release rules need in one pass over the members in ordinal order of owner and organization: it keeps the rows of
/// one owner at a time, and one count per workspace.
/// </summary>
public sealed class MembershipPass : IDisposable
{
    private readonly SegmentGrid grid;
    private readonly int measures;
    private readonly ulong full;
    private readonly CellMembership[] cells;
    private readonly IncrementalHash?[] hashes;
    private readonly List<Member> owner = [];
    private readonly Dictionary<int, List<Member>> placed = [];
    private byte[] written = new byte[256];
    private Peer? last;

    /// <summary>Begins a pass.</summary>
    /// <param name="grid">The segments.</param>
    /// <param name="measures">How many measures each member has.</param>
    public MembershipPass(SegmentGrid grid, int measures)
    {
        (this.grid, this.measures) = (grid, measures);
        full = measures == Member.MostMeasures ? ulong.MaxValue : (1UL << measures) - 1;
        cells = [.. grid.Segments.Select(_ => new CellMembership(measures))];
        hashes = new IncrementalHash?[grid.NarrowCount];
    }

    /// <summary>Takes the next member.</summary>
    /// <param name="member">After the one before it, by owner and then organization.</param>
    /// <exception cref="ArgumentException">It is out of order, is there already, or does not have one score per measure.</exception>
    public void Add(Member member)
    {
        if (member.Scores.Length != measures) throw new ArgumentException("There is not one score per measure.", nameof(member));
        var order = last is null ? 1 : string.CompareOrdinal(member.Peer.Owner, last.Owner);
        if (order < 0 || (order == 0 && string.CompareOrdinal(member.Peer.Organization, last!.Organization) <= 0))
            throw new ArgumentException("The members are not in the order of their owners and organizations, or one is there twice.", nameof(member));
        if (order > 0) EndOwner();
        owner.Add(member);
        last = member.Peer;
        Hash(hashes[member.Narrow] ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256), member.Peer);
    }

    /// <summary>Ends the pass and puts the scores beside what was found.</summary>
    /// <param name="histograms">The same members, counted.</param>
    /// <returns>One set of figures per segment, in the order of their places.</returns>
    public IReadOnlyList<CellFigures> Finish(HistogramPass histograms)
    {
        EndOwner();
        var parts = hashes.Select(hash => hash?.GetHashAndReset()).ToArray();
        return [.. cells.Select((cell, place) => new CellFigures(grid.Segments[place].Code, HashOf(place, parts), cell.Tallies(histograms.Of(place))))];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var hash in hashes) hash?.Dispose();
    }

    private void EndOwner()
    {
        if (owner.Count == 0) return;
        if (owner.Count == 1)
        {
            foreach (var place in grid.Around(owner[0].Narrow)) cells[place].AddOwner(owner, full);
        }
        else
        {
            foreach (var member in owner)
            {
                foreach (var place in grid.Around(member.Narrow)) (placed.TryGetValue(place, out var here) ? here : placed[place] = []).Add(member);
            }

            foreach (var (place, members) in placed) cells[place].AddOwner(members, full);
            placed.Clear();
        }

        owner.Clear();
    }

    /// <summary>Names are preceded by their length, so that no two different lists make the same bytes.</summary>
    private void Hash(IncrementalHash hash, Peer peer)
    {
        var end = Write(peer.Assessment, Write(peer.Organization, 0));
        hash.AppendData(written.AsSpan(0, end));
    }

    private int Write(string name, int start)
    {
        var most = start + sizeof(int) + Encoding.UTF8.GetMaxByteCount(name.Length);
        if (written.Length < most) Array.Resize(ref written, most);
        var length = Encoding.UTF8.GetBytes(name, written.AsSpan(start + sizeof(int)));
        BinaryPrimitives.WriteInt32LittleEndian(written.AsSpan(start), length);
        return start + sizeof(int) + length;
    }

    /// <summary>The hash of a wider cell is that of the hashes of its parts, with their codes.</summary>
    private string HashOf(int place, byte[]?[] parts)
    {
        if (place < parts.Length) return Convert.ToHexStringLower(parts[place] ?? SHA256.HashData([]));
        var lines = grid.Parts(place).Where(part => parts[part] is not null)
            .Select(part => $"{grid.Segments[part].Code} {Convert.ToHexStringLower(parts[part]!)}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }
}
