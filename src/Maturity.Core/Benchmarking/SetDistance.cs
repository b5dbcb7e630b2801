namespace Maturity.Core.Benchmarking;

/// <summary>
/// How far two sets of organizations are apart whose figures somebody could subtract. A workspace knows the scores of its own
/// clients and takes them out of the difference, so what counts is what is left for the one that knows most of it (G7 and G9 at
/// once). Once that is five or more, neither number says more than so: whatever else is apart makes no difference.
/// </summary>
/// <param name="Apart">How many are in one of the two only; at least 0.</param>
/// <param name="Known">How many of those the workspace assessed that assessed most of them; 0 to <paramref name="Apart"/>.</param>
public readonly record struct SetDistance(int Apart, int Known)
{
    /// <summary>
    /// Whether the difference tells nothing about a few: nobody is apart, or five at least, and the workspace that knows most
    /// of them knows all of them, or five at least are strangers to it. That holds with the viewer's owner among them, whom other
    /// clients of the workspace see in the other set, and without.
    /// </summary>
    /// <param name="own">How many of those apart are of the viewer's owner.</param>
    /// <exception cref="ArgumentOutOfRangeException">More are the viewer's than are apart.</exception>
    public bool IsSafe(int own = 0)
    {
        var strangers = Apart - Known;
        return strangers == 0 ? IsNobodyOrEnough(Apart) && IsNobodyOrEnough(Apart - own) : strangers >= Disclosure.Fewest;
    }

    /// <summary>Two sets of figures about nearly the same organizations would tell about the difference. Somebody assessed again counts twice, once gone and once come.</summary>
    private static bool IsNobodyOrEnough(int pairs)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pairs);
        return pairs is 0 or >= Disclosure.Fewest;
    }
}
