using Maturity.Core.Drawing;

namespace Maturity.Core.Tests.Drawing;

public sealed class CurveChartTests
{
    private static readonly CurveThreshold[] Levels = [new(20, "Eerste stappen"), new(40, "Vastgelegd en begrepen"), new(60, "Beheerst"), new(80, "Toonaangevend in de hele bedrijfstak")];

    [Theory]
    [InlineData(180, 12)]
    [InlineData(200, 4)]
    [InlineData(360, 12)]
    [InlineData(480, 1)]
    [InlineData(480, 12)]
    public void Draw_LinesThatEndTogether_LabelsNeitherOverlapNorLeaveTheSheet(double width, int quarters)
    {
        foreach (var (from, to) in new[] { (0d, 0d), (35d, 54d), (0d, 100d), (100d, 100d), (59.9, 60.1) })
        {
            var values = Enumerable.Range(0, quarters + 1).Select(at => from + ((to - from) * at / quarters)).ToList();
            var drawing = CurveChart.Draw(
                "Curve", "", [.. Enumerable.Range(0, quarters + 1).Select(at => at == 0 ? "begin" : $"Q{at}")], new(values, "Deze routekaart 54,2"), "34,6",
                new(values, values, "zware inschatting 50,1", "lichte inschatting 57,3"), new(values, "Uitgangsplan 54,0"), Levels, width);

            Layout.AssertSound(drawing);
        }
    }

    [Fact]
    public void Draw_Values_StandAtTheirHeightOnTheScale()
    {
        var drawing = CurveChart.Draw("Curve", "", ["start", "Q1", "Q2"], new([40, 50, 60], "60"), "40", thresholds: Levels);
        var dots = drawing.Marks.OfType<CircleMark>().Select(dot => dot.Center).ToList();
        var dashed = drawing.Marks.OfType<LineMark>().Where(line => line.Dashed).Select(line => line.From.Y).ToList();

        // From 30 to 70: the levels from 40 and from 60 lie within.
        Assert.Equal(2, dashed.Count);
        Assert.Equal(dashed[0], dots[0].Y, 6);
        Assert.Equal(dashed[1], dots[2].Y, 6);
        Assert.Equal((dots[0].Y + dots[2].Y) / 2, dots[1].Y, 6);
        Assert.Equal((dots[0].X + dots[2].X) / 2, dots[1].X, 6);
    }

    [Fact]
    public void Draw_SecondLine_IsDashedAndNamed()
    {
        var drawing = CurveChart.Draw("Curve", "", ["start", "Q1"], new([40, 60], "Plan 60"), "40", other: new([40, 45], "Baseline 45"));

        Assert.Single(drawing.Marks.OfType<LineMark>(), line => line.Dashed && line.Ink == Ink.Muted);
        Assert.Contains(drawing.Marks.OfType<TextMark>(), text => text.Text == "Baseline 45");
    }

    [Fact]
    public void Draw_Band_SurroundsTheCurve()
    {
        var drawing = CurveChart.Draw("Curve", "", ["start", "Q1"], new([40, 60], "60"), "40", new([40, 50], [40, 70], "50", "70"));
        var band = Assert.Single(drawing.Marks.OfType<PolygonMark>());
        var end = drawing.Marks.OfType<CircleMark>().Last().Center;

        Assert.Equal(4, band.Points.Count);
        Assert.InRange(end.Y, band.Points[1].Y, band.Points[2].Y);
    }

    [Fact]
    public void Draw_LineOfAnotherLength_Throws() =>
        Assert.Throws<ArgumentException>(() => CurveChart.Draw("Curve", "", ["start", "Q1"], new([40, 60, 70], "70"), "40"));

    [Fact]
    public void Draw_ValueOffTheScale_Throws() =>
        Assert.Throws<ArgumentException>(() => CurveChart.Draw("Curve", "", ["start", "Q1"], new([40, double.NaN], "?"), "40"));
}
