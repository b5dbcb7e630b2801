using Maturity.Core.Benchmarking;

namespace Maturity.Core.Tests.Benchmarking;

/// <summary>
/// Organizations that join, leave, are assessed again, move and change hands for some months, with a snapshot of each month. Two
/// measures: an index, and a capability that many lack. How much of the market the attacking workspace has differs.
/// </summary>
internal sealed class PeerHistory
{
    public const int Measures = 2;
    public const double Mean = 50;
    public const double Deviation = 18;

    private readonly Random random;
    private readonly List<Member> present = [];
    private readonly double share;
    private readonly int segments;
    private int organizations;
    private int assessments;

    public PeerHistory(int seed)
    {
        random = new(seed);
        share = new[] { 0.15, 0.4, 0.65 }[seed % 3];
        segments = new[] { 2, 4 }[seed / 3 % 2];
        var (months, people) = (2 + random.Next(4), 8 + random.Next(40));
        for (var at = 0; at < people; at++) Join();
        for (var month = 0; month < months; month++)
        {
            var name = $"m{month}";
            MembersOf[name] = [.. present];
            Snapshots.Add(Snapshot.Make(name, Peers.Grid, Measures, MemberStreams.Of(present), Snapshots.LastOrDefault(), origin => MemberStreams.Of(MembersOf[origin])));
            Change();
        }
    }

    /// <summary>All snapshots, oldest first: whoever wants may have kept each of them.</summary>
    public List<Snapshot> Snapshots { get; } = [];

    /// <summary>Who counted in each.</summary>
    public Dictionary<string, List<Member>> MembersOf { get; } = [];

    /// <summary>A score as organizations have it, and as an attacker knows that they do.</summary>
    public static double Score(Random random) => Math.Clamp(Mean + (Deviation * Bell(random)), 0, 100);

    public static double Bell(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    public SnapshotView View(Snapshot snapshot, string? owner, string workspace) => new(
        Peers.Grid, snapshot.Cells,
        MembersOf.ToDictionary(month => month.Key, month => (IReadOnlyList<Member>)[.. month.Value.Where(member => member.Peer.Owner == owner)]), workspace, Measures);

    private void Change()
    {
        // Often one or two, or just enough for new figures: that is where subtraction would pay.
        for (var joins = random.Next(3) == 0 ? 4 + random.Next(5) : random.Next(3); joins > 0; joins--) Join();
        for (var leaves = random.Next(6) == 0 ? 5 : random.Next(3); leaves > 0 && present.Count > 0; leaves--) present.RemoveAt(random.Next(present.Count));
        for (var again = random.Next(3); again > 0 && present.Count > 0; again--)
        {
            var at = random.Next(present.Count);
            var peer = present[at].Peer with { Assessment = $"a{assessments++}" };
            if (random.Next(8) == 0) peer = peer with { Owner = $"p{random.Next(organizations)}" };
            if (random.Next(8) == 0) peer = peer with { Workspace = Workspace() };
            present[at] = Make(peer, random.Next(6) == 0 ? random.Next(segments) : present[at].Narrow);
        }

        // A merger of industries: many move without being assessed again.
        if (random.Next(8) != 0) return;
        var (from, to) = (random.Next(segments), random.Next(segments));
        for (var at = 0; at < present.Count; at++)
        {
            if (present[at].Narrow == from) present[at] = new(present[at].Peer, to, present[at].Scores);
        }
    }

    private void Join()
    {
        var number = organizations++;
        var owner = random.Next(8) == 0 ? $"p{random.Next(number + 1)}" : $"p{number}";
        present.Add(Make(new(owner, Workspace(), $"o{number:0000}", $"a{assessments++}"), random.Next(segments)));
    }

    private string Workspace() => random.NextDouble() < share ? "w0" : $"w{1 + random.Next(4)}";

    private Member Make(Peer peer, int narrow) => new(peer, narrow, [Member.Hundredths(Score(random)), random.Next(3) == 0 ? Member.NoScore : Member.Hundredths(Score(random))]);
}
