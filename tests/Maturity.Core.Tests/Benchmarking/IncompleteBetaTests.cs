using System.Numerics;
using Maturity.Core.Benchmarking;

namespace Maturity.Core.Tests.Benchmarking;

/// <summary>
/// The reference values were computed with 50 digits (Python's mpmath 1.3): its betainc where a + b is below 60, else tanh-sinh
/// quadrature of the density within 16 standard deviations, which agrees with betainc to 27 digits up to a + b = 1,000.
/// The arguments are the exact doubles.
/// </summary>
public sealed class IncompleteBetaTests
{
    [Theory]
    [InlineData(0.5, 0.30000000000000004, 2.7, 0.96561350728708276)]
    [InlineData(0.2, 1.5, 4.5, 0.45069550712572008)]
    [InlineData(0.8, 5.4, 0.5999999999999999, 0.16133762051865157)]
    [InlineData(0.3333333333333333, 6.5, 6.5, 0.11235486080576756)]
    [InlineData(0.16666666666666666, 1.3, 11.700000000000001, 0.82003055725309384)]
    [InlineData(0.3, 7.75, 23.25, 0.75238202390181799)]
    [InlineData(0.8333333333333334, 27.900000000000002, 3.099999999999999, 0.11359962576918474)]
    [InlineData(0.5, 15.5, 15.5, 0.5)]
    [InlineData(0.07, 10.100000000000001, 90.9, 0.15346970621606274)]
    [InlineData(0.95, 90.9, 10.099999999999998, 0.97412891425591429)]
    [InlineData(0.25, 25.25, 75.75, 0.51530239433453776)]
    [InlineData(0.2, 75.25, 225.75, 0.018585343011496014)]
    [InlineData(0.5, 150.5, 150.5, 0.5)]
    [InlineData(0.5733333333333334, 150.5, 150.5, 0.99471036568089712)]
    [InlineData(0.8733333333333333, 270.90000000000003, 30.099999999999994, 0.06860317419755794)]
    [InlineData(0.08008008008008008, 100.0, 900.0, 0.01347801261370501)]
    [InlineData(0.2502502502502503, 250.0, 750.0, 0.51214201295215633)]
    [InlineData(0.7907907907907908, 750.0, 250.0, 0.99899582503475222)]
    [InlineData(0.5005005005005005, 500.0, 500.0, 0.51262303035143395)]
    [InlineData(0.45545545545545546, 500.0, 500.0, 0.0023851177822648523)]
    [InlineData(0.37, 0.05, 0.03, 0.36529172957110647)]
    [InlineData(0.9, 0.01, 3.2, 0.99999783273309273)]
    [InlineData(0.001, 0.5, 0.5, 0.020135041633377491)]
    [InlineData(0.03, 30.1, 270.90000000000003, 1.143099997747669e-8)]
    [InlineData(0.4004004004004004, 500.0, 500.0, 9.9886354924906046e-11)]
    [InlineData(0.3913913913913914, 500.0, 500.0, 1.8206735954720447e-12)]
    public void Regularized_UpToAThousand_MatchesReference(double x, double a, double b, double expected) =>
        Assert.Equal(expected, IncompleteBeta.Regularized(x, a, b), 1e-12);

    [Theory]
    [InlineData(0.245, 2500.25, 7500.75, 0.12382261594282817)]
    [InlineData(0.904, 9000.9, 1000.0999999999998, 0.90998333038703337)]
    [InlineData(0.099, 10000.1, 90000.90000000001, 0.14584426036166062)]
    [InlineData(0.50321, 50000.5, 50000.5, 0.97883231235168096)]
    [InlineData(0.25, 250000.25, 750000.75, 0.50015355290271446)]
    [InlineData(0.4991, 500000.5, 500000.5, 0.035930168476035733)]
    [InlineData(0.9007, 900000.9, 100000.09999999998, 0.99028833246424433)]
    [InlineData(0.7488, 750000.75, 250000.25, 0.0028138354228908539)]
    [InlineData(0.1003, 100000.1, 900000.9, 0.84134515294778895)]
    public void Regularized_UpToAMillion_MatchesReference(double x, double a, double b, double expected) =>
        Assert.Equal(expected, IncompleteBeta.Regularized(x, a, b), 1e-12);

    /// <summary>For whole a and b it is the chance of at least a successes in a + b − 1 draws, a sum of fractions.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 5)]
    [InlineData(10, 3)]
    [InlineData(50, 50)]
    [InlineData(100, 901)]
    [InlineData(500, 501)]
    public void Regularized_WholeParameters_IsExactBinomialTail(int a, int b)
    {
        for (var eighths = 0; eighths <= 8; eighths++)
        {
            Assert.Equal(BinomialTail(a, a + b - 1, eighths), IncompleteBeta.Regularized(eighths / 8.0, a, b), 1e-12);
        }
    }

    [Theory]
    [InlineData(-1e-9, 1, 1)]
    [InlineData(1.000001, 1, 1)]
    [InlineData(double.NaN, 1, 1)]
    [InlineData(0.5, 0, 1)]
    [InlineData(0.5, double.NaN, 1)]
    [InlineData(0.5, 1, 0)]
    [InlineData(0.5, 1, double.NaN)]
    [InlineData(0.5, 5e6, 5.1e6)]
    [InlineData(0.5, 1, double.PositiveInfinity)]
    public void Regularized_OutOfRange_Throws(double x, double a, double b) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => IncompleteBeta.Regularized(x, a, b));

    [Fact]
    public void Regularized_LargestSum_SettlesEverywhere()
    {
        var half = IncompleteBeta.LargestSum / 2;
        Assert.Equal(0.5, IncompleteBeta.Regularized(0.5, half, half), 1e-9);
        for (var step = -40; step <= 40; step++) Assert.InRange(IncompleteBeta.Regularized(0.5 + (step * 0.00005), half, half), 0, 1);
        Assert.InRange(IncompleteBeta.Regularized(0.01, half / 50, half * 1.98), 0.49, 0.51);
    }

    private static double BinomialTail(int from, int draws, int eighths)
    {
        var (ways, tail) = (BigInteger.One, BigInteger.Zero);
        for (var hits = 0; hits <= draws; hits++)
        {
            if (hits >= from) tail += ways * BigInteger.Pow(eighths, hits) * BigInteger.Pow(8 - eighths, draws - hits);
            ways = ways * (draws - hits) / (hits + 1);
        }

        return (double)(tail * BigInteger.Pow(10, 18) / BigInteger.Pow(8, draws)) / 1e18;
    }
}
