using Maturity.Core.Drawing;

namespace Maturity.Core.Tests.Drawing;

public sealed class TimelineChartTests
{
    [Theory]
    [InlineData(180, 4, 5)]
    [InlineData(200, 12, 40)]
    [InlineData(360, 12, 40)]
    [InlineData(480, 12, 40)]
    [InlineData(480, 1, 1)]
    public void Draw_AnyNumberOfRowsWithLongNames_NothingOverlapsOrLeavesTheSheet(double width, int columns, int count)
    {
        var random = new Random(count);
        var rows = Enumerable.Range(0, count).Select(at => Row(random, at, 13 * columns)).OrderBy(row => row.Start).ToList();
        var drawing = TimelineChart.Draw("Timeline", "", rows, [.. Enumerable.Range(1, columns).Select(at => $"Q{at}")], 13, width);
        Layout.AssertSound(drawing);
    }

    [Fact]
    public void Draw_Weeks_StandAtTheirPlaceInTheColumns()
    {
        var drawing = TimelineChart.Draw("Timeline", "", [new("A", 0, 13, []), new("B", 13, 26, [0])], ["Q1", "Q2", "Q3", "Q4"], 13, 500);
        var bars = drawing.Marks.OfType<RectMark>().Select(bar => (Math.Round(bar.Area.Left, 6), Math.Round(bar.Area.Width, 6))).ToList();
        Assert.Equal([(190, 77.5), (267.5, 77.5)], bars);
    }

    [Fact]
    public void Draw_RowThatWaits_IsLedToFromTheEndOfTheOther()
    {
        var drawing = TimelineChart.Draw("Timeline", "", [new("A", 0, 13, []), new("B", 20, 26, [0])], ["Q1", "Q2"], 13, 500);
        var bars = drawing.Marks.OfType<RectMark>().Select(bar => bar.Area).ToList();
        var wires = drawing.Marks.OfType<LineMark>().Where(line => line.Ink == Ink.Muted).ToList();
        Assert.Equal((bars[0].Right, bars[0].Top + 4.5), (wires[0].From.X, wires[0].From.Y));
        Assert.Equal((bars[1].Left, bars[1].Top + 4.5), (wires[^1].To.X, wires[^1].To.Y));
        // Behind the bars, so that it crosses none of them.
        Assert.True(drawing.Marks.ToList().FindLastIndex(mark => mark is LineMark { Ink: Ink.Muted }) < drawing.Marks.ToList().FindIndex(mark => mark is RectMark));
    }

    [Fact]
    public void Draw_FixedAndDone_AreToldApartWithoutColor()
    {
        var drawing = TimelineChart.Draw("Timeline", "", [new("A", 0, 13, []) { IsDone = true }, new("B", 13, 26, []) { IsFixed = true }], ["Q1", "Q2"], 13, 500);
        Assert.Single(drawing.Marks.OfType<PolygonMark>(), mark => mark.FillOpacity == 0);
        Assert.Equal(2, drawing.Marks.OfType<LineMark>().Count(line => line.Ink == Ink.Text));
    }

    [Fact]
    public void Draw_RowBeyondTheColumns_IsRefused() =>
        Assert.Throws<ArgumentException>(() => TimelineChart.Draw("Timeline", "", [new("A", 0, 14, [])], ["Q1"], 13));

    private static TimelineRow Row(Random random, int at, int weeks)
    {
        var start = random.Next(weeks);
        return new(Layout.LongNames[at % Layout.LongNames.Length], start, random.Next(start + 1, weeks + 1), at == 0 ? [] : [random.Next(at)]);
    }
}
