namespace Maturity.Core.Scoring;

/// <summary>How scores become printed figures: once, at display.</summary>
public static class Rounding
{
    /// <summary>Rounds to 9 decimals, which removes the noise of binary fractions, then half away from zero.</summary>
    /// <param name="value">The unrounded figure.</param>
    /// <param name="decimals">Decimals to print, usually 1.</param>
    public static double Publish(double value, int decimals = 1)
    {
        var clean = Math.Round((decimal)value, 9, MidpointRounding.AwayFromZero);
        return (double)Math.Round(clean, decimals, MidpointRounding.AwayFromZero);
    }
}
