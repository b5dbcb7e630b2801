using System.Numerics;

namespace Maturity.Core.Tests.Scoring;

/// <summary>An exact fraction, slow and obvious, to check the fast arithmetic against.</summary>
internal readonly record struct Fraction : IComparable<Fraction>
{
    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        Denominator = denominator / divisor;
    }

    public static readonly Fraction Zero = new(0, 1);

    private BigInteger Numerator { get; }

    private BigInteger Denominator { get; }

    public static Fraction Of(decimal value)
    {
        BigInteger denominator = 1;
        while (value != decimal.Truncate(value))
        {
            value *= 10;
            denominator *= 10;
        }

        return new(new BigInteger(value), denominator);
    }

    public static implicit operator Fraction(int value) => new(value, 1);

    public static Fraction operator +(Fraction a, Fraction b) =>
        new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Fraction operator -(Fraction a, Fraction b) => a + (b * -1);

    public static Fraction operator *(Fraction a, Fraction b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Fraction operator /(Fraction a, Fraction b) => new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    public Fraction Abs() => new(BigInteger.Abs(Numerator), Denominator);

    /// <summary>Rounded to 6 decimals, half up; exact.</summary>
    public Fraction RoundedToSix()
    {
        var millionths = (Numerator * 2_000_000) + Denominator;
        var whole = BigInteger.DivRem(millionths, Denominator * 2, out var rest);
        return new(rest.Sign < 0 ? whole - 1 : whole, 1_000_000);
    }

    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public double ToDouble() => (double)(long)(Numerator * BigInteger.Pow(10, 12) / Denominator) / 1e12;
}
