using Maturity.Core.Drawing;

namespace Maturity.Core.Tests.Drawing;

public sealed class HeatMapTests
{
    [Theory]
    [InlineData(180)]
    [InlineData(220)]
    [InlineData(480)]
    public void Draw_LongNamesInRowsAndColumns_NothingOverlapsOrLeavesTheSheet(double width)
    {
        for (var columns = 1; HeatMap.CanDraw(columns, width); columns++)
        {
            var rows = Layout.LongNames.Select((name, i) => new HeatRow(name,
                [.. Enumerable.Range(0, columns).Select(column => new HeatCell("−4.0", column == 0 ? null : 1 + (i % 5), i % 3 == 0))])).ToList();
            var drawing = HeatMap.Draw("Heat", "", [.. Layout.LongNames.Take(columns)], rows, width);
            Layout.AssertSound(drawing);
            var cells = drawing.Marks.OfType<RectMark>().ToList();
            Assert.Equal(rows.Count * (columns - 1), cells.Count);
            Assert.All(cells, cell => Assert.Equal(1, cells.Count(other => other.Area.Overlaps(cell.Area))));
        }
    }

    [Fact]
    public void Draw_HigherLevel_IsDarker()
    {
        var cells = Enumerable.Range(1, 5).Select(level => new HeatCell(level.ToString(System.Globalization.CultureInfo.InvariantCulture), level)).ToList();
        var drawing = HeatMap.Draw("Heat", "", ["a", "b", "c", "d", "e"], [new HeatRow("Row", cells)]);
        var darkness = drawing.Marks.OfType<RectMark>().OrderBy(cell => cell.Area.Left).Select(cell => cell.Opacity).ToList();

        Assert.Equal(darkness.Order(), darkness);
        Assert.Equal(5, darkness.Distinct().Count());
    }

    [Fact]
    public void Draw_MarkedCell_IsFramedAndBold()
    {
        var drawing = HeatMap.Draw("Heat", "", ["a", "b"], [new HeatRow("Row", [new HeatCell("x", null), new HeatCell("y", null, Marked: true)])]);
        var frame = Assert.Single(drawing.Marks.OfType<PolygonMark>());
        var bold = Assert.Single(drawing.Marks.OfType<TextMark>(), text => text.Bold);

        Assert.Equal("y", bold.Text);
        Assert.True(frame.Bounds.Contains(bold.Bounds));
    }

    [Fact]
    public void Draw_TooManyColumnsOrOddRows_Throws()
    {
        Assert.False(HeatMap.CanDraw(20, 220));
        Assert.Throws<ArgumentException>(() => HeatMap.Draw("Heat", "", ["a"], [new HeatRow("Row", [])]));
        Assert.Throws<ArgumentException>(() => HeatMap.Draw("Heat", "", [.. Enumerable.Repeat("a", 20)], [new HeatRow("Row", [.. Enumerable.Repeat(new HeatCell("1", 1), 20)])], 220));
    }
}
