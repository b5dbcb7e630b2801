namespace Maturity.Core.Benchmarking;

/// <summary>One cell as one viewer may have it judged: the viewer's owner is out.</summary>
/// <param name="Segment">Which cell.</param>
/// <param name="Counts">What the rules need to know of its peers.</param>
/// <param name="Apart">For each wider cell, how many peers are in one of the two only.</param>
/// <param name="Measures">Its measures, the index first.</param>
public sealed record PeerCell(Segment Segment, PeerCounts Counts, IReadOnlyList<int> Apart, IReadOnlyList<PeerMeasure> Measures)
{
    /// <summary>What may be shown of the cell as a whole; a measure that some peers lack may be held back further.</summary>
    public Disclosure Disclosure => Disclosure.Of(Counts, Apart);

    /// <summary>The cells around an organization from peers that are known one by one.</summary>
    /// <param name="segments">The segments, narrow to wide.</param>
    /// <param name="peers">All peers, the viewer's owner among them or not.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="measures">How many measures.</param>
    public static IReadOnlyList<PeerCell> Of(IReadOnlyList<Segment> segments, IReadOnlyCollection<PeerScores> peers, Viewer viewer, int measures)
    {
        var inside = segments.ToDictionary(
            segment => segment, segment => peers.Where(peer => peer.Peer.Owner != viewer.Owner && peer.Segments.Contains(segment)).ToList());
        return [.. segments.Select(segment => OfPeers(segment, inside, viewer, measures))];
    }

    private static PeerCell OfPeers(Segment segment, Dictionary<Segment, List<PeerScores>> inside, Viewer viewer, int measures)
    {
        var here = inside[segment];
        var around = inside.Where(wider => Segment.Around(segment.Kind).Contains(wider.Key.Kind)).OrderBy(wider => wider.Key.Kind).Select(wider => wider.Value).ToList();
        IReadOnlyList<int> Apart(Func<PeerScores, bool> counts, int own) => [.. around.Select(wider => wider.Count(counts) - own)];
        PeerMeasure Measure(int measure)
        {
            var having = here.Where(peer => peer.Scores[measure] is not null).ToList();
            return new(
                Histogram.Of(having.Select(peer => peer.Scores[measure]!.Value)), PeerCounts.Of(having.Select(peer => peer.Peer), viewer),
                Apart(peer => peer.Scores[measure] is not null, having.Count));
        }

        return new(segment, PeerCounts.Of(here.Select(peer => peer.Peer), viewer), Apart(_ => true, here.Count), [.. Enumerable.Range(0, measures).Select(Measure)]);
    }
}
