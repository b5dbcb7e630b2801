namespace Maturity.Core.Benchmarking;

/// <summary>One measure of one cell as one viewer may have it judged: the viewer's owner is out.</summary>
/// <param name="Scores">Scores of the peers, in points.</param>
/// <param name="Counts">What the rules need to know of them.</param>
/// <param name="Apart">For each wider cell, how many of these and of its peers are in one of the two only.</param>
public sealed record PeerMeasure(Histogram Scores, PeerCounts Counts, IReadOnlyList<int> Apart)
{
    /// <summary>What may be shown of it.</summary>
    public Disclosure Disclosure => Disclosure.Of(Counts, Apart);
}
