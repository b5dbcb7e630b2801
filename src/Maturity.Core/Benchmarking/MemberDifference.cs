namespace Maturity.Core.Benchmarking;

/// <summary>How far sets of members of two days are apart, found in one pass over both in ordinal order of the organizations.</summary>
public static class MemberDifference
{
    /// <summary>
    /// For pairs of segments and each measure, how far they are apart (G7). Of one segment (organization, assessment) pairs are
    /// counted, so that somebody assessed again counts twice; of two different ones organizations are, which is fewer and so
    /// stricter.
    /// </summary>
    /// <param name="grid">The segments.</param>
    /// <param name="before">Members behind published figures.</param>
    /// <param name="now">Members now.</param>
    /// <param name="pairs">Places of the segments.</param>
    /// <param name="measures">How many measures each member has.</param>
    /// <returns>For each pair one distance per measure.</returns>
    /// <exception cref="ArgumentException">A set is not in the order of its organizations.</exception>
    public static IReadOnlyList<IReadOnlyList<SetDistance>> Of(
        SegmentGrid grid, IEnumerable<Member> before, IEnumerable<Member> now, IReadOnlyList<SetPair> pairs, int measures)
    {
        DistanceTally[] tallies = [.. pairs.Select(_ => new DistanceTally(measures))];
        var open = Enumerable.Range(0, pairs.Count).ToList();
        foreach (var (left, right) in Joined(before, now))
        {
            var settled = false;
            foreach (var at in open)
            {
                Count(tallies[at], pairs[at], Inside(grid, left, pairs[at].Before), Inside(grid, right, pairs[at].Now));
                settled |= tallies[at].IsSettled;
            }

            // Nearly all are settled after a few members, and are not looked at again.
            if (settled) open.RemoveAll(at => tallies[at].IsSettled);
        }

        return [.. tallies.Select(tally => tally.Distances)];
    }

    private static void Count(DistanceTally tally, SetPair pair, Member? before, Member? now)
    {
        if (before is null && now is null) return;
        var (left, right) = (before?.Present ?? 0, now?.Present ?? 0);
        if (before?.Peer.Assessment == now?.Peer.Assessment) tally.Add(left ^ right, before!.Peer.Workspace);
        else if (pair.Before == pair.Now)
        {
            tally.Add(left, before?.Peer.Workspace);
            tally.Add(right, now?.Peer.Workspace);
        }
        else
        {
            // Where both have a score, a workspace that knows one of them only does not know their difference.
            tally.Add(left & ~right, before?.Peer.Workspace);
            tally.Add(right & ~left, now?.Peer.Workspace);
            tally.Add(left & right, before?.Peer.Workspace == now?.Peer.Workspace ? now?.Peer.Workspace : null);
        }
    }

    private static Member? Inside(SegmentGrid grid, Member? member, int place) => member is not null && grid.Holds(place, member.Narrow) ? member : null;

    private static IEnumerable<(Member? One, Member? Other)> Joined(IEnumerable<Member> one, IEnumerable<Member> other)
    {
        using var left = Ordered(one).GetEnumerator();
        using var right = Ordered(other).GetEnumerator();
        var (hasLeft, hasRight) = (left.MoveNext(), right.MoveNext());
        while (hasLeft || hasRight)
        {
            var order = !hasLeft ? 1 : !hasRight ? -1 : string.CompareOrdinal(left.Current.Peer.Organization, right.Current.Peer.Organization);
            yield return (order <= 0 ? left.Current : null, order >= 0 ? right.Current : null);
            if (order <= 0) hasLeft = left.MoveNext();
            if (order >= 0) hasRight = right.MoveNext();
        }
    }

    private static IEnumerable<Member> Ordered(IEnumerable<Member> members)
    {
        Member? before = null;
        foreach (var member in members)
        {
            if (before is not null && string.CompareOrdinal(before.Peer.Organization, member.Peer.Organization) >= 0)
                throw new ArgumentException("The members are not in the order of their organizations, or one is there twice.", nameof(members));
            yield return before = member;
        }
    }
}
