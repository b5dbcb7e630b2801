namespace Maturity.Core.Benchmarking;

/// <summary>What an estimate leans on (G5): all organizations, and how industries differ. The viewer's owner is out.</summary>
/// <param name="All">For each measure, the moments of all organizations.</param>
/// <param name="Industries">For each measure, the moments of every industry.</param>
public sealed record PeerGround(IReadOnlyList<GroupMoments> All, IReadOnlyList<IReadOnlyList<GroupMoments>> Industries)
{
    /// <summary>The ground that a list of peers gives.</summary>
    /// <param name="peers">All peers, the viewer's owner among them or not.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="measures">How many measures.</param>
    public static PeerGround Of(IEnumerable<PeerScores> peers, Viewer viewer, int measures)
    {
        var others = peers.Where(peer => peer.Peer.Owner != viewer.Owner).ToList();
        var industries = others.GroupBy(peer => peer.Segments.Single(segment => segment.Kind == SegmentKind.Industry).Code)
            .OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        static GroupMoments Moments(IEnumerable<PeerScores> group, int measure)
        {
            // Sorted, so that the order of the peers does not change the last digit of a sum.
            double[] scores = [.. group.Select(peer => peer.Scores[measure]).Where(score => score is not null).Select(score => score!.Value)];
            Array.Sort(scores);
            return GroupMoments.Of(scores);
        }

        var places = Enumerable.Range(0, measures).ToList();
        return new([.. places.Select(measure => Moments(others, measure))],
            [.. places.Select(measure => (IReadOnlyList<GroupMoments>)[.. industries.Select(industry => Moments(industry, measure))])]);
    }

    /// <summary>The estimate for a small set of peers.</summary>
    /// <param name="measure">Place of the measure.</param>
    /// <param name="set">Moments of the set, at least 1 organization.</param>
    public double Estimate(int measure, GroupMoments set) => Shrinkage.Mean(set, All[measure].Mean, Shrinkage.Kappa(Industries[measure]));
}
