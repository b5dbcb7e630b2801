namespace Maturity.Core.Benchmarking;

/// <summary>
/// A small generator of random numbers whose sequence is fixed by its seed on every machine, so that a figure found by
/// drawing can be found again. Source: G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators",
/// OOPSLA 2014. Not for secrets. A copy goes on by itself: hand it on by reference.
/// </summary>
/// <param name="seed">Any number; the same seed gives the same sequence.</param>
public struct SplitMix64(ulong seed)
{
    private const double Step = 1.0 / (1UL << 53);

    private ulong state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        state = unchecked(state + 0x9E3779B97F4A7C15);
        var mixed = unchecked((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB);
        return mixed ^ (mixed >> 31);
    }

    /// <summary>The next fraction: 53 bits, at least 0 and less than 1.</summary>
    public double NextUnit() => (Next() >> 11) * Step;

    /// <summary>The next place in a list: the next fraction times its length, rounded down.</summary>
    /// <param name="count">Length of the list, at least 1.</param>
    /// <returns>0 to <paramref name="count"/> − 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public int NextIndex(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return (int)(NextUnit() * count);
    }
}
