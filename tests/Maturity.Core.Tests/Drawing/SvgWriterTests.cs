using System.Globalization;
using System.Xml.Linq;
using Maturity.Core.Drawing;

namespace Maturity.Core.Tests.Drawing;

public sealed class SvgWriterTests
{
    private static readonly XNamespace None = XNamespace.None;

    [Fact]
    public void Write_HostileTexts_AreEncoded()
    {
        const string hostile = "<script>alert(\"1\")</script> & 'co'";
        var svg = SvgWriter.Write(Of(hostile, new TextMark(new Point(1, 20), hostile)), "c1");

        Assert.DoesNotContain("<script", svg, StringComparison.Ordinal);
        var root = XDocument.Parse(svg).Root!;
        Assert.Equal(hostile, root.Element(None + "title")!.Value);
        Assert.Equal(hostile, root.Element(None + "text")!.Value);
    }

    [Fact]
    public void Write_DutchCulture_NumbersKeepTheirPoint()
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("nl-NL");
        try
        {
            var svg = SvgWriter.Write(Of("T", new LineMark(new Point(1.25, 2.5), new Point(3.123456, -4.5), Ink.Grid)), "c1");

            Assert.Contains("x1=\"1.25\" y1=\"2.5\" x2=\"3.12\" y2=\"-4.5\"", svg, StringComparison.Ordinal);
            Assert.Contains("stroke-width=\"0.75\"", svg, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Write_AnyDrawing_IsNamedForReadersWhoCannotSeeIt()
    {
        var root = XDocument.Parse(SvgWriter.Write(Of("Title", new CircleMark(new Point(5, 5), 2, Ink.Own)), "chart-7")).Root!;

        Assert.Equal("img", root.Attribute("role")!.Value);
        Assert.Equal("chart-7-title chart-7-desc", root.Attribute("aria-labelledby")!.Value);
        Assert.Equal("chart-7-title", root.Element(None + "title")!.Attribute("id")!.Value);
        Assert.Equal("chart-7-desc", root.Element(None + "desc")!.Attribute("id")!.Value);
    }

    [Fact]
    public void Write_EveryInk_BecomesAClassAndNoStyle()
    {
        var marks = Enum.GetValues<Ink>().Select(ink => new RectMark(new Box(0, 0, 1, 1), ink, 0, 0.5)).ToArray();
        var svg = SvgWriter.Write(Of("T", marks), "c1");
        var classes = XDocument.Parse(svg).Descendants("rect").Select(rect => rect.Attribute("class")!.Value).ToList();

        Assert.Equal(marks.Length, classes.Distinct().Count());
        Assert.Contains("fill-level-5", classes);
        Assert.DoesNotContain("style", svg, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("a b")]
    [InlineData("a\"onload")]
    public void Write_IdThatIsNone_Throws(string id) =>
        Assert.Throws<ArgumentException>(() => SvgWriter.Write(Of("T", new CircleMark(new Point(5, 5), 2, Ink.Own)), id));

    [Fact]
    public void TextMark_BelowNinePoints_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextMark(new Point(0, 0), "small", Size: 8.9));

    private static Core.Drawing.Drawing Of(string title, params Mark[] marks) => new(100, 50, title, "What it says", marks);
}
