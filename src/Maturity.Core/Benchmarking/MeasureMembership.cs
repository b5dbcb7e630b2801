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

    /// <summary>Counts those of an owner's members that have a score of the measure.</summary>
    public void AddOwner(List<Member> members, int measure)
    {
        var having = 0;
        foreach (var member in members)
        {
            if (!member.Has(measure)) continue;
            having++;
            CollectionsMarshal.GetValueRefOrAddDefault(workspaces, member.Peer.Workspace, out _)++;
        }

        if (having == 0) return;
        Organizations += having;
        owners++;
        if (largest is not null && having < largest.Organizations) second = Math.Max(second, having);
        else Rank(new(members[0].Peer.Owner, having));
    }

    /// <summary>Both together; no owner is in both.</summary>
    public MeasureMembership With(MeasureMembership? other)
    {
        if (other is null) return this;
        var both = new MeasureMembership { Organizations = Organizations + other.Organizations, owners = owners + other.owners };
        foreach (var part in (ReadOnlySpan<MeasureMembership>)[this, other])
        {
            if (part.largest is not null) both.Rank(part.largest);
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
    private void Rank(OwnerCount counted)
    {
        if (largest is null || Precedes(counted, largest)) (largest, second) = (counted, largest?.Organizations ?? 0);
        else second = Math.Max(second, counted.Organizations);
    }

    private static bool Precedes(OwnerCount one, OwnerCount other) => one.Organizations != other.Organizations
        ? one.Organizations > other.Organizations
        : string.CompareOrdinal(one.Owner, other.Owner) < 0;
}
