namespace Maturity.Core.Benchmarking;

/// <summary>One measure of one cell as one viewer may have it judged: the viewer's owner is out.</summary>
/// <param name="Scores">Scores of the peers, in points.</param>
/// <param name="Counts">What the rules need to know of them.</param>
/// <param name="Apart">For each wider cell of the same day, how many organizations it has more, and where figures are kept how many more that the viewing workspace did not assess.</param>
/// <param name="IsNear">Whether readers may have other figures that these could be subtracted from.</param>
/// <param name="Most">The most that may be shown, however many they are.</param>
public sealed record PeerMeasure(Histogram Scores, PeerCounts Counts, IReadOnlyList<int> Apart, bool IsNear = false, DisclosureLevel Most = DisclosureLevel.Tails)
{
    /// <summary>What may be shown of it.</summary>
    public Disclosure Disclosure => Disclosure.Of(Counts, Apart, IsNear).AtMost(Most);
}
