using System.Globalization;
using Maturity.Core.Benchmarking;
using Xunit.Abstractions;

namespace Maturity.Core.Tests.Benchmarking;

/// <summary>
/// Random histories, looked at by a workspace that keeps everything it was shown. No released cell breaks a rule, told again in
/// words that share nothing with the code, and what is released helps little to guess a stranger's score.
/// </summary>
public sealed class AttackTests(ITestOutputHelper output)
{
    private const string Workspace = "w0";
    private const double Reach = 2.5;
    private static readonly int Histories = Environment.GetEnvironmentVariable("MATURITY_LONG") == "1" ? 10_000 : 500;

    [Fact]
    public void Histories_EveryReleasedCell_SatisfiesEveryRuleAndTellsNoSingleScore()
    {
        var (released, guesses, hits, blind) = (0, 0, 0, 0);
        for (var seed = 0; seed < Histories; seed++)
        {
            var history = new PeerHistory(seed);
            var attacker = new PeerAttacker(history, Workspace);
            foreach (var (snapshot, place, owner, cell) in attacker.Look())
            {
                AssertRules(history, snapshot, place, owner, cell, $"history {seed}, {snapshot.Name}, {cell.Segment.Code}, without {owner ?? "nobody"}");
                released++;
            }

            var random = new Random(seed);
            var strangers = history.Snapshots.SelectMany(snapshot => history.MembersOf[snapshot.Name]).DistinctBy(member => member.Peer.Assessment)
                .Where(member => member.Peer.Workspace != Workspace).ToArray();
            random.Shuffle(strangers);
            foreach (var target in strangers.Take(3))
            {
                if (attacker.Guess(target, random) is not { } guess) continue;
                guesses++;
                hits += Hit(target, guess);
                blind += Hit(target, PeerHistory.Mean);
            }
        }

        var (informed, uninformed) = (100.0 * hits / guesses, 100.0 * blind / guesses);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Histories} histories, {released} released cells, {guesses} guesses within {Reach} points: attacker {informed:0.0} %, blind {uninformed:0.0} %"));
        Assert.True(released > Histories && guesses > Histories / 4, "Hardly anything was released, so this shows nothing.");
        Assert.True(informed - uninformed <= 5, $"attacker {informed:0.0} %, blind {uninformed:0.0} %");
    }

    private static int Hit(Member target, double guess) => Math.Abs((target.Scores[0] / 100.0) - guess) <= Reach ? 1 : 0;

    private static void AssertRules(PeerHistory history, Snapshot snapshot, int place, string? owner, PeerCell cell, string where)
    {
        List<Member> Behind(int at, string origin) => [.. history.MembersOf[origin].Where(member => Peers.Grid.Around(member.Narrow).Contains(at) && member.Peer.Owner != owner)];
        string OriginOf(int at) => snapshot.Cells[Peers.Grid.Segments[at].Code].Origin;
        var peers = Behind(place, OriginOf(place));
        var owners = peers.GroupBy(member => member.Peer.Owner).Select(group => group.Count()).ToList();
        var needed = cell.Disclosure.Level switch { DisclosureLevel.Estimate => 5, DisclosureLevel.Quartiles => 10, _ => 30 };
        Assert.True(owners.Count >= needed, $"{where}: {owners.Count} owners");
        Assert.True(owners.Max() * 4 <= peers.Count, $"{where}: one owner has {owners.Max()} of {peers.Count}");
        var strangers = peers.Where(member => member.Peer.Workspace != Workspace).ToList();
        Assert.True(strangers.Count == 0 || (strangers.Count >= 5 && strangers.Select(member => member.Peer.Workspace).Distinct().Count() >= 2), $"{where}: {strangers.Count} strangers");
        foreach (var wider in Peers.Grid.Wider(place))
        {
            var around = Behind(wider, OriginOf(wider));
            var apart = peers.Concat(around).Select(member => member.Peer.Organization).Distinct()
                .Count(organization => Assessment(peers, organization) != Assessment(around, organization));
            Assert.True(apart is 0 or >= 5, $"{where}: {apart} apart from {Peers.Grid.Segments[wider].Code}");
        }

        // Against all figures of this cell that were shown in earlier months.
        foreach (var earlier in history.Snapshots.TakeWhile(other => other != snapshot).Select(other => other.Cells[cell.Segment.Code].Origin).Distinct().Where(origin => origin != OriginOf(place)))
        {
            var before = history.MembersOf[earlier].Where(member => Peers.Grid.Around(member.Narrow).Contains(place)).ToList();
            if (before.Select(member => member.Peer.Owner).Distinct().Count() < 5) continue;
            var now = history.MembersOf[OriginOf(place)].Where(member => Peers.Grid.Around(member.Narrow).Contains(place)).ToList();
            var changed = before.Select(Pair).ToHashSet();
            changed.SymmetricExceptWith(now.Select(Pair));
            Assert.True(changed.Count is 0 or >= 5, $"{where}: {changed.Count} changed since {earlier}");
        }
    }

    private static string? Assessment(List<Member> members, string organization) => members.Find(member => member.Peer.Organization == organization)?.Peer.Assessment;

    private static (string, string) Pair(Member member) => (member.Peer.Organization, member.Peer.Assessment);
}
