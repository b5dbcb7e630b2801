using Maturity.Core.Drawing;

namespace Maturity.Core.Tests.Drawing;

public sealed class TimelineChartTests
{
    private static readonly TimelineWords Words = new("gepland", "loopt", "afgerond", "een eerste stap", "op eigen wens op deze plek gezet", "begint wanneer het andere klaar is");

    [Theory]
    [InlineData(180, 4, 1)]
    [InlineData(200, 12, 20)]
    [InlineData(339, 12, 40)]
    [InlineData(360, 12, 30)]
    [InlineData(480, 4, 16)]
    [InlineData(480, 12, 40)]
    [InlineData(700, 40, 200)]
    public void Draw_AnyWork_NothingOverlapsAndLinesMeetNoText(double width, int quarters, int count)
    {
        var drawing = TimelineChart.Draw("Timeline", "", Columns(quarters), Work(count, quarters), Words, width);

        Layout.AssertSound(drawing);
        var texts = drawing.Marks.OfType<TextMark>().ToList();
        foreach (var mark in drawing.Marks.Where(mark => mark is not TextMark))
            Assert.DoesNotContain(texts, text => text.Bounds.Overlaps(Widened(mark.Bounds)));
    }

    [Fact]
    public void Draw_Weeks_BarsStandAtTheirQuarters()
    {
        var drawing = TimelineChart.Draw("Timeline", "", Columns(4), [new("A", "A", 13, 26), new("B", "B", 0, 52)], Words);
        var rules = drawing.Marks.OfType<LineMark>().Where(line => line.From.X == line.To.X && line.Ink == Ink.Grid).Select(line => line.From.X).ToList();
        var bars = drawing.Marks.OfType<PolygonMark>().Where(mark => mark.Ink == Ink.Own).Select(mark => mark.Bounds).ToList();

        Assert.Equal(5, rules.Count);
        // B starts first and stands above; half a point on each side keeps bars apart.
        Assert.Equal((rules[0] + 0.5, rules[4] - 0.5), (bars[0].Left, bars[0].Right));
        Assert.Equal((rules[1] + 0.5, rules[2] - 0.5), (bars[1].Left, bars[1].Right));
        Assert.True(bars[0].Bottom < bars[1].Top);
    }

    [Fact]
    public void Draw_WaitingRow_HasALineFromTheEndDownToTheStart()
    {
        var drawing = TimelineChart.Draw("Timeline", "", Columns(4), [new("A", "A", 0, 13), new("B", "B", 26, 39) { WaitsFor = ["A"] }], Words);
        var bars = drawing.Marks.OfType<PolygonMark>().Where(mark => mark.Ink == Ink.Own).Select(mark => mark.Bounds).ToList();
        var along = drawing.Marks.OfType<LineMark>().First(line => line.Ink == Ink.Muted && line.From.Y == line.To.Y);
        var down = drawing.Marks.OfType<LineMark>().First(line => line.Ink == Ink.Muted && line.From.X == line.To.X);

        Assert.Equal(new Point(bars[0].Right, bars[0].Top + (bars[0].Height / 2)), along.From);
        Assert.Equal(along.To, down.From);
        Assert.Equal(bars[1].Top, down.To.Y);
        Assert.InRange(down.To.X, bars[1].Left, bars[1].Right);
    }

    [Fact]
    public void Draw_TwoThatStartTogether_ComeDownApart()
    {
        TimelineRow[] rows = [new("A", "A", 0, 6), new("B", "B", 0, 13), new("C", "C", 13, 26) { WaitsFor = ["A"] }, new("D", "D", 13, 26) { WaitsFor = ["B"] }];
        var downs = TimelineChart.Draw("Timeline", "", Columns(2), rows, Words).Marks.OfType<LineMark>()
            .Where(line => line.Ink == Ink.Muted && line.From.X == line.To.X).Select(line => line.From.X).ToList();

        Assert.Equal(2, downs.Distinct().Count());
    }

    [Fact]
    public void Draw_LittleWidth_SaysInWordsWhatIsWaitedFor()
    {
        var drawing = TimelineChart.Draw("Timeline", "", Columns(4), [new("A", "A", 0, 13), new("B", "B", 13, 39) { WaitsFor = ["A"], Waits = "na A" }], Words, 200);

        Assert.Contains(drawing.Marks.OfType<TextMark>(), text => text.Text == "na A");
        Assert.DoesNotContain(drawing.Marks.OfType<LineMark>(), line => line.Ink == Ink.Muted);
    }

    [Fact]
    public void Draw_States_DifferWithoutColor()
    {
        var shapes = Enum.GetValues<TimelineState>().Select(state =>
        {
            var marks = TimelineChart.Draw("Timeline", "", Columns(1), [new("A", "A", 0, 13) { State = state }], Words).Marks;
            return (Outlined: marks.OfType<PolygonMark>().Any(mark => mark.Width > 0), Striped: marks.OfType<LineMark>().Any(line => line.Ink == Ink.Own));
        });

        Assert.Equal([(true, false), (true, true), (false, false)], shapes);
    }

    [Fact]
    public void Draw_BarBeyondTheColumns_Throws() =>
        Assert.Throws<ArgumentException>(() => TimelineChart.Draw("Timeline", "", Columns(1), [new("A", "A", 0, 14)], Words));

    // An upright or level line has no area of its own.
    private static Box Widened(Box box) => new(box.Left - 0.2, box.Top - 0.2, box.Width + 0.4, box.Height + 0.4);

    private static List<TimelineColumn> Columns(int count) => [.. Enumerable.Range(1, count).Select(quarter => new TimelineColumn($"Q{quarter}", "jan. 2027"))];

    private static List<TimelineRow> Work(int count, int quarters) => [.. Enumerable.Range(0, count).Select(at =>
    {
        var start = at * ((13 * quarters) - 9) / count;
        return new TimelineRow($"I{at}", $"{at + 1}. {Layout.LongNames[at % Layout.LongNames.Length]}", start, start + 1 + (at % 9))
        {
            Reason = (TimelineReason)(at % 3),
            State = (TimelineState)(at % 4 % 3),
            WaitsFor = [$"I{at / 2}", $"I{at / 3}"],
            Waits = at % 2 == 0 ? $"na {at / 2 + 1} en {at / 3 + 1}" : "",
        };
    })];
}
