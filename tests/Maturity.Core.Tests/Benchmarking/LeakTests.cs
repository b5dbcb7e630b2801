using Maturity.Core.Benchmarking;

namespace Maturity.Core.Tests.Benchmarking;

/// <summary>Small histories in which two released sets of figures would be subtracted by a workspace that knows its own clients.</summary>
public sealed class LeakTests
{
    private const string Workspace = "w0";
    private static readonly int Finance = Peers.Grid.Narrow("FIN", "large")!.Value;
    private static readonly int Software = Peers.Grid.Narrow("ICT", "large")!.Value;
    private static readonly int Factories = Peers.Grid.Narrow("MAN", "small")!.Value;

    [Fact]
    public void Refresh_FourOfFiveNewcomersAreOwnClients_OldFiguresStay()
    {
        var before = Strangers(0, 12, Finance);
        List<Member> after = [.. before, .. Clients(20, 4, Finance), .. Strangers(30, 1, Finance)];
        Assert.Equal("s1", Make(before, after)[1].Cells["ALL"].Origin);
    }

    [Fact]
    public void Refresh_AllNewcomersAreOwnClients_FiguresAreNew()
    {
        var before = Strangers(0, 12, Finance);
        Assert.Equal("s2", Make(before, [.. before, .. Clients(20, 5, Finance)])[1].Cells["ALL"].Origin);
    }

    [Fact]
    public void View_WiderCellHasFourOwnClientsAndAStrangerMore_NarrowOneIsHidden()
    {
        List<Member> members = [.. Strangers(0, 20, Finance), .. Clients(40, 4, Software), .. Strangers(50, 1, Software)];
        var history = Make(members);
        Assert.Equal(DisclosureLevel.Nothing, View(history[0], Workspace, members).Cell(Finance).Disclosure.Level);
        Assert.Equal(DisclosureLevel.Quartiles, View(history[0], "elsewhere", members).Cell(Finance).Disclosure.Level);
    }

    [Fact]
    public void View_OneOfFiveNewcomersHasTheScore_ItsMeasureIsHiddenUntilFiveHave()
    {
        var before = Strangers(0, 12, Finance);
        List<Member> after = [.. before, .. Strangers(20, 8, Finance, skips: true), .. Strangers(40, 1, Finance)];
        var history = Make(before, after);
        Assert.Equal("s2", history[1].Cells["FIN"].Origin);
        var cell = View(history[1], Workspace, before, after).Cell(Peers.Grid.Place("FIN")!.Value);
        Assert.Equal(DisclosureLevel.Quartiles, cell.Measures[0].Disclosure.Level);
        Assert.Equal(DisclosureLevel.Nothing, cell.Measures[1].Disclosure.Level);
    }

    [Fact]
    public void Refresh_NarrowCellComesNearFiguresThatTheWiderOneHadBefore_ItsOldFiguresStay()
    {
        // Ten of software move into finance, and one joins: finance is now what information was, and one more.
        var (finance, software) = (Strangers(0, 12, Finance), Strangers(20, 10, Software));
        List<Member> moved = [.. finance, .. software.Select(member => Moved(member, Finance)), .. Strangers(40, 1, Finance), .. Strangers(50, 10, Software)];
        var history = Make([.. finance, .. software], moved);
        Assert.Equal(("s2", "s1"), (history[1].Cells["INFO/LARGE"].Origin, history[1].Cells["FIN/LARGE"].Origin));
    }

    [Fact]
    public void Refresh_WiderCellComesNearFiguresThatTheNarrowOneHadBefore_ItsOldFiguresStay()
    {
        var (finance, factories) = (Strangers(0, 12, Finance), Strangers(20, 10, Factories));
        List<Member> second = [.. finance, .. factories, .. Strangers(40, 10, Finance)];
        List<Member> third = [.. finance, .. Strangers(60, 1, Finance)];
        var history = Make([.. finance, .. factories], second, third);
        Assert.Equal(["s1", "s2", "s2"], history.Select(snapshot => snapshot.Cells["FIN"].Origin));
        Assert.Equal(["s1", "s2", "s2"], history.Select(snapshot => snapshot.Cells["ALL"].Origin));
    }

    [Fact]
    public void View_OwnersOtherOrganizationsCameWithAStranger_CellIsHiddenFromThatOwner()
    {
        // Without its own six elsewhere the owner would see the figures of before and of one stranger more.
        var own = Clients(90, 1, Finance);
        List<Member> before = [.. Strangers(0, 30, Finance), .. own];
        List<Member> after = [.. before, .. Strangers(40, 6, Finance).Select(member => Owned(member, own[0].Peer.Owner)), .. Strangers(50, 1, Finance)];
        var history = Make(before, after);
        Assert.Equal("s2", history[1].Cells["ALL"].Origin);
        Assert.Equal(DisclosureLevel.Nothing, View(history[1], Workspace, own[0].Peer.Owner, before, after).Cell(Peers.Grid.Place("ALL")!.Value).Disclosure.Level);
    }

    [Fact]
    public void View_OwnersOnlyStrangerIsInTheWiderCell_NarrowOneIsHidden()
    {
        // Other clients see the wider cell with that one in it.
        var own = Clients(90, 1, Finance);
        List<Member> members = [.. Strangers(0, 20, Finance), .. own, Owned(Strangers(50, 1, Software)[0], own[0].Peer.Owner)];
        Assert.Equal(DisclosureLevel.Nothing, View(Make(members)[0], Workspace, own[0].Peer.Owner, members).Cell(Finance).Disclosure.Level);
    }

    [Fact]
    public void View_OwnersOnlyStrangerWasInTheWiderCellOfAnotherDay_NarrowOneIsHidden()
    {
        // The owner's organization in this workspace does not count itself.
        var small = Peers.Grid.Narrow("FIN", "small")!.Value;
        var (few, many) = (Strangers(0, 4, Finance), Strangers(20, 12, small));
        List<Member> before = [.. few, .. many, Owned(Strangers(50, 1, small)[0], "own")];
        List<Member> after = [.. few, .. many.Select(member => Moved(member, Finance))];
        var history = Make(before, after);
        Assert.Equal(("s2", "s1"), (history[1].Cells["FIN/LARGE"].Origin, history[1].Cells["FIN"].Origin));
        Assert.Equal(DisclosureLevel.Nothing, View(history[1], Workspace, "own", before, after).Cell(Finance).Disclosure.Level);
    }

    [Fact]
    public void Of_AssessedAgainElsewhereWithoutTheScore_IsNoStrangerToWhoKnowsTheScore()
    {
        var client = Clients(20, 1, Finance)[0];
        var again = new Member(client.Peer with { Workspace = "w9", Assessment = "again" }, Finance, Peers.Scores(client.Scores[0], Member.NoScore, 5000, 5000));
        var distances = MemberDifference.Of(Peers.Grid, [client], [again], [new(Finance, Peers.Grid.Place("FIN")!.Value)], Peers.Measures)[0];
        Assert.Equal([new(1, 0), new(1, 1), new(1, 0), new(1, 0)], distances);
    }

    private static List<Snapshot> Make(params List<Member>[] months)
    {
        var snapshots = new List<Snapshot>();
        for (var month = 0; month < months.Length; month++)
            snapshots.Add(Snapshot.Make($"s{month + 1}", Peers.Grid, Peers.Measures, MemberStreams.Of(months[month]), snapshots.LastOrDefault(), name => MemberStreams.Of(months[name[1] - '1'])));
        return snapshots;
    }

    private static SnapshotView View(Snapshot snapshot, string workspace, params List<Member>[] months) => View(snapshot, workspace, null, months);

    private static SnapshotView View(Snapshot snapshot, string workspace, string? owner, params List<Member>[] months) => new(
        Peers.Grid, snapshot.Cells,
        months.Select((members, month) => (members, month)).ToDictionary(pair => $"s{pair.month + 1}", pair => (IReadOnlyList<Member>)[.. pair.members.Where(member => member.Peer.Owner == owner)]),
        workspace, Peers.Measures);

    private static List<Member> Clients(int from, int count, int narrow) => Members(from, count, narrow, _ => Workspace, false);

    private static List<Member> Strangers(int from, int count, int narrow, bool skips = false) => Members(from, count, narrow, number => $"w{1 + (number % 6)}", skips);

    private static List<Member> Members(int from, int count, int narrow, Func<int, string> workspace, bool skips) =>
    [
        .. Enumerable.Range(from, count).Select(number => new Member(
            new($"p{number:000}", workspace(number), $"o{number:000}", $"a{number}"), narrow,
            Peers.Scores((short)(100 * (number % 90)), skips ? Member.NoScore : (short)(90 * (number % 90)), 5000, 5000))),
    ];

    private static Member Moved(Member member, int narrow) => new(member.Peer, narrow, member.Scores);

    private static Member Owned(Member member, string owner) => new(member.Peer with { Owner = owner }, member.Narrow, member.Scores);
}
