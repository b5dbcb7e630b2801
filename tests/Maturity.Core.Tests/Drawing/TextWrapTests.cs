using FsCheck;
using FsCheck.Fluent;
using Maturity.Core.Drawing;

namespace Maturity.Core.Tests.Drawing;

public sealed class TextWrapTests
{
    [Fact]
    public void Lines_AnyText_FitTheRoomAndTheNumberOfLines()
    {
        var words = Gen.Elements("a", "Data", "silo's", "arbeidsongeschiktheidsverzekering", "mens-machine", "en/of", "WWWW", "…", "été");
        var texts = words.NonEmptyListOf().Select(list => string.Join(' ', list));
        var property = Prop.ForAll(texts.ToArbitrary(), Gen.Choose(30, 200).ToArbitrary(), Gen.Choose(1, 4).ToArbitrary(),
            (text, width, most) =>
            {
                var lines = TextWrap.Lines(text, width, most);
                return lines.Count <= most && lines.All(line => TextMeasure.Width(line, 9) <= width);
            });

        Check.QuickThrowOnFailure(property);
    }

    [Fact]
    public void Lines_EnoughRoom_KeepEveryWord()
    {
        var lines = TextWrap.Lines("Where people disagree  and why", 60, 9);

        Assert.Equal("Where people disagree and why", string.Join(' ', lines));
    }

    [Fact]
    public void Lines_TooLittleRoom_EndInAnEllipsis() =>
        Assert.EndsWith("…", TextWrap.Lines("Where people disagree and why it matters", 60, 2)[^1], StringComparison.Ordinal);

    [Fact]
    public void Lines_WordLongerThanTheLine_IsBrokenWithAHyphen()
    {
        var lines = TextWrap.Lines("Informatiebeveiligingsverantwoordelijkheid", 80, 9);

        Assert.True(lines.Count > 1);
        Assert.All(lines.SkipLast(1), line => Assert.EndsWith("-", line, StringComparison.Ordinal));
        Assert.Equal("Informatiebeveiligingsverantwoordelijkheid", string.Concat(lines).Replace("-", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void Lines_NoText_AreNone(string text) => Assert.Empty(TextWrap.Lines(text, 60, 2));
}
