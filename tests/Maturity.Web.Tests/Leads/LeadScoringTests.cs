using Maturity.Web.Features.Leads.Scoring;

namespace Maturity.Web.Tests.Leads;

public sealed class LeadScoringTests
{
    [Theory]
    [InlineData(false, false, 0, false, false, false, 0)]
    [InlineData(true, false, 0, false, false, false, 15)]
    [InlineData(false, true, 0, false, false, false, 15)]
    [InlineData(false, false, 3, false, false, false, 30)]
    [InlineData(false, false, 9, false, false, false, 40)]
    [InlineData(false, false, 0, true, false, false, 5)]
    [InlineData(false, false, 0, false, true, false, 10)]
    [InlineData(false, false, 0, false, false, true, 15)]
    [InlineData(true, true, 4, true, true, true, 100)]
    public void Parts_OfFacts_AddUpToTheScore(bool industry, bool size, int gaps, bool opened, bool passedOn, bool asked, int score) =>
        Assert.Equal(score, LeadScoring.Parts(new(industry, size, gaps, opened, passedOn, asked)).Sum(part => part.Points));

    [Fact]
    public void Parts_OfAnyLead_CanReachOneHundredTogetherAndNoneMoreThanItsWeight()
    {
        var parts = LeadScoring.Parts(new(true, true, int.MaxValue / 20, true, true, true));
        Assert.Equal(100, parts.Sum(part => part.Most));
        Assert.All(parts, part => Assert.InRange(part.Points, 0, part.Most));
        Assert.Equal(Enum.GetValues<LeadScoreKind>(), parts.Select(part => part.Kind));
    }
}
