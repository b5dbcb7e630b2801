using Maturity.Core.Drawing;

namespace Maturity.Core.Tests.Drawing;

public sealed class SpreadChartTests
{
    [Theory]
    [InlineData(180)]
    [InlineData(220)]
    [InlineData(480)]
    public void Draw_AnyNumberOfGroupsWithLongNames_NothingOverlapsOrLeavesTheSheet(double width)
    {
        for (var groups = 1; groups <= Layout.LongNames.Length; groups++)
        {
            // All alike, spread out, and close together.
            foreach (var step in new[] { 0, 0.05, 4.0 / groups })
            {
                var dots = Layout.LongNames.Take(groups).Select((name, i) => new SpreadDot(name, "4.5", 1 + (i * step), i)).ToList();
                var drawing = SpreadChart.Draw("Spread", "", dots, width);
                Layout.AssertSound(drawing);
                AssertApart(drawing, groups);
            }
        }
    }

    [Fact]
    public void Draw_Levels_StandAtTheirPlaceOnTheScale()
    {
        var drawing = SpreadChart.Draw("Spread", "", [new("A", "1.0", 1, 0), new("B", "3.0", 3, 0), new("C", "5.0", 5, 0)], 400);
        var ticks = drawing.Marks.OfType<LineMark>().Where(line => line.From.X == line.To.X).Select(line => line.From.X).ToList();
        var dots = drawing.Marks.OfType<CircleMark>().Take(3).Select(circle => circle.Center.X).ToList();
        var range = Assert.Single(drawing.Marks.OfType<RectMark>());

        Assert.Equal([6, 103, 200, 297, 394], ticks);
        Assert.Equal([6, 200, 394], dots);
        Assert.Equal((6, 388), (range.Area.Left, range.Area.Width));
    }

    [Fact]
    public void Draw_OneLevelForAll_HasNoRange() =>
        Assert.Empty(SpreadChart.Draw("Spread", "", [new("A", "3.0", 3, 0), new("B", "3.0", 3, 2)]).Marks.OfType<RectMark>());

    [Fact]
    public void Draw_SixGroups_HaveSixShapesAndNoInkTwiceInFive()
    {
        var marks = Enumerable.Range(0, 6).Select(number => GroupSymbol.Draw(new Point(0, 0), 4, number)).ToList();
        var shapes = marks.Select(mark => mark switch
        {
            CircleMark circle => $"circle {circle.Filled}",
            PolygonMark polygon => $"polygon {polygon.Points.Count} {polygon.Points[0]}",
            _ => mark.GetType().Name,
        });
        var inks = marks.Take(5).Select(mark => mark switch
        {
            CircleMark circle => circle.Ink,
            PolygonMark polygon => polygon.Ink,
            RectMark rect => rect.Ink,
            _ => Ink.Text,
        });

        Assert.Equal(6, shapes.Distinct().Count());
        Assert.Equal(5, inks.Distinct().Count());
        Assert.All(marks, mark => Assert.True(new Box(-4, -4, 8, 8).Contains(mark.Bounds)));
    }

    [Theory]
    [InlineData(0.99)]
    [InlineData(5.01)]
    [InlineData(double.NaN)]
    public void Draw_LevelOffTheScale_Throws(double level) =>
        Assert.Throws<ArgumentException>(() => SpreadChart.Draw("Spread", "", [new("A", "?", level, 0)]));

    // The marks of the groups on the scale come before those of the key.
    private static void AssertApart(Core.Drawing.Drawing drawing, int groups)
    {
        var symbols = drawing.Marks.Where(mark => mark is CircleMark or PolygonMark or RectMark { Ink: not Ink.Range }).ToList();
        Assert.Equal(2 * groups, symbols.Count);
        for (var i = 0; i < symbols.Count; i++)
        {
            for (var j = i + 1; j < symbols.Count; j++) Assert.False(symbols[i].Bounds.Overlaps(symbols[j].Bounds), $"{symbols[i]} lies on {symbols[j]}");
            Assert.DoesNotContain(drawing.Marks.OfType<TextMark>(), text => text.Bounds.Overlaps(symbols[i].Bounds));
        }
    }
}
