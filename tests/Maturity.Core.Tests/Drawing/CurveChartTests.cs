using Maturity.Core.Drawing;

namespace Maturity.Core.Tests.Drawing;

public sealed class CurveChartTests
{
    [Theory]
    [InlineData(180, 2)]
    [InlineData(200, 13)]
    [InlineData(480, 13)]
    [InlineData(480, 5)]
    public void Draw_AnyCurve_NothingOverlapsOrLeavesTheSheet(double width, int count)
    {
        foreach (var top in new double[] { 0, 55, 100 })
        {
            double[] points = [.. Enumerable.Range(0, count).Select(at => top * at / (count - 1))];
            var drawing = CurveChart.Draw("Curve", "", points, [.. points.Select(point => point * 0.8)], [.. points.Select(point => Math.Min(100, point + 7))],
                [.. points.Select((_, at) => at == 0 ? "today" : $"Q{at}")], [.. points.Select(point => $"{point:0.0}")], width);
            Layout.AssertSound(drawing);
            var texts = drawing.Marks.OfType<TextMark>().Where(text => text.Bold).Select(text => text.Text).ToList();
            Assert.Contains($"{points[0]:0.0}", texts);
            Assert.Contains($"{points[^1]:0.0}", texts);
        }
    }

    [Fact]
    public void Draw_Points_StandAtTheirHeight()
    {
        var drawing = Draw([0, 50, 100], [0, 40, 90], [0, 60, 100]);
        var dots = drawing.Marks.OfType<CircleMark>().Select(dot => dot.Center.Y).ToList();
        Assert.Equal(85, dots[0] - dots[1], 6);
        Assert.Equal(170, dots[0] - dots[2], 6);
        Assert.Equal(6, Assert.Single(drawing.Marks.OfType<PolygonMark>()).Points.Count);
    }

    [Fact]
    public void Draw_NoSpread_HasNoBand() => Assert.Empty(Draw([10, 20, 30], [10, 20, 30], [10, 20, 30]).Marks.OfType<PolygonMark>());

    [Fact]
    public void Draw_ListsOfDifferentLength_AreRefused() => Assert.Throws<ArgumentException>(() => Draw([10, 20, 30], [10, 20], [10, 20, 30]));

    private static Core.Drawing.Drawing Draw(double[] points, double[] low, double[] high) =>
        CurveChart.Draw("Curve", "", points, low, high, [.. points.Select((_, at) => $"Q{at}")], [.. points.Select(point => $"{point:0}")]);
}
