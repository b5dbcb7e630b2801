using Maturity.Core.Benchmarking;

namespace Maturity.Core.Tests.Benchmarking;

/// <summary>Organizations that join, leave, are assessed again and move for some months, with a snapshot of each month. One measure.</summary>
internal sealed class PeerHistory
{
    public const double Mean = 50;
    public const double Deviation = 18;

    private readonly Random random;
    private readonly List<Member> present = [];
    private int organizations;
    private int assessments;

    public PeerHistory(int seed)
    {
        random = new(seed);
        var (months, people) = (2 + random.Next(4), 8 + random.Next(40));
        for (var at = 0; at < people; at++) Join();
        for (var month = 0; month < months; month++)
        {
            var name = $"m{month}";
            MembersOf[name] = [.. present];
            Snapshots.Add(Snapshot.Make(name, Peers.Grid, 1, MemberStreams.Of(present), Snapshots.LastOrDefault(), origin => MemberStreams.Of(MembersOf[origin])));
            Change();
        }
    }

    /// <summary>All snapshots, oldest first: whoever wants may have kept each of them.</summary>
    public List<Snapshot> Snapshots { get; } = [];

    /// <summary>Who counted in each.</summary>
    public Dictionary<string, List<Member>> MembersOf { get; } = [];

    /// <summary>A score as organizations have it, and as an attacker knows that they do.</summary>
    public static double Score(Random random) =>
        Math.Clamp(Mean + (Deviation * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())), 0, 100);

    public SnapshotView View(Snapshot snapshot, string? owner, string workspace) => new(
        Peers.Grid, snapshot.Cells,
        MembersOf.ToDictionary(month => month.Key, month => (IReadOnlyList<Member>)[.. month.Value.Where(member => member.Peer.Owner == owner)]), workspace, 1);

    private void Change()
    {
        // Often one or two, which is where subtraction would pay.
        for (var joins = random.Next(3) == 0 ? random.Next(9) : random.Next(3); joins > 0; joins--) Join();
        for (var leaves = random.Next(3); leaves > 0 && present.Count > 0; leaves--) present.RemoveAt(random.Next(present.Count));
        for (var again = random.Next(3); again > 0 && present.Count > 0; again--)
        {
            var at = random.Next(present.Count);
            var narrow = random.Next(6) == 0 ? random.Next(4) : present[at].Narrow;
            present[at] = Make(present[at].Peer with { Assessment = $"a{assessments++}" }, narrow);
        }
    }

    private void Join()
    {
        var number = organizations++;
        var owner = random.Next(8) == 0 ? $"p{random.Next(number + 1)}" : $"p{number}";
        present.Add(Make(new(owner, $"w{random.Next(random.Next(2) == 0 ? 2 : 5)}", $"o{number:0000}", $"a{assessments++}"), random.Next(4)));
    }

    private Member Make(Peer peer, int narrow) => new(peer, narrow, [Member.Hundredths(Score(random))]);
}
