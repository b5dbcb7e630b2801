using Maturity.Core.Drawing;

namespace Maturity.Core.Tests.Drawing;

public sealed class RangeBarsTests
{
    private static readonly string[] Levels = ["Ad hoc", "Eerste stappen", "Vastgelegd", "Beheerst", "Voorbeeld"];

    [Theory]
    [InlineData(200)]
    [InlineData(339)]
    [InlineData(340)]
    [InlineData(480)]
    public void Draw_LongNames_TextsNeitherOverlapNorLeaveTheSheet(double width)
    {
        var rows = Layout.LongNames
            .Select((name, i) => new RangeBar(name, i % 3 == 0 ? "niet gescoord" : "54,2", i % 3 == 0 ? null : i * 9, i * 8, 100))
            .ToList();

        Layout.AssertSound(RangeBars.Draw("Bars", "", rows, Levels, width));
    }

    [Fact]
    public void Draw_Score_DotAndRangeLieOnTheScale()
    {
        var drawing = RangeBars.Draw("Bars", "", [new RangeBar("A", "50.0", 50, 40, 75)], Levels);
        var ticks = drawing.Marks.OfType<LineMark>().Where(line => line.From.X == line.To.X).Select(line => line.From.X).ToList();
        var dot = Assert.Single(drawing.Marks.OfType<CircleMark>());
        var range = Assert.Single(drawing.Marks.OfType<RectMark>());

        Assert.Equal(6, ticks.Count);
        Assert.Equal((ticks[0] + ticks[5]) / 2, dot.Center.X, 6);
        Assert.Equal(ticks[2], range.Area.Left, 6);
        Assert.Equal(ticks[0] + (0.75 * (ticks[5] - ticks[0])), range.Area.Right, 6);
    }

    [Fact]
    public void Draw_NoUncertainty_DrawsNoRange()
    {
        var drawing = RangeBars.Draw("Bars", "", [new RangeBar("A", "50.0", 50, 50, 50)], Levels);

        Assert.Empty(drawing.Marks.OfType<RectMark>());
    }

    [Fact]
    public void Draw_MissingScore_DrawsNoDot()
    {
        var drawing = RangeBars.Draw("Bars", "", [new RangeBar("A", "not scored", null, 10, 90)], Levels);

        Assert.Empty(drawing.Marks.OfType<CircleMark>());
    }

    [Fact]
    public void Draw_OneNameTooLongForItsBand_NumbersStandInForAll()
    {
        string[] names = [.. Levels[..4], "Toonaangevend in de hele bedrijfstak"];
        var drawing = RangeBars.Draw("Bars", "", [new RangeBar("A", "50.0", 50)], names);

        Assert.Equal(["1", "2", "3", "4", "5"], drawing.Marks.OfType<TextMark>().Take(5).Select(text => text.Text));
    }
}
