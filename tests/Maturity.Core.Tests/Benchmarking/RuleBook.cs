using Maturity.Core.Benchmarking;

namespace Maturity.Core.Tests.Benchmarking;

/// <summary>The rules of release (G6, G7, G9) in words that share nothing with the code: lists of members, compared one by one.</summary>
internal sealed class RuleBook(PeerHistory history, string workspace, string name)
{
    private readonly Dictionary<(int Measure, int Place, string Origin), string> released = [];

    /// <summary>One cell as one viewer of the workspace sees it.</summary>
    public void AssertReleased(Snapshot snapshot, int place, string? owner, PeerCell cell)
    {
        for (var measure = 0; measure < PeerHistory.Measures; measure++)
        {
            if (cell.Measures[measure].Disclosure.Level == DisclosureLevel.Nothing) continue;
            var where = $"{name}, {snapshot.Name}, {cell.Segment.Code}, measure {measure}, without {owner ?? "nobody"}";
            var origin = OriginOf(snapshot, place);
            released[(measure, place, origin)] = where;
            var peers = Behind(measure, place, origin).Where(member => member.Peer.Owner != owner).ToList();
            AssertEnough(cell.Measures[measure].Disclosure.Level, peers, where);
            foreach (var wider in Peers.Grid.Wider(place).Where(wider => OriginOf(snapshot, wider) == origin))
            {
                var beyond = Behind(measure, wider, origin).Count(member => member.Peer.Owner != owner) - peers.Count;
                Assert.True(beyond is 0 or >= 5, $"{where}: {beyond} apart from {Peers.Grid.Segments[wider].Code}");
            }
        }
    }

    /// <summary>All that was ever shown, of whatever months: what two sets that belong together differ by, less the workspace's own.</summary>
    /// <returns>How many pairs there were.</returns>
    public int AssertNoneCanBeSubtracted()
    {
        var pairs = 0;
        foreach (var (one, where) in released)
        {
            foreach (var (other, there) in released.Where(other => IsRelated(one, other.Key)))
            {
                pairs++;
                var (before, now) = (Behind(one.Measure, one.Place, one.Origin), Behind(other.Measure, other.Place, other.Origin));
                var apart = before.Select(Pair).ToHashSet();
                apart.SymmetricExceptWith(now.Select(Pair));
                var strangers = before.Concat(now).Where(member => member.Peer.Workspace != workspace).Select(Pair).Distinct().Count(apart.Contains);
                Assert.True(strangers is 0 or >= 5, $"{where} and {there}: {strangers} strangers apart");
                if (one.Place == other.Place) Assert.True(apart.Count is 0 or >= 5, $"{where} and {there}: {apart.Count} pairs apart");
            }
        }

        return pairs;
    }

    private static bool IsRelated((int Measure, int Place, string Origin) one, (int Measure, int Place, string Origin) other) =>
        one != other && one.Measure == other.Measure && (one.Place == other.Place || Peers.Grid.Wider(one.Place).Contains(other.Place));

    private void AssertEnough(DisclosureLevel level, List<Member> peers, string where)
    {
        var owners = peers.GroupBy(member => member.Peer.Owner).Select(group => group.Count()).ToList();
        Assert.True(owners.Count >= level switch { DisclosureLevel.Estimate => 5, DisclosureLevel.Quartiles => 10, _ => 30 }, $"{where}: {owners.Count} owners");
        Assert.True(owners.Max() * 4 <= peers.Count, $"{where}: one owner has {owners.Max()} of {peers.Count}");
        var strangers = peers.Where(member => member.Peer.Workspace != workspace).ToList();
        Assert.True(strangers.Count == 0 || strangers.Count >= level switch { DisclosureLevel.Estimate => 5, DisclosureLevel.Quartiles => 20, _ => 30 }, $"{where}: {level} of {strangers.Count} strangers");
        Assert.True(strangers.Count == 0 || (strangers.Count >= 5 && strangers.Select(member => member.Peer.Workspace).Distinct().Count() >= 2), $"{where}: {strangers.Count} strangers");
    }

    private List<Member> Behind(int measure, int place, string origin) =>
        [.. history.MembersOf[origin].Where(member => member.Has(measure) && Peers.Grid.Around(member.Narrow).Contains(place))];

    private static string OriginOf(Snapshot snapshot, int place) => snapshot.Cells[Peers.Grid.Segments[place].Code].Origin;

    private static (string, string) Pair(Member member) => (member.Peer.Organization, member.Peer.Assessment);
}
