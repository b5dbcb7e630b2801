using Maturity.Core.Scoring;

namespace Maturity.Core.Tests.Scoring;

public sealed class ReleaseTests
{
    [Theory]
    [InlineData("executive 2", "")]
    [InlineData("executive 1 data 1", "")]
    [InlineData("executive 3", "executive 3")]
    [InlineData("executive 1 business 2", "(others) 3")]
    [InlineData("executive 3 data 4", "data 4; executive 3")]
    // One person less than the total would be that person: the next smallest goes along, here and below.
    [InlineData("executive 1 data 4", "(others) 5")]
    [InlineData("executive 1 data 4 technology 3", "(others) 4; data 4")]
    [InlineData("executive 2 business 3 data 3", "(others) 5; data 3")]
    // Two small ones are large enough together.
    [InlineData("executive 1 business 2 data 3", "(others) 3; data 3")]
    [InlineData("executive 1 business 1 data 3 technology 9", "(others) 5; technology 9")]
    public void Groups_OfSizes_NoneSmallOrLeftBySubtraction(string sizes, string released) =>
        Assert.Equal(released, string.Join("; ", Release.Of(People(sizes, "3")).Groups.Select(group => $"{group.Id} {group.People}")));

    [Fact]
    public void Groups_Merged_NameTheirMembers()
    {
        var release = Release.Of(People("technology 1 business 2 data 5", "3"));
        Assert.Equal(["business", "technology"], release.Groups[0].Members);
        Assert.Equal(["data"], release.Groups[1].Members);
        Assert.True(release.IsReleased);
    }

    [Theory]
    [InlineData("5 4 dk", false)]
    [InlineData("5 4 na", false)]
    [InlineData("5 4 -", false)]
    [InlineData("5 dk dk dk dk", false)]
    [InlineData("5 4 3", true)]
    [InlineData("5 4 3 dk na", true)]
    public void Question_FewerThanThreeLevels_IsNotReleasedAndCountsAsDontKnow(string answers, bool released)
    {
        var release = Release.Of([.. answers.Split(' ').Select(answer => Build.Sheet(answer))]);
        Assert.Equal(released, release.On("Q1").IsReleased);
        var question = Assert.Single(Model.Score(release).Questions);
        Assert.Equal(released ? Outcome.Level : Outcome.DontKnow, question.Outcome);
        Assert.Equal(released ? 3 : 0, question.Count);
        Assert.Equal(released, question.Deviation is not null);
    }

    [Theory]
    [InlineData("na na na 1", Outcome.NotApplicable)]
    [InlineData("na na na", Outcome.NotApplicable)]
    // Asked of two: that both said so would be known of both.
    [InlineData("na na -", Outcome.DontKnow)]
    [InlineData("na - -", Outcome.DontKnow)]
    public void Question_NotApplicable_CountsOnlyWhenThreeWereAsked(string answers, Outcome outcome) =>
        Assert.Equal(outcome, Model.Score(Release.Of([.. answers.Split(' ').Select(answer => Build.Sheet(answer))])).Questions[0].Outcome);

    [Fact]
    public void Question_GroupWithTwoLevels_IsMergedOnThisQuestionOnly()
    {
        var release = Release.Of(
        [
            Build.Sheet("5 5"), Build.Sheet("3 5"), Build.Sheet("dk 5"),
            Build.Sheet("1 1", "data"), Build.Sheet("1 1", "data"), Build.Sheet("1 1", "data"),
        ]);
        Assert.Equal([("(others)", 2.2)], release.On("Q1").Groups.Select(part => (part.Group.Id, part.Level)));
        Assert.Equal([("data", 1.0), ("executive", 5.0)], release.On("Q2").Groups.Select(part => (part.Group.Id, part.Level)));
        var card = ScoringModel.Prepare(Build.OneCapability(1, 1)).Score(release);
        Assert.Equal([2.2, 3], card.Questions.Select(question => question.Level!.Value));
        // Against "others" the executives' answers would be one and a half from the mean of all: no gap is told.
        Assert.Equal([null, 4], card.Questions.Select(question => question.Gap));
    }

    [Fact]
    public void Question_SomethingMergedAlready_TakesTheNextSmallInToo()
    {
        var sheets = People("executive 1 business 2 technology 2", "3").Concat(People("data 3", "5")).Concat([Build.Sheet("dk", "sales"), Build.Sheet("dk", "sales"), Build.Sheet("1", "sales")]);
        var release = Release.Of([.. sheets]);
        Assert.Equal(["(others)", "data", "sales"], release.Groups.Select(group => group.Id));
        Assert.Equal([("(others)", 6), ("data", 3)], release.On("Q1").Groups.Select(part => (part.Group.Id, part.Group.People)));
    }

    [Fact]
    public void Question_Unknown_IsNotReleased() => Assert.Empty(Release.Of(People("data 3", "3")).On("Nonsense").Groups);

    [Fact]
    public void Score_LargeGroups_IsAsWithoutRelease()
    {
        var sheets = People("executive 3", "5 2").Concat(People("data 4", "3 1")).ToList();
        var model = ScoringModel.Prepare(Build.OneCapability(1, 2));
        Assert.Equivalent(model.Score(sheets), model.Score(Release.Of(sheets)));
    }

    private static ScoringModel Model => ScoringModel.Prepare(Build.OneCapability(1));

    private static List<AnswerSheet> People(string sizes, string answers) =>
    [
        .. sizes.Split(' ').Chunk(2).SelectMany(pair =>
            Enumerable.Range(1, int.Parse(pair[1], System.Globalization.CultureInfo.InvariantCulture)).Select(at => Build.Sheet(answers, pair[0], $"{pair[0]}{at}"))),
    ];
}
