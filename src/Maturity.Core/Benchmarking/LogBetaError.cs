namespace Maturity.Core.Benchmarking;

/// <summary>The two small differences of large logarithms that the density of a beta distribution is made of.</summary>
internal static class LogBetaError
{
    private const double SmallestForSeries = 16;

    /// <summary>
    /// How far Stirling's formula is off: <c>ln Γ(z + 1) − (z ln z − z + ½ ln 2πz)</c>, for z above 0. By its asymptotic series
    /// (NIST Digital Library of Mathematical Functions 5.11.1), below 16 by stepping up to it.
    /// </summary>
    public static double Stirling(double z)
    {
        var steps = 0.0;
        for (; z < SmallestForSeries; z++) steps += ((z + 0.5) * Math.Log((z + 1) / z)) - 1;
        var inverse = 1 / (z * z);
        var series = (1.0 / 12) - (inverse * ((1.0 / 360) - (inverse * ((1.0 / 1260) - (inverse * ((1.0 / 1680)
            - (inverse * ((1.0 / 1188) - (inverse * (691.0 / 360360))))))))));
        return steps + (series / z);
    }

    /// <summary>
    /// <c>a ln(a/m) + m − a</c>, at least 0, without the loss of digits where a and m are close: there by the series of
    /// <c>ln((1 + v)/(1 − v))</c> with <c>v = (a − m)/(a + m)</c>. Source: C. Loader, "Fast and accurate computation of binomial
    /// probabilities" (2000).
    /// </summary>
    public static double Deviance(double a, double m)
    {
        var difference = a - m;
        if (Math.Abs(difference) >= 0.1 * (a + m)) return (a * Math.Log(a / m)) + m - a;
        var v = difference / (a + m);
        var square = v * v;
        var (sum, power) = (difference * v, 2 * a * v);
        for (var odd = 3; ; odd += 2)
        {
            power *= square;
            var next = sum + (power / odd);
            if (next == sum) return sum;
            sum = next;
        }
    }
}
