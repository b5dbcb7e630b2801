using Maturity.Core.Benchmarking;
using Maturity.Core.Questionnaires;
using Maturity.Core.Tests.Scoring;

namespace Maturity.Core.Tests.Benchmarking;

public sealed class SegmentTests
{
    private static readonly Classification Shipped = Load();

    [Fact]
    public void Of_Organization_GivesItsFourSegmentsNarrowToWide() =>
        Assert.Equal(["FIN/LARGE", "FIN", "INFO/LARGE", "ALL"], Segment.Of("FIN", "xlarge", Shipped).Select(segment => segment.Code));

    [Theory]
    [InlineData("XXX", "large")]
    [InlineData("FIN", "giant")]
    public void Of_UnknownCode_Throws(string industry, string size) =>
        Assert.Throws<ArgumentException>(() => Segment.Of(industry, size, Shipped));

    [Fact]
    public void Of_WholeClassification_GivesEverySegmentAnOwnCode()
    {
        var segments = Shipped.Industries.SelectMany(industry => Shipped.SizeBands.SelectMany(band => Segment.Of(industry.Code, band.Code, Shipped))).Distinct().ToList();

        // Industries by size group, industries, supersectors by size group, all.
        Assert.Equal((15 * 2) + 15 + (4 * 2) + 1, segments.Count);
        Assert.Equal(segments.Count, segments.Select(segment => segment.Code).Distinct().Count());
    }

    [Fact]
    public void Around_EveryKind_HoldsAllOfItsOrganizations()
    {
        var everyone = Shipped.Industries.SelectMany(industry => Shipped.SizeBands.Select(band => Segment.Of(industry.Code, band.Code, Shipped))).ToList();
        Assert.All(everyone, own => Assert.All(own, segment => Assert.All(Segment.Around(segment.Kind), wider =>
            Assert.All(everyone.Where(other => other.Contains(segment)), other => Assert.Contains(own[(int)wider], other)))));
    }

    private static Classification Load()
    {
        var path = Path.Combine(VectorFile.Root, "questionnaires", ClassificationLoader.MainFile);
        return ClassificationLoader.Load(new SourceFile(ClassificationLoader.MainFile, File.ReadAllBytes(path)), new Dictionary<string, SourceFile>()).Classification!;
    }
}
