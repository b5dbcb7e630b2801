using Maturity.Core.Benchmarking;

namespace Maturity.Core.Tests.Benchmarking;

/// <summary>What holds of snapshots of any members.</summary>
public sealed class SnapshotPropertyTests
{
    private const int Rounds = 60;

    [Fact]
    public void View_ViewersOwnRowsAddedOrTakenAway_TellsTheSame()
    {
        foreach (var (members, random) in RandomSets())
        {
            var own = Enumerable.Range(0, 1 + random.Next(4)).Select(i => Peers.Member(random, $"x{i}", "own", "w0", random.Next(Peers.Grid.NarrowCount))).ToList();
            var (without, with) = (View(members, "own", "w0"), View([.. members, .. own], "own", "w0"));
            for (var place = 0; place < Peers.Grid.Segments.Count; place++) AssertSame(without.Cell(place), with.Cell(place));
        }
    }

    [Fact]
    public void Merge_PartsOfAPass_CountsAsOnePass()
    {
        foreach (var (members, random) in RandomSets())
        {
            HistogramPass[] passes = [Pass(), Pass(), Pass(), Pass()];
            foreach (var member in members)
            {
                passes[0].Add(member.Narrow, member.Scores.AsSpan());
                passes[1 + random.Next(3)].Add(member.Narrow, member.Scores.AsSpan());
            }

            passes[2].Merge(passes[3]);
            passes[1].Merge(passes[2]);
            for (var place = 0; place < Peers.Grid.Segments.Count; place++)
            {
                foreach (var (one, other) in passes[0].Of(place).Zip(passes[1].Of(place))) AssertSame(one, other);
            }
        }
    }

    [Fact]
    public void Of_SomeLackScores_CountsThoseWhoHaveThem()
    {
        foreach (var (members, _) in RandomSets())
        {
            foreach (var (code, cell) in Make(members).Cells)
            {
                var inside = members.Where(member => Peers.Grid.Around(member.Narrow).Contains(Peers.Grid.Place(code)!.Value)).ToList();
                for (var measure = 0; measure < Peers.Measures; measure++)
                {
                    var having = inside.Where(member => member.Scores[measure] >= 0).ToList();
                    var tally = cell.Figures.Measures[measure];
                    var owners = having.GroupBy(member => member.Peer.Owner).Select(owner => owner.Count()).OrderDescending().ToList();
                    Assert.Equal((having.Count, owners.Count), (tally.Organizations, tally.Owners));
                    Assert.Equal((owners.FirstOrDefault(), owners.ElementAtOrDefault(1)), (tally.Largest?.Organizations ?? 0, tally.SecondLargest));
                    Assert.Equal(
                        having.GroupBy(member => member.Peer.Workspace).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new WorkspaceCount(group.Key, group.Count())), tally.Workspaces);
                    AssertSame(Histogram.Of(having.Select(member => member.Scores[measure] / 100.0)), tally.Scores);
                }
            }
        }
    }

    [Fact]
    public void Make_SameMembersAgain_KeepsEveryFigure()
    {
        foreach (var (members, _) in RandomSets())
        {
            var first = Make(members);
            var second = Snapshot.Make("s2", Peers.Grid, Peers.Measures, MemberStreams.Of(members), first, _ => MemberStreams.Of(members));
            Assert.All(second.Cells, cell => Assert.Equal(first.Cells[cell.Key].Figures.MemberHash, cell.Value.Figures.MemberHash));
            Assert.All(second.Cells, cell => Assert.Equal(CellContent.Write(first.Cells[cell.Key].Figures), CellContent.Write(cell.Value.Figures)));
        }
    }

    [Theory]
    [InlineData("p1", "o1", "p1", "o1")]
    [InlineData("p1", "o2", "p1", "o1")]
    [InlineData("p2", "o1", "p1", "o2")]
    public void Add_OutOfOrderOrTwice_Throws(string firstOwner, string first, string secondOwner, string second)
    {
        var random = new Random(1);
        using var pass = new MembershipPass(Peers.Grid, Peers.Measures);
        pass.Add(Peers.Member(random, first, firstOwner, "w", 0));
        Assert.Throws<ArgumentException>(() => pass.Add(Peers.Member(random, second, secondOwner, "w", 0)));
    }

    [Fact]
    public void Of_MembersOutOfOrder_Throws()
    {
        var random = new Random(1);
        Member[] members = [Peers.Member(random, "o2", "p", "w", 0), Peers.Member(random, "o1", "p", "w", 0)];
        Assert.Throws<ArgumentException>(() => MemberDifference.Of(Peers.Grid, members, [], [new(0, 0)], Peers.Measures));
    }

    [Theory]
    [InlineData(0, 0, 0, true)]
    [InlineData(4, 4, 0, false)]
    [InlineData(5, 5, 0, true)]
    [InlineData(5, 5, 1, false)]
    [InlineData(5, 5, 5, true)]
    [InlineData(1, 1, 1, false)]
    [InlineData(5, 1, 0, false)]
    [InlineData(9, 5, 0, false)]
    [InlineData(9, 4, 0, true)]
    public void IsSafe_Distance_LeavesNobodyOrFiveToTheWorkspaceThatKnowsMost(int apart, int known, int own, bool expected) =>
        Assert.Equal(expected, new SetDistance(apart, known).IsSafe(own));

    private static IEnumerable<(List<Member> Members, Random Random)> RandomSets()
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            yield return (Peers.Random(random, 1 + random.Next(120)), random);
        }
    }

    private static HistogramPass Pass() => new(Peers.Grid, Peers.Measures);

    private static Snapshot Make(List<Member> members) => Snapshot.Make("s1", Peers.Grid, Peers.Measures, MemberStreams.Of(members), null, _ => throw new InvalidOperationException("There is no earlier one."));

    private static SnapshotView View(List<Member> members, string owner, string workspace) => new(
        Peers.Grid, Make(members).Cells, new Dictionary<string, IReadOnlyList<Member>> { ["s1"] = [.. members.Where(member => member.Peer.Owner == owner)] }, workspace, Peers.Measures);

    private static void AssertSame(PeerCell one, PeerCell other)
    {
        foreach (var (left, right) in one.Measures.Zip(other.Measures))
        {
            Assert.Equal(left.Counts, right.Counts);
            Assert.Equal(left.Apart, right.Apart);
            Assert.Equal(left.Disclosure, right.Disclosure);
            AssertSame(left.Scores, right.Scores);
        }
    }

    private static void AssertSame(Histogram one, Histogram other)
    {
        Assert.Equal(one.Values.ToArray(), other.Values.ToArray());
        Assert.Equal(one.Counts.ToArray(), other.Counts.ToArray());
    }
}
