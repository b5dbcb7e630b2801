namespace Maturity.Core.Benchmarking;

/// <summary>
/// The regularized incomplete beta function I_x(a, b): the share of a beta distribution that lies below x.
/// By the continued fraction 8.17.22 of the NIST Digital Library of Mathematical Functions, evaluated by Lentz's method as
/// modified by Thompson and Barnett (J. Comput. Phys. 64, 1986); its factor is the density in Loader's form, in which no two
/// large logarithms are subtracted.
/// </summary>
public static class IncompleteBeta
{
    /// <summary>The largest a + b that is accepted.</summary>
    public const double LargestSum = 1e7;

    /// <summary>e to the minus this is 4·10⁻¹⁸: what a sum of shares cannot hold any more.</summary>
    private const double NegligibleExponent = 40;

    private const double Tiny = 1e-300;
    private const double Precision = 1e-16;
    private const int MostTerms = 100_000;

    /// <summary>
    /// I_x(a, b), 0 to 1. Error at most 10⁻¹² for a + b to 1,000,001, with a and b at least 0.01.
    /// Tails below 4·10⁻¹⁸ come back as exactly 0 or 1 and cost next to nothing.
    /// </summary>
    /// <param name="x">0 to 1.</param>
    /// <param name="a">First parameter, more than 0.</param>
    /// <param name="b">Second parameter, more than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">x is not 0 to 1, a or b is not above 0, or their sum is above <see cref="LargestSum"/>.</exception>
    public static double Regularized(double x, double a, double b)
    {
        if (!(x is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(x), x, "x is 0 to 1.");
        if (!(a > 0)) throw new ArgumentOutOfRangeException(nameof(a), a, "a is above 0.");
        if (!(b > 0)) throw new ArgumentOutOfRangeException(nameof(b), b, "b is above 0.");
        if (!(a + b <= LargestSum)) throw new ArgumentOutOfRangeException(nameof(b), a + b, "a + b is too large.");
        return x is 0 or 1 ? x : Inside(x, 1 - x, a, b);
    }

    private static double Inside(double x, double y, double a, double b)
    {
        var sum = a + b;
        var upper = sum * x > a;

        // By Chernoff's bound the shorter tail is at most e to the minus this.
        var exponent = LogBetaError.Deviance(a, sum * x) + LogBetaError.Deviance(b, sum * y);
        if (exponent > NegligibleExponent) return upper ? 1 : 0;
        var corrections = LogBetaError.Stirling(sum) - LogBetaError.Stirling(a) - LogBetaError.Stirling(b);
        var factor = Math.Sqrt(a / (2 * Math.PI * sum) * b) * Math.Exp(corrections - exponent);
        return x < (a + 1) / (sum + 2)
            ? Math.Min(1, factor / a * Fraction(x, a, b))
            : Math.Max(0, 1 - (factor / b * Fraction(y, b, a)));
    }

    private static double Fraction(double x, double a, double b)
    {
        var d = 1 / Nonzero(1 - ((a + b) * x / (a + 1)));
        var (c, result) = (1.0, d);
        for (var m = 1; m <= MostTerms; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / Nonzero(1 + (even * d));
            c = Nonzero(1 + (even / c));
            result *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / Nonzero(1 + (odd * d));
            c = Nonzero(1 + (odd / c));
            var change = d * c;
            result *= change;
            if (Math.Abs(change - 1) <= 2 * Precision) return result;
        }

        throw new InvalidOperationException($"The continued fraction has not settled at x = {x}, a = {a}, b = {b}.");
    }

    private static double Nonzero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
