using Maturity.Core.Drawing;

namespace Maturity.Core.Tests.Drawing;

public sealed class AccentColorTests
{
    [Theory]
    [InlineData("#0c5a6b", "#0c5a6b")]
    [InlineData(" #FFAA00 ", "#ffaa00")]
    public void Parse_SixDigits_KeepsTheColor(string text, string expected)
    {
        Assert.True(AccentColor.TryParse(text, out var color));
        Assert.Equal(expected, color.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0c5a6b")]
    [InlineData("#0c5a6")]
    [InlineData("#0c5a6b7")]
    [InlineData("#0c5a6g")]
    [InlineData("#٠٠٠٠٠٠")]
    [InlineData("red;}body{display:none")]
    public void Parse_AnythingElse_IsRefused(string? text) => Assert.False(AccentColor.TryParse(text, out _));

    [Fact]
    public void Contrast_BlackOnWhite_Is21() => Assert.Equal(21, Color("#000000").ContrastWith(AccentColor.White), 9);

    // The gray that the guideline names as the border case.
    [Fact]
    public void Contrast_Gray767676OnWhite_IsJustReadable() => Assert.Equal(4.54, Color("#767676").ContrastWith(AccentColor.White), 2);

    [Fact]
    public void Shade_OfAReadableColor_IsTheColor() => Assert.Equal(Color("#0c5a6b"), Color("#0c5a6b").ReadableOn(AccentColor.White));

    [Fact]
    public void Shade_OfYellowOnWhite_IsADarkerYellow()
    {
        var shade = Color("#ffdd00").ReadableOn(AccentColor.White);
        Assert.True(shade.Red > shade.Blue && shade.Green > shade.Blue, shade.ToString());
    }

    [Fact]
    public void Shade_OfEveryColor_IsReadableOnBothPages()
    {
        for (var value = 0; value < 0x1000000; value += 4099)
        {
            var color = Color($"#{value:x6}");
            Assert.True(color.ReadableOn(AccentColor.White).ContrastWith(AccentColor.White) >= AccentColor.Readable, $"{color} on white");
            Assert.True(color.ReadableOn(AccentColor.Night).ContrastWith(AccentColor.Night) >= AccentColor.Readable, $"{color} at night");
        }
    }

    private static AccentColor Color(string text) => AccentColor.TryParse(text, out var color) ? color : throw new ArgumentException(text);
}
