using System.Net;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Assessments;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Perception;

public sealed class PerceptionPageTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [Fact]
    public async Task Page_NamedAssessment_StartsWithWhatDiffersMost()
    {
        var desk = await Desk.OpenAsync(product);
        var asked = Crowd.QuestionsOf(desk);
        // A gap of three levels, a wide spread without executives, agreement.
        await product.AnswerAsync(desk, "Eve", "executive", [(asked[0], 3), (asked[2], 5)]);
        await product.AnswerAsync(desk, "Dan", "data", [(asked[0], 3), (asked[1], 1), (asked[2], 2)]);
        await product.AnswerAsync(desk, "Tim", "technology", [(asked[0], 3), (asked[1], 4), (asked[2], 2)]);
        var page = await desk.MapAsync();
        var shown = page.QuerySelectorAll("li[data-question]").Select(row => row.GetAttribute("data-question")).ToList();

        Assert.Equal([asked[2], asked[1], asked[0]], shown.Take(3));
        Assert.Equal(15, shown.Count);
        Assert.Equal(["Executive 1 5.0", "Data 1 2.0", "Technology 1 2.0"], page.Row(asked[2]).Groups());
        Assert.Equal("+3.0", page.Row(asked[2]).Figure("gap"));
        Assert.Equal("1.5", page.Row(asked[1]).Figure("ad"));
        Assert.Contains("People see this alike.", page.Row(asked[0]).TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.Row(asked[2]).QuerySelectorAll("svg > title").Length);
        Assert.NotNull(page.QuerySelector("#overview-wide > desc"));
    }

    [Fact]
    public async Task Page_FilteredByDimension_ShowsItsQuestionsOnly()
    {
        var desk = await DeskOfThreeAsync();
        var section = desk.Respondent.Plan.Sections[1];
        var page = await desk.MapAsync($"?dimension={section.Id}");
        var shown = page.QuerySelectorAll("li[data-question]").Select(row => row.GetAttribute("data-question")!).ToHashSet();
        Assert.Equal(section.Questions.Select(question => question.Id).Take(15).ToHashSet(), shown);
        Assert.Equal(section.Id, page.QuerySelector("select[name=dimension] option[selected]")!.GetAttribute("value"));
        // What nobody offers is passed over.
        Assert.Equal(15, (await desk.MapAsync("?dimension=nothing&part=x")).QuerySelectorAll("li[data-question]").Length);
    }

    [Fact]
    public async Task Pages_Together_HoldEveryQuestionOnce()
    {
        var desk = await DeskOfThreeAsync();
        var shown = new List<string>();
        foreach (var part in new[] { 1, 2, 3 })
            shown.AddRange((await desk.MapAsync($"?part={part}")).QuerySelectorAll("li[data-question]").Select(row => row.GetAttribute("data-question")!));
        Assert.Equal(Crowd.QuestionsOf(desk).Order(), shown.Order());
        Assert.Equal(3, (await desk.MapAsync("?part=99")).QuerySelectorAll(".pagination li").Length);
    }

    [Theory]
    [InlineData(Role.Consultant, true)]
    [InlineData(Role.Owner, true)]
    [InlineData(Role.Sales, false)]
    [InlineData(Role.Viewer, false)]
    public async Task Page_NamedAssessment_TellsConsultantsAndOwnersWhoAnsweredWhat(Role role, bool sees)
    {
        var desk = await DeskOfThreeAsync("I know <b>better</b>.");
        using var client = await product.SignInAsync(await product.MemberAsync(role, desk.Respondent.Workspace));
        var page = await client.PageAsync($"{desk.Address}/perception");
        var text = page.QuerySelector("main")!.TextContent;
        Assert.Equal(sees, text.Contains("Dan Data", StringComparison.Ordinal));
        Assert.Equal(sees, text.Contains("I know <b>better</b>.", StringComparison.Ordinal));
        if (!sees) return;
        var line = page.Row(Crowd.QuestionsOf(desk)[0]).QuerySelector(".reflow tbody tr")!;
        Assert.Equal(["Dan Data", "Data", "level 2", "I know <b>better</b>."], line.Children.Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public async Task Page_ForRespondentsStrangersAndForeignIds_IsNotThere()
    {
        var desk = await DeskOfThreeAsync();
        var other = await Desk.OpenAsync(product);
        using var respondent = await product.OpenAsync(desk.Respondent);
        await desk.MoveAsync("Close");
        await desk.MoveAsync("Publish");
        using var visitor = product.Client();
        foreach (var path in new[] { $"{desk.Address}/perception", $"{desk.Address}/perception?handler=Csv" })
        {
            Assert.NotEqual(HttpStatusCode.OK, (await respondent.GetAsync(path)).StatusCode);
            Assert.NotEqual(HttpStatusCode.OK, (await visitor.GetAsync(path)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await other.Client.GetAsync(path)).StatusCode);
            var foreign = path.Replace(desk.AssessmentId.ToString(), other.AssessmentId.ToString(), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await desk.Client.GetAsync(foreign)).StatusCode);
        }

        // The respondent reads where people disagree in the result, without a way to the map.
        var result = await respondent.PageAsync($"{desk.Address}/results");
        Assert.NotNull(result.QuerySelector("section[aria-labelledby=disagreement] svg"));
        Assert.Empty(result.QuerySelectorAll("a[href$='/perception']"));
    }

    [Fact]
    public async Task Map_WithOneRespondent_HasNothingToCompare()
    {
        var desk = await Desk.OpenAsync(product);
        await product.AnswerAsync(desk, "Eve", "executive", [(Crowd.QuestionsOf(desk)[0], 3)]);
        var page = await desk.MapAsync();
        Assert.Contains("as soon as a second respondent submits", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main svg, main table"));
        Assert.NotNull((await desk.MapAsync("?handler=Csv")).QuerySelector(".empty"));
        Assert.Null((await desk.Client.PageAsync($"{desk.Address}/results")).QuerySelector("section[aria-labelledby=disagreement]"));
    }

    [Fact]
    public async Task ResultAndAssessment_OfAMember_LeadToTheMap()
    {
        var desk = await DeskOfThreeAsync();
        var result = await desk.Client.PageAsync($"{desk.Address}/results");
        Assert.Equal($"{desk.Address}/perception", result.QuerySelector(".certainty-note a")!.GetAttribute("href"));
        Assert.StartsWith("They differ enough to be discussed on", result.QuerySelector(".certainty-note a")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(5, result.QuerySelectorAll("section[aria-labelledby=disagreement] .perception > li").Length);
        Assert.NotNull((await desk.Client.PageAsync(desk.Address)).QuerySelector($"a[href='{desk.Address}/perception']"));
    }

    [Fact]
    public async Task Page_InDutch_HasDutchWordsAndFigures()
    {
        var desk = await DeskOfThreeAsync();
        await desk.Client.SpeakAsync("nl");
        var page = await desk.MapAsync();
        Assert.Equal("Perceptiekaart", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("+2,5", page.Row(Crowd.QuestionsOf(desk)[0]).Figure("gap"));
    }

    /// <summary>Three people of three groups, who see every question differently.</summary>
    private async Task<Desk> DeskOfThreeAsync(string? comment = null)
    {
        var desk = await Desk.OpenAsync(product);
        var asked = Crowd.QuestionsOf(desk);
        await product.AnswerAsync(desk, "Eve Executive", "executive", asked.Select(question => (question, 5)));
        await product.AnswerAsync(desk, "Dan Data", "data", asked.Select(question => (question, 2)), comment);
        await product.AnswerAsync(desk, "Tim Technology", "technology", asked.Select(question => (question, 3)));
        return desk;
    }
}
