namespace Maturity.Core.Scoring;

/// <summary>How scores become printed figures: once, at display.</summary>
public static class Rounding
{
    /// <summary>
    /// From here on a figure has no 9 decimals to clean (a double carries 15 to 17 digits), and no score of ours is
    /// anywhere near; such a figure is rounded directly, so that nothing a caller passes can throw.
    /// </summary>
    private const double LargestCleaned = 1e12;

    /// <summary>Rounds to 9 decimals, which removes the noise of binary fractions, then half away from zero.</summary>
    /// <param name="value">The unrounded figure; what is not a finite number comes back as it is.</param>
    /// <param name="decimals">Decimals to print, 0 to 9, usually 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is not 0 to 9.</exception>
    public static double Publish(double value, int decimals = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 9);
        if (!(Math.Abs(value) < LargestCleaned)) return Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        var clean = Math.Round((decimal)value, 9, MidpointRounding.AwayFromZero);

        // Adding zero turns a printed "-0" into "0".
        return (double)Math.Round(clean, decimals, MidpointRounding.AwayFromZero) + 0.0;
    }
}
