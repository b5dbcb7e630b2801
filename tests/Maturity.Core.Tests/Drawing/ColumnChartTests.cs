using Maturity.Core.Drawing;

namespace Maturity.Core.Tests.Drawing;

public sealed class ColumnChartTests
{
    [Theory]
    [InlineData(180, 12)]
    [InlineData(480, 12)]
    [InlineData(480, 1)]
    public void Draw_AnyColumns_NothingOverlapsOrLeavesTheSheet(double width, int count)
    {
        foreach (double? most in new double?[] { null, 5, 100 })
        {
            var columns = Enumerable.Range(1, count).Select(at => ($"Quarter {at}", at * 2.5, $"{at * 2.5:0.0}")).ToList();
            Layout.AssertSound(ColumnChart.Draw("Effort", "", columns, most, "At most so many person-weeks in a quarter", width));
        }
    }

    [Fact]
    public void Draw_Values_AreHeightsOnOneScaleWithTheLimit()
    {
        var drawing = ColumnChart.Draw("Effort", "", [("Q1", 10, "10"), ("Q2", 0, "0"), ("Q3", 20, "20")], 40, "At most 40");
        Assert.Equal([22.5, 0, 45], drawing.Marks.OfType<RectMark>().Select(column => Math.Round(column.Area.Height, 6)));
        var limit = Assert.Single(drawing.Marks.OfType<LineMark>(), line => line.Dashed);
        Assert.Equal(90, drawing.Marks.OfType<RectMark>().First().Area.Bottom - limit.From.Y, 6);
    }

    [Fact]
    public void Draw_ValueBelowZero_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ColumnChart.Draw("Effort", "", [("Q1", -1, "-1")], null, ""));
}
