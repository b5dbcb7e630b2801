using Maturity.Core.Scoring;

namespace Maturity.Core.Tests.Scoring;

public sealed class RoundingTests
{
    [Fact]
    public void Publish_VectorFigures_MatchVector()
    {
        var cases = VectorFile.Of("scoring", "rounding").EnumerateArray().ToList();
        Assert.Equal(8, cases.Count);
        Assert.All(cases, item => Assert.Equal(
            item.GetProperty("expected").GetDouble(),
            Rounding.Publish(item.GetProperty("value").GetDouble(), item.GetProperty("places").GetInt32())));
    }

    [Theory]
    [InlineData(-58.25, -58.3)]
    [InlineData(0.35 - 0.1, 0.3)]
    [InlineData(58.2499999999999, 58.3)]
    [InlineData(58.249999999, 58.2)]
    [InlineData(2.675e11, 2.675e11)]
    [InlineData(123456789.25, 123456789.3)]
    public void Publish_OrdinaryFigure_RoundsHalfAwayFromZero(double value, double expected) =>
        Assert.Equal(expected, Rounding.Publish(value));

    [Theory]
    [InlineData(1e12, 1e12)]
    [InlineData(1e28, 1e28)]
    [InlineData(1e300, 1e300)]
    [InlineData(-1e300, -1e300)]
    [InlineData(double.MaxValue, double.MaxValue)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.Epsilon, 0)]
    public void Publish_FigureBeyondDecimal_DoesNotThrow(double value, double expected) =>
        Assert.Equal(expected, Rounding.Publish(value));

    [Fact]
    public void Publish_SmallNegative_HasNoMinusSign() =>
        Assert.Equal("0", Rounding.Publish(-1e-7, 6).ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(-1)]
    [InlineData(10)]
    public void Publish_DecimalsOutOfRange_Throws(int decimals) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Rounding.Publish(1, decimals));
}
