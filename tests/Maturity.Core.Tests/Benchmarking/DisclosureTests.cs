using Maturity.Core.Benchmarking;

namespace Maturity.Core.Tests.Benchmarking;

public sealed class DisclosureTests
{
    [Theory]
    [InlineData(10, 10, 2, HidingRule.None)]
    [InlineData(10, 0, 0, HidingRule.None)]
    [InlineData(10, 1, 1, HidingRule.NearlyOwnClients)]
    [InlineData(10, 4, 3, HidingRule.NearlyOwnClients)]
    [InlineData(10, 5, 1, HidingRule.NearlyOwnClients)]
    [InlineData(10, 5, 2, HidingRule.None)]
    public void Of_WorkspaceKnowsSome_HidesUnlessFiveOfTwoOthersRemain(int organizations, int strangers, int workspaces, HidingRule expected) =>
        Assert.Equal(expected, Disclosure.Of(new(organizations, organizations, 1, strangers, workspaces), []).Hidden);

    [Theory]
    [InlineData(12, 0, DisclosureLevel.Tails)]
    [InlineData(12, 5, DisclosureLevel.Estimate)]
    [InlineData(12, 12, DisclosureLevel.Estimate)]
    [InlineData(40, 19, DisclosureLevel.Estimate)]
    [InlineData(20, 20, DisclosureLevel.Quartiles)]
    [InlineData(40, 29, DisclosureLevel.Quartiles)]
    [InlineData(40, 30, DisclosureLevel.Tails)]
    public void MostOfKept_Strangers_DecideHowMuchIsShown(int organizations, int strangers, DisclosureLevel expected) =>
        Assert.Equal(expected, Disclosure.MostOfKept(new(organizations, organizations, 1, strangers, 2)));

    [Theory]
    [InlineData(4, DisclosureLevel.Nothing)]
    [InlineData(5, DisclosureLevel.Estimate)]
    [InlineData(9, DisclosureLevel.Estimate)]
    [InlineData(10, DisclosureLevel.Quartiles)]
    [InlineData(29, DisclosureLevel.Quartiles)]
    [InlineData(30, DisclosureLevel.Tails)]
    public void Of_Owners_DecideHowMuchIsShown(int owners, DisclosureLevel expected) =>
        Assert.Equal(expected, Disclosure.Of(new(owners, owners, 1, owners, 2), []).Level);

    [Theory]
    [InlineData(20, 5, HidingRule.None)]
    [InlineData(20, 6, HidingRule.DominantOwner)]
    [InlineData(21, 5, HidingRule.None)]
    [InlineData(23, 6, HidingRule.DominantOwner)]
    [InlineData(24, 6, HidingRule.None)]
    public void Of_LargestOwner_MayHaveAQuarterAndNoMore(int organizations, int largest, HidingRule expected) =>
        Assert.Equal(expected, Disclosure.Of(new(organizations, 12, largest, organizations, 2), []).Hidden);

    [Fact]
    public void Of_NegativeDifference_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Disclosure.Of(new(6, 6, 1, 6, 2), [-1]));

    [Fact]
    public void Of_SeveralWiderCells_EachMustBeFarEnough()
    {
        Assert.Equal(HidingRule.None, Disclosure.Of(new(6, 6, 1, 6, 2), [0, 5, 34]).Hidden);
        Assert.Equal(HidingRule.NearlyWiderCell, Disclosure.Of(new(6, 6, 1, 6, 2), [0, 5, 4]).Hidden);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(4, null)]
    [InlineData(5, "5-9")]
    [InlineData(9, "5-9")]
    [InlineData(19, "10-19")]
    [InlineData(29, "20-29")]
    [InlineData(49, "30-49")]
    [InlineData(99, "50-99")]
    [InlineData(100, "100+")]
    [InlineData(int.MaxValue, "100+")]
    public void CountBand_Organizations_AreSaidAsABand(int organizations, string? expected) => Assert.Equal(expected, CountBand.Of(organizations));

    [Fact]
    public void Choose_NothingMayBeShown_IsNull() => Assert.Null(Cohort.Choose([new(DisclosureLevel.Nothing, HidingRule.TooFewOwners)]));
}
