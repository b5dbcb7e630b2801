using Maturity.Core.Drawing;

namespace Maturity.Core.Tests.Drawing;

public sealed class WaterfallChartTests
{
    [Theory]
    [InlineData(180)]
    [InlineData(360)]
    [InlineData(480)]
    public void Draw_AnyRows_StayOnTheSheet(double width)
    {
        List<WaterfallStep> steps =
        [
            new("Index on 1 January 2026", 30, 30, "30.0", true), new("People who answered only once, and a label that is rather long", 30, 27.5, "−2.5"),
            new("Answers: talent", 27.5, 41, "+13.5"), new("Answers: data", 41, 41, "+0.0"), new("Index on 1 January 2027", 41, 41, "41.0", true),
        ];
        var drawing = WaterfallChart.Draw("Change", "", steps, width);
        Assert.All(drawing.Marks, mark => Assert.True(mark.Bounds is { Left: >= -0.01, Top: >= -0.01 } bounds && bounds.Right <= width + 0.01 && bounds.Bottom <= drawing.Height + 0.01, $"{mark}"));
        Assert.Equal(5, drawing.Marks.OfType<RectMark>().Count());
    }

    [Fact]
    public void Draw_Bars_BeginWhereTheOneBeforeEnded()
    {
        var drawing = WaterfallChart.Draw("Change", "", [new("From", 10, 10, "10", true), new("Up", 10, 30, "+20"), new("Down", 30, 20, "−10"), new("To", 20, 20, "20", true)], 202);
        var bars = drawing.Marks.OfType<RectMark>().ToList();
        Assert.Equal((1.0, 201.0), (bars[1].Area.Left, bars[1].Area.Right));
        Assert.Equal((101.0, 201.0), (bars[2].Area.Left, bars[2].Area.Right));
        Assert.NotEqual(bars[1].Ink, bars[2].Ink);
    }

    [Fact]
    public void Draw_NothingMoved_IsTwoTotals() => Assert.Equal(2, WaterfallChart.Draw("Change", "", [new("From", 10, 10, "10", true), new("To", 10, 10, "10", true)]).Marks.OfType<RectMark>().Count());
}
