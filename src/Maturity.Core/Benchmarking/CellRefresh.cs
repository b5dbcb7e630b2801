namespace Maturity.Core.Benchmarking;

/// <summary>When a published cell may get new figures (G7): two sets of figures about nearly the same organizations would tell about the difference.</summary>
public static class CellRefresh
{
    /// <summary>
    /// Whether the new figures may replace the published ones: the sets are the same, or at least five (organization,
    /// assessment) pairs came or went. Somebody assessed again counts twice, once gone and once come.
    /// </summary>
    /// <param name="published">Members behind the published figures.</param>
    /// <param name="present">Members now.</param>
    public static bool IsPermitted(IEnumerable<Peer> published, IEnumerable<Peer> present)
    {
        var difference = published.Select(Pair).ToHashSet();
        difference.SymmetricExceptWith(present.Select(Pair));
        return IsPermitted(difference.Count);
    }

    /// <summary>The same of sets that were compared before, see <see cref="MemberDifference.Of"/>.</summary>
    /// <param name="pairs">(organization, assessment) pairs that are in one of the two sets only.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static bool IsPermitted(int pairs)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pairs);
        return pairs is 0 or >= Disclosure.Fewest;
    }

    private static (string Organization, string Assessment) Pair(Peer peer) => (peer.Organization, peer.Assessment);
}
