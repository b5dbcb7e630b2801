using Maturity.Core.Scoring;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Assessments;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Perception;

public sealed class ConfidentialPerceptionTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    private static readonly (string Name, string Group, int First, int Second)[] People =
    [
        ("Eve Executive", "executive", 5, 5), ("Bob Business", "business", 4, 1), ("Bea Business", "business", 4, 2),
        ("Dan Data", "data", 1, 0), ("Dora Data", "data", 2, 0), ("Dirk Data", "data", 1, 0),
    ];

    [Fact]
    public async Task WhileOpen_NothingIsShownOrHandedOver()
    {
        var desk = await DeskAsync(closed: false);
        var page = await desk.MapAsync();
        Assert.Contains("shown once it is closed", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main svg, main table, li[data-question]"));
        Assert.DoesNotContain("Eve Executive", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("shown once it is closed", (await desk.MapAsync("?handler=Csv")).QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closed_SmallGroups_AreShownTogetherEverywhere()
    {
        var desk = await DeskAsync();
        var (first, second) = (Crowd.QuestionsOf(desk)[0], Crowd.QuestionsOf(desk)[1]);
        var page = await desk.MapAsync();
        Assert.Equal(["Data 3 1.3", "Groups taken together 3 4.3"], page.Row(first).Groups());
        // Executives do not stand apart, so there is no gap to tell.
        Assert.Equal("–", page.Row(first).Figure("gap"));
        Assert.Equal(["Groups taken together 3 2.7"], page.Row(second).Groups());
        Assert.DoesNotContain(page.QuerySelectorAll("svg text, svg desc, main th"), cell => cell.TextContent.Contains("Executive", StringComparison.Ordinal) || cell.TextContent.Contains("Business", StringComparison.Ordinal));
        var csv = await CsvAsync(desk);
        Assert.DoesNotContain("Business: mean level", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("Executive: mean level", csv, StringComparison.Ordinal);
        Assert.Contains("Groups taken together: mean level", csv, StringComparison.Ordinal);
        Assert.All(People, person => Assert.DoesNotContain(person.Name, page.Body!.TextContent + csv, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Closed_EveryFigure_IsOneOfTheRelease()
    {
        var desk = await DeskAsync();
        var asked = Crowd.QuestionsOf(desk);
        var release = Release.Of([.. People.Select(person => new AnswerSheet(person.Name, person.Group, new Dictionary<string, Answer>
        {
            [asked[0]] = Answer.OfLevel(person.First),
            [asked[1]] = person.Second == 0 ? Answer.DontKnow : Answer.OfLevel(person.Second),
        }))]);
        var page = await desk.MapAsync();
        foreach (var question in asked.Take(15).Where(question => page.QuerySelector($"li[data-question='{question}']") is not null))
        {
            var released = release.On(question).Groups.Select(group => $"{group.Group.People} {group.Level.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)}");
            Assert.Equal(released.Order(), page.Row(question).Groups().Select(line => string.Join(' ', line.Split(' ').TakeLast(2))).Order());
        }
    }

    [Theory]
    [InlineData(Role.Consultant, true)]
    [InlineData(Role.Viewer, false)]
    public async Task Comments_Closed_StandWithoutAuthorsInTheOrderOfTheirWords(Role role, bool sees)
    {
        var desk = await DeskAsync();
        var (first, third) = (Crowd.QuestionsOf(desk)[0], Crowd.QuestionsOf(desk)[2]);
        using var client = await product.SignInAsync(await product.MemberAsync(role, desk.Respondent.Workspace));
        var page = await client.PageAsync($"{desk.Address}/perception");
        Assert.Equal(
            sees ? ["Remark of 1", "Remark of 2", "Remark of 3", "Remark of 4", "Remark of 5", "Remark of 6"] : [],
            page.Row(first).QuerySelectorAll("li.comment").Select(comment => comment.TextContent.Trim()));
        // Two people answered the third question: neither figures nor what they wrote is released.
        Assert.DoesNotContain("Only two said this", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.Row(third).QuerySelectorAll("svg, .comment, dl"));
    }

    [Fact]
    public async Task Closed_WithTwoPeople_ShowsNothing()
    {
        var desk = await Desk.OpenAsync(product, confidential: true);
        var asked = Crowd.QuestionsOf(desk);
        await product.AnswerAsync(desk, "Eve", "executive", [(asked[0], 5)]);
        await product.AnswerAsync(desk, "Dan", "data", [(asked[0], 1)]);
        await desk.MoveAsync("Close");
        var page = await desk.MapAsync();
        Assert.Contains("Fewer than three people", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main svg, main table"));
    }

    private static async Task<string> CsvAsync(Desk desk)
    {
        var response = await desk.Client.GetAsync($"{desk.Address}/perception?handler=Csv");
        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<Desk> DeskAsync(bool closed = true)
    {
        var desk = await Desk.OpenAsync(product, confidential: true);
        var asked = Crowd.QuestionsOf(desk);
        // The last to submit has the first remark, so that no order of people passes for that of words.
        for (var i = 0; i < People.Length; i++)
            await product.AnswerAsync(desk, People[i].Name, People[i].Group, [(asked[0], People[i].First), (asked[1], People[i].Second)], $"Remark of {People.Length - i}");
        foreach (var name in new[] { "Nora Note", "Ned Note" })
            await product.AnswerAsync(desk, name, "technology", [(asked[2], 3)], "Only two said this");
        if (closed) await desk.MoveAsync("Close");
        return desk;
    }
}
