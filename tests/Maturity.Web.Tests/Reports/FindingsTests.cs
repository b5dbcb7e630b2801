using Maturity.Core.Scoring;
using Maturity.Web.Features.Results.Components;

namespace Maturity.Web.Tests.Reports;

public sealed class FindingsTests
{
    [Fact]
    public void Of_ManyCapabilities_NamesTheThreeHighestAndTheThreeLowest()
    {
        var findings = Of(3, 1, 5, 2, 4, 3, 1, 5);

        Assert.Equal(["D1.c3", "D1.c8", "D1.c5"], findings.Strengths.Select(finding => finding.Capability.Id));
        Assert.Equal(["D1.c2", "D1.c7", "D1.c4"], findings.Gaps.Select(finding => finding.Capability.Id));
    }

    [Fact]
    public void Of_Ties_StandInTheOrderOfTheQuestionnaire()
    {
        var findings = Of(2, 2, 2, 2, 4, 4, 4, 4);

        Assert.Equal(["D1.c5", "D1.c6", "D1.c7"], findings.Strengths.Select(finding => finding.Capability.Id));
        Assert.Equal(["D1.c1", "D1.c2", "D1.c3"], findings.Gaps.Select(finding => finding.Capability.Id));
    }

    [Fact]
    public void Of_OneAboveTheOthers_IsTheOnlyStrength()
    {
        var findings = Of(3, 3, 3, 3, 3, 4);

        Assert.Equal(["D1.c6"], findings.Strengths.Select(finding => finding.Capability.Id));
        Assert.DoesNotContain(findings.Gaps, finding => finding.Capability.Id == "D1.c6");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void Of_AllAlike_FindsNeither(int level)
    {
        var findings = Of(level, level, level, level);

        Assert.Empty(findings.Strengths);
        Assert.Empty(findings.Gaps);
    }

    [Fact]
    public void Of_ThreeCapabilities_NamesNoneTwice()
    {
        var findings = Of(1, 3, 5);

        Assert.Equal("D1.c3", Assert.Single(findings.Strengths).Capability.Id);
        Assert.Equal("D1.c1", Assert.Single(findings.Gaps).Capability.Id);
    }

    [Fact]
    public void Of_UnscoredCapability_IsLeftOut()
    {
        var findings = Of(0, 1, 3, 5);

        Assert.DoesNotContain(findings.Gaps.Concat(findings.Strengths), finding => finding.Capability.Id == "D1.c1");
    }

    /// <summary>One dimension, one question per capability; 0 is "don't know".</summary>
    private static Findings Of(params int[] levels)
    {
        var questionnaire = ReportSamples.Questionnaire(1, levels.Length, 1);
        return ReportSamples.Report(
            questionnaire, (_, at) => levels[at] == 0 ? Answer.DontKnow : Answer.OfLevel(levels[at]), respondents: 1).Result.Findings;
    }
}
