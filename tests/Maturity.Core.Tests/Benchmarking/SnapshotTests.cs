using Maturity.Core.Benchmarking;

namespace Maturity.Core.Tests.Benchmarking;

/// <summary>A snapshot, read by a viewer, tells what the list of peers would tell.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void View_RandomMembers_IsTheSameAsOfTheListOfPeers()
    {
        var random = new Random(3);
        for (var round = 0; round < 150; round++)
        {
            var members = Peers.Random(random, random.Next(0, 120));
            var viewer = new Viewer($"p{random.Next(4)}", "w0");
            var narrow = random.Next(Peers.Grid.NarrowCount);
            var snapshot = Make("s1", members, null);
            var view = View(snapshot, viewer, _ => members);
            var known = members.Select(Peers.Known).ToList();
            var cells = PeerCell.OfKept([.. Peers.Grid.Around(narrow).Select(place => Peers.Grid.Segments[place])], known, viewer, Peers.Measures);
            var expected = cells.Select(cell => WithStrangers(cell, known, viewer)).ToList();
            var actual = view.Around(narrow);
            Assert.Equal(expected.Count, actual.Count);
            foreach (var (one, other) in expected.Zip(actual)) AssertSame(one, other);
            AssertSame(Position.Of(expected, Own, PeerGround.Of(known, viewer, Peers.Measures)), Position.Of(actual, Own, view.Ground()));
        }
    }

    [Fact]
    public void Make_OrderOfMembers_DoesNotChangeAByte()
    {
        var random = new Random(5);
        var members = Peers.Random(random, 80);
        var shuffled = members.ToArray();
        random.Shuffle(shuffled);
        Assert.Equal(Bytes(Make("s1", members, null)), Bytes(Make("s1", shuffled, null)));
    }

    [Fact]
    public void Make_FourJoinACell_ItKeepsItsFiguresAndTheirOrigin()
    {
        var random = new Random(9);
        var before = Members(random, 12, 0);
        var first = Make("s1", before, null);
        List<Member> after = [.. before, .. Members(random, 4, 20)];
        var second = Make("s2", after, first, ("s1", before));
        Assert.All(second.Cells.Values.Where(cell => cell.Figures.Measures[0].Organizations > 0), cell => Assert.Equal("s1", cell.Origin));
        List<Member> sixth = [.. after, .. Members(random, 2, 30)];
        var third = Make("s3", sixth, second, ("s1", before), ("s2", after));
        Assert.Equal("s3", third.Cells["ALL"].Origin);
        Assert.Equal(18, third.Cells["ALL"].Figures.Measures[0].Organizations);
        Assert.Equal(["s1"], third.Cells["ALL"].Replaced);
    }

    [Theory]
    [InlineData(1, "s1")]
    [InlineData(2, "s1")]
    [InlineData(3, "s2")]
    public void Make_SomeOfOneWorkspaceAreAssessedAgain_EachCountsAsTwo(int again, string origin)
    {
        // Four in each of two places, so that nobody is shown any figures but those of all.
        var random = new Random(9);
        int[] places = [Peers.Grid.Narrow("MAN", "small")!.Value, Peers.Grid.Narrow("FIN", "large")!.Value];
        List<Member> Assessed(int anew) => [.. Enumerable.Range(0, 8).Select(i => Peers.Member(random, $"o{i}", $"p{i}", "w", places[i % 2], i < anew ? "b" : "a"))];
        var before = Assessed(0);
        var second = Make("s2", Assessed(again).AsEnumerable().Reverse(), Make("s1", before, null), ("s1", before));
        Assert.Equal(origin, second.Cells["ALL"].Origin);
    }

    [Fact]
    public void Make_OneJoinsAfterSixCameAndWent_IsComparedWithWhatWasPublishedLongAgoToo()
    {
        var random = new Random(9);
        var first = Members(random, 12, 0);
        List<Member> second = [.. first, .. Members(random, 6, 20)];
        List<Member> third = [.. first, .. Members(random, 1, 40)];
        var one = Make("s1", first, null);
        var two = Make("s2", second, one, ("s1", first));
        Assert.Equal("s2", two.Cells["ALL"].Origin);
        var three = Make("s3", third, two, ("s1", first), ("s2", second));
        Assert.Equal("s2", three.Cells["ALL"].Origin);
    }

    [Fact]
    public void Make_NobodyCouldSeeTheFewThereWere_TheCellFillsAtOnce()
    {
        var random = new Random(9);
        var before = Members(random, 4, 0);
        List<Member> after = [.. before, .. Members(random, 3, 20)];
        var second = Make("s2", after, Make("s1", before, null), ("s1", before));
        Assert.Equal("s2", second.Cells["ALL"].Origin);
        Assert.Empty(second.Cells["ALL"].Replaced);
    }

    [Fact]
    public void Make_WiderCellComesNearTheNarrowOneOfAnotherDay_BothKeepTheirFigures()
    {
        var random = new Random(13);
        var before = Members(random, 10, 0);
        var elsewhere = Peers.Grid.Narrow("MAN", "small")!.Value;
        List<Member> After(int others) => [.. before, .. Members(random, 2, 20), .. Members(random, others, 30, elsewhere)];

        // Everybody is a workspace's only client here: of six that workspace does not know five.
        var six = Make("s2", After(4), Make("s1", before, null), ("s1", before));
        Assert.Equal(("s1", "s2"), (six.Cells["FIN/LARGE"].Origin, six.Cells["ALL"].Origin));
        var five = Make("s2", After(3), Make("s1", before, null), ("s1", before));
        Assert.Equal(("s1", "s1"), (five.Cells["FIN/LARGE"].Origin, five.Cells["ALL"].Origin));
    }

    [Fact]
    public void CellContent_WrittenAndRead_IsTheSame()
    {
        foreach (var cell in Make("s1", Peers.Random(new Random(2), 60), null).Cells.Values)
        {
            var bytes = CellContent.Write(cell.Figures);
            Assert.Equal(bytes, CellContent.Write(CellContent.Read(bytes)));
        }
    }

    private static readonly double?[] Own = [50, 20, null, 90];

    /// <summary>Other clients of the workspace see what the viewer's owner has elsewhere: it could be subtracted.</summary>
    private static PeerCell WithStrangers(PeerCell cell, List<PeerScores> known, Viewer viewer)
    {
        bool HasStrangers(int measure) => known.Any(peer => peer.Peer.Owner == viewer.Owner && peer.Peer.Workspace != viewer.Workspace
            && peer.Segments.Contains(cell.Segment) && peer.Scores[measure] is not null);
        return cell with
        {
            IsNear = HasStrangers(0),
            Measures = [.. cell.Measures.Select((peers, measure) => peers with { IsNear = HasStrangers(measure) })],
        };
    }

    private static List<Member> Members(Random random, int count, int from, int? narrow = null) =>
    [
        .. Enumerable.Range(from, count).Select(i => Peers.Member(
            random, $"o{i:000}", $"p{i}", $"w{i}", narrow ?? Peers.Grid.Narrow("FIN", "large")!.Value)),
    ];

    private static Snapshot Make(string name, IEnumerable<Member> members, Snapshot? previous, params (string Name, List<Member> Members)[] earlier) => Snapshot.Make(
        name, Peers.Grid, Peers.Measures, MemberStreams.Of(members), previous, origin => MemberStreams.Of(earlier.Single(one => one.Name == origin).Members));

    private static SnapshotView View(Snapshot snapshot, Viewer viewer, Func<string, List<Member>> membersOf) => new(
        Peers.Grid, snapshot.Cells,
        snapshot.Cells.Values.Select(cell => cell.Origin).Distinct().ToDictionary(
            origin => origin, origin => (IReadOnlyList<Member>)[.. membersOf(origin).Where(member => member.Peer.Owner == viewer.Owner)]),
        viewer.Workspace, Peers.Measures);

    private static byte[] Bytes(Snapshot snapshot) =>
        [.. snapshot.Cells.OrderBy(cell => cell.Key, StringComparer.Ordinal).SelectMany(cell => CellContent.Write(cell.Value.Figures))];

    private static void AssertSame(PeerCell expected, PeerCell actual)
    {
        Assert.Equal((expected.Segment, expected.Counts), (actual.Segment, actual.Counts));
        Assert.Equal(expected.Apart, actual.Apart);
        Assert.Equal(expected.IsNear, actual.IsNear);
        foreach (var (one, other) in expected.Measures.Zip(actual.Measures))
        {
            Assert.Equal(one.Counts, other.Counts);
            Assert.Equal(one.Apart, other.Apart);
            Assert.Equal(one.IsNear, other.IsNear);
            Assert.Equal(one.Scores.Values.ToArray(), other.Scores.Values.ToArray());
            Assert.Equal(one.Scores.Counts.ToArray(), other.Scores.Counts.ToArray());
        }
    }

    private static void AssertSame(Position expected, Position actual)
    {
        Assert.Equal((expected.Segment, expected.Band, expected.Disclosure), (actual.Segment, actual.Band, actual.Disclosure));
        Assert.Equal(expected.Measures, actual.Measures);
    }
}
