using System.Net;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Assessments;

public sealed class ConfidentialTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [Theory]
    [InlineData(0, "Fewer than three people have submitted so far.")]
    [InlineData(2, "Fewer than three people have submitted so far.")]
    [InlineData(3, "Three or more people have submitted so far.")]
    [InlineData(4, "Three or more people have submitted so far.")]
    public async Task Result_WhileOpen_ShowsNoFigureAndNoCount(int submitted, string told)
    {
        var desk = await SubmittedAsync(submitted);
        var page = await desk.Client.PageAsync($"{desk.Address}/results");
        Assert.Contains("is shown once it is closed", page.QuerySelector(".empty")!.TextContent);
        Assert.Contains(told, page.QuerySelector(".empty")!.TextContent);
        Assert.Null(page.QuerySelector(".key-figures, .receipt, svg, table, #report"));
        Assert.DoesNotContain($"{submitted} of ", page.QuerySelector("main")!.TextContent);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Result_OnceClosed_IsShownFromThreePeopleOn(int submitted)
    {
        var desk = await SubmittedAsync(submitted);
        await desk.MoveAsync("Close");
        var page = await desk.Client.PageAsync($"{desk.Address}/results");
        Assert.Equal(submitted < 3, page.QuerySelector(".empty") is not null);
        Assert.Equal(submitted < 3 ? null : "35.6", page.QuerySelector(".key-figures dd")?.TextContent.Trim());
        if (submitted < 3) Assert.Contains("Fewer than three people have submitted", page.QuerySelector(".empty")!.TextContent);
    }

    [Fact]
    public async Task Report_WhileOpen_IsNeitherMadeNorListedNorHandedOver()
    {
        var desk = await SubmittedAsync(3);
        await desk.MoveAsync("Close");
        var results = await desk.Client.PageAsync($"{desk.Address}/results");
        var done = await product.DoneReportAsync(desk.Respondent);
        var file = $"{desk.Address}/reports/{done}/file";
        Assert.Equal(HttpStatusCode.OK, (await desk.Client.GetAsync(file)).StatusCode);
        // Nobody can open it again any more; a database from before that rule may hold one that was.
        await product.ChangeAsync(desk.Respondent, (_, assessment, at) => assessment.Open(at));
        await desk.Client.SubmitAsync(results, $"{desk.Address}/results", new() { ["language"] = "en" }, "form[action$='/reports']");
        Assert.Single(await product.ReportsAsync(desk.Respondent));
        var page = await desk.Client.PageAsync($"{desk.Address}/reports");
        Assert.Contains("There is no result to print yet", page.QuerySelector("main")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("main a[download]"));
        Assert.DoesNotContain("download", await (await desk.Client.GetAsync($"{desk.Address}/reports?part=1")).Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Client.GetAsync(file)).StatusCode);
    }

    [Fact]
    public async Task Closed_WithThreeSubmitted_StaysClosedAndSaysWhy()
    {
        var desk = await SubmittedAsync(3);
        var open = await desk.Client.PageAsync(desk.Address);
        Assert.Contains("stays closed", open.QuerySelector("section[aria-labelledby=next]")!.TextContent);
        await desk.MoveAsync("Close");
        var closed = await desk.Client.PageAsync(desk.Address);
        Assert.Null(closed.QuerySelector("button[value=Open]"));
        Assert.Contains("the difference between two results", await desk.MoveAsync("Open"));
        Assert.Contains("the difference between two results", await desk.ActAsync(open, "Reopen"));
        Assert.Equal(AssessmentState.Closed, (await desk.AssessmentAsync()).State);
        Assert.All(await desk.PeopleAsync(), person => Assert.NotNull(person.SubmittedAt));
    }

    [Fact]
    public async Task Closed_WithTwoSubmitted_OpensAgain()
    {
        var desk = await SubmittedAsync(2);
        var open = await desk.Client.PageAsync(desk.Address);
        await desk.MoveAsync("Close");
        Assert.NotNull((await desk.Client.PageAsync(desk.Address)).QuerySelector("button[value=Open]"));
        await desk.MoveAsync("Open");
        Assert.Equal(AssessmentState.Open, (await desk.AssessmentAsync()).State);
        // Nothing has been shown yet, so one person may correct themselves.
        Assert.Contains("can answer again", await desk.ActAsync(open, "Reopen"));
    }

    [Fact]
    public async Task Named_WithThreeSubmitted_OpensAgainWithoutAWarning()
    {
        var desk = await SubmittedAsync(3, confidential: false);
        Assert.DoesNotContain("stays closed", (await desk.Client.PageAsync(desk.Address)).QuerySelector("section[aria-labelledby=next]")!.TextContent);
        await desk.MoveAsync("Close");
        await desk.MoveAsync("Open");
        Assert.Equal(AssessmentState.Open, (await desk.AssessmentAsync()).State);
    }

    [Theory]
    [InlineData(true, "don’t know", "0")]
    [InlineData(false, "4", "1 level, 2 don’t know, 0 not applicable, 0 not asked")]
    public async Task Receipt_LoneAnswer_CountsAsDontKnow(bool confidential, string answer, string count)
    {
        var desk = await SubmittedAsync(2, confidential, without: "TAL-01");
        var third = await product.AnotherAsync(desk.Respondent);
        await desk.AnswerAsync(third, new(ResultPageTests.VectorAnswers()) { ["TAL-01"] = 4 });
        await desk.MoveAsync("Close");
        var row = (await desk.Client.PageAsync($"{desk.Address}/results")).QuerySelectorAll(".receipt-table tr").Single(tr => tr.QuerySelector(".id")?.TextContent == "TAL-01");
        Assert.Equal([count, answer], row.QuerySelectorAll("td").Take(2).Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public async Task Result_Closed_ShowsNeitherNamesNorComments()
    {
        var desk = await SubmittedAsync(3, comment: "Only Ada would say this.");
        await desk.MoveAsync("Close");
        foreach (var path in new[] { "/results", "" })
        {
            var text = (await desk.Client.PageAsync(desk.Address + path)).Body!.TextContent;
            Assert.DoesNotContain("Only Ada would say this.", text);
            Assert.Equal(path.Length == 0, text.Contains("Ada Example", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("en", "once the assessment is closed", "at least three people", "Where all of them answered alike", "without your name")]
    [InlineData("nl", "nadat de meting is gesloten", "minstens drie mensen", "Waar allen hetzelfde antwoordden", "zonder uw naam")]
    public async Task Announcement_BeforeAnswering_SaysWhatIsPromisedAndItsLimit(string language, params string[] promises)
    {
        var respondent = await product.RespondentAsync(confidential: true, language: language);
        using var client = await product.OpenAsync(respondent);
        var text = (await client.PageAsync(respondent.StartPath)).QuerySelector(".start-facts")!.TextContent;
        Assert.All(promises, promise => Assert.Contains(promise, text));
    }

    private async Task<Desk> SubmittedAsync(int people, bool confidential = true, string? without = null, string? comment = null)
    {
        var desk = await Desk.OpenAsync(product, confidential: confidential);
        var answers = ResultPageTests.VectorAnswers();
        if (without is not null) answers.Remove(without);
        for (var person = 0; person < people; person++)
            await desk.AnswerAsync(person == 0 ? desk.Respondent : await product.AnotherAsync(desk.Respondent), answers, comment: comment);
        return desk;
    }
}
