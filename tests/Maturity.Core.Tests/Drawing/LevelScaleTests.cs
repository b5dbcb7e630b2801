using Maturity.Core.Drawing;

namespace Maturity.Core.Tests.Drawing;

public sealed class LevelScaleTests
{
    private static readonly string[] Names = ["Ad hoc", "Eerste stappen", "Vastgelegd", "Beheerst", "Toonaangevend in de bedrijfstak"];

    [Theory]
    [InlineData(180)]
    [InlineData(480)]
    public void Draw_EveryLevelIndexAndCap_TextsNeitherOverlapNorLeaveTheSheet(double width)
    {
        for (var level = 1; level <= 5; level++)
        {
            foreach (var index in (double[])[0, 19.9, 40, 61, 100])
            {
                foreach (var cap in (string?[])[null, "Hoogste niveau zolang de zwakste dimensie zo laag staat"])
                    Layout.AssertSound(LevelScale.Draw("Scale", "", Names, new LevelReading(level, index, "100,0", cap), width));
            }
        }
    }

    [Fact]
    public void Draw_LevelTwoOfFive_PaintsTwoStepsInTheirLevelInk()
    {
        var drawing = LevelScale.Draw("Scale", "", Names, new LevelReading(2, 68.75, "68.8", "Cap"));

        Assert.Equal(
            [Ink.Level1, Ink.Level2, Ink.Grid, Ink.Grid, Ink.Grid],
            drawing.Marks.OfType<RectMark>().Select(step => step.Ink));
        Assert.Equal(4 + (472 * 2 / 5d), Assert.Single(drawing.Marks.OfType<LineMark>()).From.X, 6);
        Assert.Equal(4 + (472 * 0.6875), Assert.Single(drawing.Marks.OfType<PolygonMark>()).Points[0].X, 6);
    }

    [Fact]
    public void Draw_Incomplete_ShowsTheStepsAlone()
    {
        var drawing = LevelScale.Draw("Scale", "", Names, new LevelReading(null, null, "", null));

        Assert.All(drawing.Marks.OfType<RectMark>(), step => Assert.Equal(Ink.Grid, step.Ink));
        Assert.Empty(drawing.Marks.OfType<PolygonMark>());
        Layout.AssertSound(drawing);
    }
}
