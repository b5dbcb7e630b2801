namespace Maturity.Core.Benchmarking;

/// <summary>One cell as one viewer may have it judged: the viewer's owner is out.</summary>
/// <param name="Segment">Which cell.</param>
/// <param name="Counts">What the rules need to know of its peers.</param>
/// <param name="Apart">For each wider cell of the same day, how many organizations it has more, and where figures are kept how many more that the viewing workspace did not assess.</param>
/// <param name="Measures">Its measures, the index first.</param>
/// <param name="IsNear">Whether readers may have other figures that these could be subtracted from.</param>
/// <param name="Most">The most that may be shown, however many they are.</param>
public sealed record PeerCell(Segment Segment, PeerCounts Counts, IReadOnlyList<int> Apart, IReadOnlyList<PeerMeasure> Measures, bool IsNear = false, DisclosureLevel Most = DisclosureLevel.Tails)
{
    /// <summary>What may be shown of the cell as a whole; a measure that some peers lack may be held back further.</summary>
    public Disclosure Disclosure => Disclosure.Of(Counts, Apart, IsNear).AtMost(Most);

    /// <summary>The cells around an organization from peers that are known one by one, by the rules as published.</summary>
    /// <param name="segments">The segments, narrow to wide.</param>
    /// <param name="peers">All peers, the viewer's owner among them or not.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="measures">How many measures.</param>
    public static IReadOnlyList<PeerCell> Of(IReadOnlyList<Segment> segments, IReadOnlyCollection<PeerScores> peers, Viewer viewer, int measures) =>
        Of(segments, peers, viewer, measures, kept: false);

    /// <summary>The same as it may be shown of figures that are kept, by the stricter rules for those: see <see cref="Disclosure.MostOfKept"/>.</summary>
    /// <param name="segments">The segments, narrow to wide.</param>
    /// <param name="peers">All peers, the viewer's owner among them or not.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="measures">How many measures.</param>
    public static IReadOnlyList<PeerCell> OfKept(IReadOnlyList<Segment> segments, IReadOnlyCollection<PeerScores> peers, Viewer viewer, int measures) =>
        [.. Of(segments, peers, viewer, measures, kept: true).Select(cell => cell.Kept())];

    private static IReadOnlyList<PeerCell> Of(IReadOnlyList<Segment> segments, IReadOnlyCollection<PeerScores> peers, Viewer viewer, int measures, bool kept)
    {
        var inside = segments.ToDictionary(segment => segment, segment => peers.Where(peer => peer.Segments.Contains(segment)).ToList());
        return [.. segments.Select(segment => OfPeers(segment, inside, viewer, measures, kept))];
    }

    private PeerCell Kept() => this with
    {
        Most = Disclosure.MostOfKept(Counts),
        Measures = [.. Measures.Select(measure => measure with { Most = Disclosure.MostOfKept(measure.Counts) })],
    };

    private static PeerCell OfPeers(Segment segment, Dictionary<Segment, List<PeerScores>> inside, Viewer viewer, int measures, bool kept)
    {
        var here = inside[segment];
        var around = inside.Where(wider => Segment.Around(segment.Kind).Contains(wider.Key.Kind)).OrderBy(wider => wider.Key.Kind).Select(wider => wider.Value).ToList();
        int Strangers(List<PeerScores> set, Func<PeerScores, bool> counts) => set.Count(peer => peer.Peer.Workspace != viewer.Workspace && counts(peer));
        PeerMeasure Measure(Func<PeerScores, bool> counts, int measure)
        {
            PeerCounts Others(List<PeerScores> set) => PeerCounts.Of(set.Where(counts).Select(peer => peer.Peer), viewer);
            var own = Others(here);
            var scores = here.Where(peer => peer.Peer.Owner != viewer.Owner && peer.Scores[measure] is not null).Select(peer => peer.Scores[measure]!.Value);

            // Of figures that are kept, a workspace that knows its clients could subtract the rest (docs/adr/0024).
            int[] Apart(List<PeerScores> wider) => kept
                ? [Others(wider).Organizations - own.Organizations, Strangers(wider, counts) - Strangers(here, counts)]
                : [Others(wider).Organizations - own.Organizations];
            return new(Histogram.Of(scores), own, [.. around.SelectMany(Apart)]);
        }

        var cell = Measure(_ => true, 0);
        return new(segment, cell.Counts, cell.Apart, [.. Enumerable.Range(0, measures).Select(measure => Measure(peer => peer.Scores[measure] is not null, measure))]);
    }
}
