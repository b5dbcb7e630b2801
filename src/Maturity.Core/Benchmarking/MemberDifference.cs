using System.Numerics;

namespace Maturity.Core.Benchmarking;

/// <summary>Who is in one set of members and not in another, found in one pass over both in ordinal order of the organizations.</summary>
public static class MemberDifference
{
    /// <summary>For each segment, how many (organization, assessment) pairs are in one of the two sets only (G7).</summary>
    /// <param name="grid">The segments.</param>
    /// <param name="published">Members behind published figures.</param>
    /// <param name="present">Members now.</param>
    /// <returns>One number per place; somebody assessed again counts twice.</returns>
    /// <exception cref="ArgumentException">A set is not in the order of its organizations.</exception>
    public static int[] Pairs(SegmentGrid grid, IEnumerable<Member> published, IEnumerable<Member> present)
    {
        var pairs = new int[grid.Segments.Count];
        foreach (var (one, other) in Joined(published, present))
        {
            var same = one is not null && other is not null && one.Peer.Assessment == other.Peer.Assessment;
            var (left, right) = (Around(grid, one), Around(grid, other));
            foreach (var place in left) pairs[place] += same && right.Contains(place) ? 0 : 1;
            foreach (var place in right) pairs[place] += same && left.Contains(place) ? 0 : 1;
        }

        return pairs;
    }

    /// <summary>
    /// For pairs of segments and each measure, how many organizations stand behind the figures of one of the two only, or behind
    /// both with different assessments: those whom the difference of the figures would tell about.
    /// </summary>
    /// <param name="grid">The segments.</param>
    /// <param name="one">Members of the snapshot that the first segment of each pair has its figures from.</param>
    /// <param name="other">Members of the snapshot that the second segment of each pair has its figures from.</param>
    /// <param name="segments">Places of the pairs.</param>
    /// <param name="measures">How many measures each member has.</param>
    /// <returns>For each pair one number per measure.</returns>
    /// <exception cref="ArgumentException">A set is not in the order of its organizations.</exception>
    public static int[][] Organizations(
        SegmentGrid grid, IEnumerable<Member> one, IEnumerable<Member> other, IReadOnlyList<(int One, int Other)> segments, int measures)
    {
        int[][] apart = [.. segments.Select(_ => new int[measures])];
        foreach (var (left, right) in Joined(one, other))
        {
            var same = left?.Peer.Assessment == right?.Peer.Assessment;
            var (leftAround, rightAround) = (Around(grid, left), Around(grid, right));
            for (var pair = 0; pair < segments.Count; pair++)
            {
                var inLeft = leftAround.Contains(segments[pair].One) ? left!.Present : 0;
                var inRight = rightAround.Contains(segments[pair].Other) ? right!.Present : 0;
                Count(apart[pair], same ? inLeft ^ inRight : inLeft | inRight);
            }
        }

        return apart;
    }

    private static void Count(int[] numbers, ulong measures)
    {
        for (; measures != 0; measures &= measures - 1) numbers[BitOperations.TrailingZeroCount(measures)]++;
    }

    private static IReadOnlyList<int> Around(SegmentGrid grid, Member? member) => member is null ? [] : grid.Around(member.Narrow);

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
