using System.Runtime.InteropServices;

namespace Maturity.Core.Benchmarking;

/// <summary>Owners and workspaces of those who have a score, while a pass is under way.</summary>
internal sealed class MeasureMembership
{
    private readonly Dictionary<string, int> workspaces = new(StringComparer.Ordinal);
    private OwnerCount? largest;
    private int second;
    private int owners;

    public int Organizations { get; private set; }

    /// <summary>Counts those members of an owner that have a score; one of them does.</summary>
    /// <param name="members">The members.</param>
    /// <param name="measure">The bit of the measure.</param>
    public void AddOwner(List<Member> members, ulong measure)
    {
        var count = 0;
        foreach (var member in members)
        {
            if ((member.Present & measure) == 0) continue;
            count++;
            CollectionsMarshal.GetValueRefOrAddDefault(workspaces, member.Peer.Workspace, out _)++;
        }

        Organizations += count;
        owners++;
        Rank(members[0].Peer.Owner, count);
    }

    /// <summary>Both together; no owner is in both.</summary>
    public MeasureMembership With(MeasureMembership? other)
    {
        if (other is null) return this;
        var both = new MeasureMembership { Organizations = Organizations + other.Organizations, owners = owners + other.owners };
        foreach (var part in (ReadOnlySpan<MeasureMembership>)[this, other])
        {
            if (part.largest is not null) both.Rank(part.largest.Owner, part.largest.Organizations);
            both.second = Math.Max(both.second, part.second);
            foreach (var (workspace, count) in part.workspaces) both.workspaces[workspace] = both.workspaces.GetValueOrDefault(workspace) + count;
        }

        return both;
    }

    public MeasureTally Tally(Histogram scores) => new()
    {
        Scores = scores,
        Organizations = Organizations,
        Owners = owners,
        Largest = largest,
        SecondLargest = second,
        Workspaces = [.. workspaces.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new WorkspaceCount(pair.Key, pair.Value))],
    };

    /// <summary>Of several with as many the one that comes first in ordinal order is named, so that the order of the parts does not matter.</summary>
    private void Rank(string owner, int count)
    {
        if (largest is null || Precedes(owner, count, largest)) (largest, second) = (new(owner, count), largest?.Organizations ?? 0);
        else second = Math.Max(second, count);
    }

    private static bool Precedes(string owner, int count, OwnerCount other) => count != other.Organizations
        ? count > other.Organizations
        : string.CompareOrdinal(owner, other.Owner) < 0;
}
