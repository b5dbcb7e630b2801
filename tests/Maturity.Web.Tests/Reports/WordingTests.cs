using Maturity.Core.Questionnaires;
using Maturity.Web.Features.Results.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Tests.Reports;

public sealed class WordingTests
{
    private static readonly IStringLocalizer<ResultTexts> Texts =
        ReportSamples.Services().GetRequiredService<IStringLocalizer<ResultTexts>>();

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2.4999, 2)]
    [InlineData(2.5, 2)]
    [InlineData(2.5000001, 3)]
    [InlineData(3.5, 3)]
    [InlineData(5, 5)]
    public void NearestLevel_Mean_IsTheNearestAndTheLowerOfTwo(double mean, int level) =>
        Assert.Equal(level, Wording.NearestLevel(mean));

    [Fact]
    public void LevelReason_CapBites_NamesTheDimensionAndBothLevels()
    {
        var result = ReportSamples.Report(ReportSamples.Questionnaire(), ReportSamples.FirstWeak).Result;
        var reason = Wording.LevelReason(result, Texts);

        Assert.Equal(["D1"], result.Scorecard.CappedBy);
        Assert.Contains("“Talent”, is at level 1", reason, StringComparison.Ordinal);
        Assert.Contains($"would mean level {result.Scorecard.Band}", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void LevelReason_NoCap_NamesTheBand()
    {
        var result = ReportSamples.Report(ReportSamples.Questionnaire(), ReportSamples.Mixed).Result;

        var reason = Wording.LevelReason(result, Texts);
        Assert.Contains($"the band of level {result.Scorecard.Level}", reason, StringComparison.Ordinal);
        Assert.Contains($"at level {result.Scorecard.Dimensions.Min(dimension => dimension.Level)}", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Shortfall_TooFewAnswers_NamesTheCapabilities()
    {
        var result = ReportSamples.Report(ReportSamples.Questionnaire(), ReportSamples.FirstUnknown).Result;

        Assert.Equal(
            "Too few answers on “Talent in practice, part 1”, “Talent in practice, part 2” and “Talent in practice, part 3”.",
            Wording.Shortfall(result, Assert.Single(result.Scorecard.Incomplete), Texts));
    }

    [Theory]
    [InlineData(SourceStatus.Primary, "Survey (n=432): 45% of firms; 57% of staff", "Survey (n=432): 45% of firms; 57% of staff")]
    [InlineData(SourceStatus.Secondary, "Survey, Q4 2024 (n=432): 45% of firms; 57% of staff", "Survey, Q4 2024")]
    [InlineData(SourceStatus.Memory, "A book: its subtitle, 2019 (method)", "A book: its subtitle, 2019 (method)")]
    public void Citation_OfSource_KeepsFiguresOnlyOfTextsThatWereRead(SourceStatus status, string citation, string printed) =>
        Assert.Equal(printed, Citation.Of(new Source("S", citation, "", status, "")));
}
