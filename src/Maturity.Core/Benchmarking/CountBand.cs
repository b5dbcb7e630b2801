namespace Maturity.Core.Benchmarking;

/// <summary>How many peers there are, said no more exactly than G7 allows.</summary>
public static class CountBand
{
    private static readonly (int From, string Name)[] Bands =
        [(100, "100+"), (50, "50-99"), (30, "30-49"), (20, "20-29"), (10, "10-19"), (5, "5-9")];

    /// <summary>The band, such as <c>10-19</c>; null below five, where nothing is said.</summary>
    /// <param name="organizations">Organizations in a cell that may be shown; at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="organizations"/> is negative.</exception>
    public static string? Of(int organizations)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(organizations);
        return Bands.FirstOrDefault(band => organizations >= band.From).Name;
    }
}
