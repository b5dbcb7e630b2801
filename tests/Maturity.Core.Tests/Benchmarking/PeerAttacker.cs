using Maturity.Core.Benchmarking;

namespace Maturity.Core.Tests.Benchmarking;

/// <summary>
/// Somebody of a workspace who kept every figure it was ever shown, with each of its clients compared and with none, knows those
/// clients' scores, and knows from gossip who else counted in which month, whose assessment was new, and how organizations score.
/// </summary>
internal sealed class PeerAttacker(PeerHistory history, string workspace)
{
    /// <summary>Of one set of figures this many views are used; more say hardly more and take long.</summary>
    private const int MostViews = 4;

    private readonly Dictionary<string, Shown> shown = new(StringComparer.Ordinal);

    /// <summary>Looks at every cell of every snapshot, with each own client and with none.</summary>
    public IEnumerable<(Snapshot Snapshot, int Place, string? Owner, PeerCell Cell)> Look()
    {
        foreach (var snapshot in history.Snapshots)
        {
            var clients = history.MembersOf[snapshot.Name].Where(member => member.Peer.Workspace == workspace).ToList();
            foreach (var owner in clients.Select(member => member.Peer.Owner).Distinct().Prepend(null))
            {
                var view = history.View(snapshot, owner, workspace);
                var ground = view.Ground();
                for (var place = 0; place < Peers.Grid.Segments.Count; place++)
                {
                    var cell = view.Cell(place);
                    for (var measure = 0; measure < PeerHistory.Measures; measure++) Keep(snapshot, place, owner, cell, measure, ground, clients);
                    if (cell.Disclosure.Level > DisclosureLevel.Nothing) yield return (snapshot, place, owner, cell);
                }
            }
        }
    }

    /// <summary>What the attacker believes of one measure from all figures together, by the assessments of strangers.</summary>
    public IReadOnlyDictionary<string, Belief> FromAll(int measure, Random random) => Believe(
        [.. Of(measure).GroupBy(one => (one.Place, one.Origin)).SelectMany(views => views.Take(MostViews)).Select(one => one.WithRanks())], Clients(measure), random);

    /// <summary>What the attacker believes of each stranger from the narrowest cell alone that holds it, however many clients see that: nothing is subtracted from another cell or month.</summary>
    public IReadOnlyDictionary<string, Belief> FromOne(int measure, Random random) =>
        FromNarrowest(measure, page => Believe([.. Of(measure).Where(one => (one.Place, one.Origin) == (page.Place, page.Origin)).Take(MostViews).Select(one => one.WithRanks())], Clients(measure), random));

    /// <summary>What somebody believes of the same strangers who read that page once and knows nobody.</summary>
    public IReadOnlyDictionary<string, Belief> FromReading(int measure, Random random) =>
        FromNarrowest(measure, page => Believe([page.WithoutRanks()], new Dictionary<string, double>(), random));

    private Dictionary<string, Belief> FromNarrowest(int measure, Func<Shown, IReadOnlyDictionary<string, Belief>> believe)
    {
        var clients = Clients(measure);
        var pages = Of(measure).SelectMany(one => one.Assessments.Where(assessment => !clients.ContainsKey(assessment)).Select(assessment => (assessment, one)))
            .GroupBy(pair => pair.assessment, pair => pair.one)
            .GroupBy(sets => sets.MinBy(one => (one.Assessments.Count, one.Place, one.Origin))!, sets => sets.Key);
        var beliefs = new Dictionary<string, Belief>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            var believed = believe(page.Key);
            foreach (var assessment in page) beliefs[assessment] = believed[assessment];
        }

        return beliefs;
    }

    private IEnumerable<Shown> Of(int measure) => shown.Values.Where(one => one.Measure == measure);

    private Dictionary<string, double> Clients(int measure) => history.MembersOf.Values.SelectMany(month => month)
        .Where(member => member.Peer.Workspace == workspace && member.Has(measure))
        .DistinctBy(member => member.Peer.Assessment).ToDictionary(member => member.Peer.Assessment, member => member.Scores[measure] / 100.0);

    private static Dictionary<string, Belief> Believe(IReadOnlyList<(ShownFigures, IReadOnlyList<string>)> used, Dictionary<string, double> known, Random random) =>
        new ScoreChain(used, known).Walk(random).ToDictionary(pair => pair.Key, pair => Belief.Of(pair.Value));

    private void Keep(Snapshot snapshot, int place, string? owner, PeerCell cell, int measure, PeerGround ground, List<Member> clients)
    {
        var peers = cell.Measures[measure];
        if (cell.Disclosure.Level == DisclosureLevel.Nothing || peers.Disclosure.Level == DisclosureLevel.Nothing) return;
        var origin = snapshot.Cells[cell.Segment.Code].Origin;
        var behind = history.MembersOf[origin].Where(member => Peers.Grid.Around(member.Narrow).Contains(place) && member.Peer.Owner != owner && member.Has(measure))
            .Select(member => member.Peer.Assessment).Order(StringComparer.Ordinal).ToList();
        var key = $"{measure} {place} {string.Join(' ', behind)}";
        if (!shown.TryGetValue(key, out var one))
            shown[key] = one = new(measure, place, origin, behind, peers, ground.All[measure].Mean, ground.Estimate(measure, peers.Scores.Moments), []);
        one.Own.UnionWith(clients.Where(member => member.Peer.Owner == owner && member.Has(measure) && Peers.Grid.Around(member.Narrow).Contains(place)).Select(member => member.Scores[measure] / 100.0));
    }

    private sealed record Shown(int Measure, int Place, string Origin, IReadOnlyList<string> Assessments, PeerMeasure Peers, double GrandMean, double Estimate, HashSet<double> Own)
    {
        public (ShownFigures, IReadOnlyList<string>) WithRanks() => (new(Peers, GrandMean, Estimate, Own), Assessments);

        public (ShownFigures, IReadOnlyList<string>) WithoutRanks() => (new(Peers, GrandMean, Estimate, []), Assessments);
    }
}
