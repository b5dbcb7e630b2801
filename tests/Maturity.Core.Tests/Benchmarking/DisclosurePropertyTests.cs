using Maturity.Core.Benchmarking;

namespace Maturity.Core.Tests.Benchmarking;

/// <summary>The rules over random cells, tested again in words that share nothing with the code.</summary>
public sealed class DisclosurePropertyTests
{
    private const int Cells = 5000;
    private static readonly Viewer Viewer = new("p0", "w0");

    [Fact]
    public void Of_EveryCellShown_SatisfiesEveryRule()
    {
        var shownCells = 0;
        foreach (var (cell, wider) in RandomCells())
        {
            var shown = Show(cell, wider);
            if (shown.Level == DisclosureLevel.Nothing) continue;
            shownCells++;
            var peers = cell.Where(peer => peer.Owner != "p0").ToList();
            var owners = peers.GroupBy(peer => peer.Owner).Select(owner => owner.Count()).ToList();
            Assert.True(owners.Count >= shown.Level switch { DisclosureLevel.Estimate => 5, DisclosureLevel.Quartiles => 10, _ => 30 });
            Assert.True(owners.Max() <= peers.Count / 4.0);
            Assert.DoesNotContain(wider.Count(peer => peer.Owner != "p0") - peers.Count, Enumerable.Range(1, 4));
            var strangers = peers.Where(peer => peer.Workspace != "w0").ToList();
            Assert.True(strangers.Count == 0 || (strangers.Count >= 5 && strangers.DistinctBy(peer => peer.Workspace).Count() >= 2));
        }

        // Cells of both kinds came up, or the loop shows nothing.
        Assert.InRange(shownCells, Cells / 20, Cells * 19 / 20);
    }

    [Fact]
    public void Of_EveryCellHidden_BreaksTheRuleThatIsNamed()
    {
        var seen = new HashSet<HidingRule>();
        foreach (var (cell, wider) in RandomCells())
        {
            var peers = cell.Where(peer => peer.Owner != "p0").ToList();
            var rule = Show(cell, wider).Hidden;
            seen.Add(rule);
            Assert.True(rule switch
            {
                HidingRule.TooFewOwners => peers.DistinctBy(peer => peer.Owner).Count() < 5,
                HidingRule.DominantOwner => peers.GroupBy(peer => peer.Owner).Max(owner => owner.Count()) * 4 > peers.Count,
                HidingRule.NearlyWiderCell => wider.Count(peer => peer.Owner != "p0") - peers.Count is > 0 and < 5,
                HidingRule.NearlyOwnClients => peers.Where(peer => peer.Workspace != "w0").ToList() is { Count: > 0 } strangers
                    && (strangers.Count < 5 || strangers.DistinctBy(peer => peer.Workspace).Count() < 2),
                _ => true,
            });
        }

        Assert.Equal(Enum.GetValues<HidingRule>().Length, seen.Count);
    }

    [Fact]
    public void Of_ViewersOwnOrganizationsOrAnotherOrder_ChangeNothing()
    {
        var random = new Random(11);
        foreach (var (cell, wider) in RandomCells().Take(500))
        {
            var shuffled = cell.ToArray();
            random.Shuffle(shuffled);
            Assert.Equal(Show(cell, wider), Show(shuffled, wider));
            Peer[] own = [new("p0", "w0", "own1", "a"), new("p0", "w9", "own2", "a")];
            Assert.Equal(Show(cell, wider), Show([.. cell, .. own], [.. wider, .. own]));
        }
    }

    private static Disclosure Show(IReadOnlyList<Peer> cell, IReadOnlyList<Peer> wider) =>
        Disclosure.Of(PeerCounts.Of(cell, Viewer), [PeerCounts.Of(wider, Viewer).Organizations - PeerCounts.Of(cell, Viewer).Organizations]);

    private static IEnumerable<(IReadOnlyList<Peer> Cell, IReadOnlyList<Peer> Wider)> RandomCells()
    {
        var random = new Random(7);
        for (var cell = 0; cell < Cells; cell++)
        {
            var (owners, workspaces) = (1 + random.Next(60), 1 + random.Next(4));
            var wider = Enumerable.Range(0, random.Next(3, 70))
                .Select(i => new Peer($"p{random.Next(owners)}", $"w{random.Next(workspaces)}", $"o{i}", "a")).ToList();
            yield return (wider[..Math.Max(0, wider.Count - random.Next(12))], wider);
        }
    }
}
