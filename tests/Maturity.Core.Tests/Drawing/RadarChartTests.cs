using Maturity.Core.Drawing;

namespace Maturity.Core.Tests.Drawing;

public sealed class RadarChartTests
{
    public static TheoryData<int, double> AxesAndWidths()
    {
        var data = new TheoryData<int, double>();
        for (var axes = RadarChart.Fewest; axes <= RadarChart.Most; axes++)
        {
            data.Add(axes, 300);
            data.Add(axes, 480);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(AxesAndWidths))]
    public void Draw_LongNames_LabelsNeitherOverlapNorLeaveTheSheet(int axes, double width)
    {
        for (var shift = 0; shift < Layout.LongNames.Length; shift++)
            Layout.AssertSound(RadarChart.Draw("Radar", "", Axes(axes, shift, i => i * 7), width));
    }

    [Theory]
    [MemberData(nameof(AxesAndWidths))]
    public void Draw_LongNames_LabelsStayOutsideTheOuterRing(int axes, double width)
    {
        var drawing = RadarChart.Draw("Radar", "", Axes(axes, 1, _ => 50), width);
        var ring = drawing.Marks.OfType<PolygonMark>().Where(mark => mark.Ink == Ink.Grid).Last();
        var center = drawing.Marks.OfType<LineMark>().First().From;
        var radius = center.Y - ring.Points[0].Y;

        Assert.All(drawing.Marks.OfType<TextMark>(), text => Assert.True(Distance(center, text.Bounds) > radius, text.Text));
    }

    [Fact]
    public void Draw_FourScores_CornersLieAtTheirShareOfTheAxis()
    {
        double?[] scores = [100, 50, 0, 25];
        var drawing = RadarChart.Draw("Radar", "", [.. scores.Select((score, i) => new RadarAxis($"A{i}", "", score))]);
        var center = drawing.Marks.OfType<LineMark>().First().From;
        var own = Assert.Single(drawing.Marks.OfType<PolygonMark>(), mark => mark.Ink == Ink.Own);
        var radius = center.Y - own.Points[0].Y;

        Assert.Equal(center.X, own.Points[0].X, 6);
        Assert.Equal(center.X + (radius / 2), own.Points[1].X, 6);
        Assert.Equal(center.Y, own.Points[1].Y, 6);
        Assert.Equal(center.Y, own.Points[2].Y, 6);
        Assert.Equal(center.X - (radius / 4), own.Points[3].X, 6);
    }

    [Fact]
    public void Draw_MissingScore_LeavesAGapInsteadOfAZero()
    {
        var drawing = RadarChart.Draw("Radar", "", Axes(5, 0, i => i == 2 ? null : 60));

        Assert.DoesNotContain(drawing.Marks.OfType<PolygonMark>(), mark => mark.Ink == Ink.Own);
        Assert.Equal(3, drawing.Marks.OfType<LineMark>().Count(mark => mark.Ink == Ink.Own));
        Assert.Equal(4, drawing.Marks.OfType<CircleMark>().Count(mark => mark.Ink == Ink.Own));
        Layout.AssertSound(drawing);
    }

    [Fact]
    public void Draw_Previous_IsDashedAndHollow()
    {
        var axes = Enumerable.Range(0, 6).Select(i => new RadarAxis($"A{i}", "", 60, 40)).ToList();
        var drawing = RadarChart.Draw("Radar", "", axes);

        var before = Assert.Single(drawing.Marks.OfType<PolygonMark>(), mark => mark.Ink == Ink.Previous);
        Assert.True(before is { Dashed: true, FillOpacity: 0 });
        Assert.Equal(6, drawing.Marks.OfType<CircleMark>().Count(mark => mark is { Ink: Ink.Previous, Filled: false }));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(13)]
    public void Draw_TooFewOrTooManyAxes_Throws(int axes)
    {
        Assert.False(RadarChart.CanDraw(axes));
        Assert.Throws<ArgumentOutOfRangeException>(() => RadarChart.Draw("Radar", "", Axes(axes, 0, _ => 1)));
    }

    private static List<RadarAxis> Axes(int count, int shift, Func<int, double?> score) =>
        [.. Enumerable.Range(0, count).Select(i => new RadarAxis(
            Layout.LongNames[(i + shift) % Layout.LongNames.Length], score(i) is null ? "niet gescoord" : "54,2", score(i)))];

    private static double Distance(Point from, Box box)
    {
        var x = Math.Max(0, Math.Max(box.Left - from.X, from.X - box.Right));
        var y = Math.Max(0, Math.Max(box.Top - from.Y, from.Y - box.Bottom));
        return Math.Sqrt((x * x) + (y * y));
    }
}
