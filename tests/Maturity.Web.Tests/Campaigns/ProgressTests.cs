using System.Net;
using AngleSharp.Dom;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Assessments;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Campaigns;

public sealed class ProgressTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Progress_OfEachStage_ShowsNumbersAndTimesAndNoAnswers(bool confidential)
    {
        var desk = await Desk.OpenAsync(product, confidential: confidential);
        var people = new[] { desk.Respondent, await product.AnotherAsync(desk.Respondent), await product.AnotherAsync(desk.Respondent), await product.AnotherAsync(desk.Respondent) };
        using (var client = await product.OpenAsync(people[1])) await client.PageAsync(people[1].StartPath);
        using (var script = await ScriptClient.OpenAsync(product, people[2]))
            Assert.Equal(HttpStatusCode.OK, (await script.SaveAsync("TAL-01", 4, 0, comment: "a secret remark")).Status);
        await product.ChangeAsync(people[3], (person, _, at) => person.Submit(at));
        var page = await desk.Client.PageAsync($"{desk.Address}/progress");
        Assert.Equal(["Invited", "Opened", "Started", "Submitted"], page.QuerySelectorAll("tbody .badge").Select(badge => badge.TextContent));
        Assert.Contains("1 of 45", page.QuerySelectorAll("tbody tr")[2].TextContent);
        Assert.NotNull(page.QuerySelectorAll("tbody tr")[2].QuerySelector("time"));
        var text = page.DocumentElement.OuterHtml;
        Assert.DoesNotContain("secret remark", text);
        Assert.DoesNotContain(desk.Respondent.Plan.Find("TAL-01")!.Answers[3], text);
        foreach (var stage in new[] { "Invited", "Opened", "Started", "Submitted" })
            Assert.Single((await desk.Client.PageAsync($"{desk.Address}/progress?stage={stage}")).QuerySelectorAll("tbody tr"));
        Assert.NotNull((await desk.Client.PageAsync($"{desk.Address}/progress?stage=Revoked")).QuerySelector(".empty"));
        Assert.Equal(4, (await desk.Client.PageAsync($"{desk.Address}/progress?stage=nonsense")).QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task Progress_PartOfThePage_IsTheListAloneAndTheSameUntilSomethingHappens()
    {
        var desk = await Desk.OpenAsync(product);
        var path = (await desk.Client.PageAsync($"{desk.Address}/progress")).QuerySelector("#progress")!.GetAttribute("data-source")!;
        var first = await (await desk.Client.GetAsync(path)).Content.ReadAsStringAsync();
        Assert.DoesNotContain("<html", first);
        Assert.Equal(first, await (await desk.Client.GetAsync(path)).Content.ReadAsStringAsync());
        await desk.AnswerAsync(desk.Respondent, new() { ["TAL-01"] = 4 }, submit: false);
        Assert.Contains("1 of 45", await (await desk.Client.GetAsync(path)).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Progress_ManyPeople_ComesInPagesInTheOrderOfInvitation()
    {
        var desk = await Desk.OpenAsync(product);
        await desk.InviteAsync(string.Join('\n', Enumerable.Range(0, 120).Select(n => $"P{n:000} <p{n}@example.org>")));
        var seen = new List<string>();
        for (var number = 1; number <= 3; number++)
            seen.AddRange((await desk.Client.PageAsync($"{desk.Address}/progress?p={number}")).QuerySelectorAll("tbody th a").Select(a => a.TextContent));
        Assert.Equal(121, seen.Distinct().Count());
        Assert.Equal("Ada Example", seen[0]);
        Assert.Equal("P119", (await desk.Client.PageAsync($"{desk.Address}/progress?p=99")).QuerySelectorAll("tbody th a")[^1].TextContent);
    }

    [Fact]
    public async Task Person_Actions_DoWhatTheyDoElsewhere()
    {
        var desk = await Desk.OpenAsync(product);
        var path = $"{desk.Address}/respondents/{desk.Respondent.Id}";
        var form = await desk.Client.PageAsync(path);
        Assert.Contains("no longer works", await desk.NoticeAsync(await desk.Client.SubmitAsync(form, path, new() { ["action"] = "Revoke" }, "form[action*='handler=Act']")));
        Assert.Null((await product.RowAsync(desk.Respondent)).LinkHash);
        Assert.Equal("Revoked", (await desk.Client.PageAsync($"{desk.Address}/progress")).QuerySelector("tbody .badge")!.TextContent);
        Assert.Contains("has a new link", await desk.NoticeAsync(await desk.Client.SubmitAsync(form, path, new() { ["action"] = "NewLink" }, "form[action*='handler=Act']")));
        Assert.Equal(HttpStatusCode.BadRequest, (await desk.Client.SubmitAsync(form, path, new() { ["action"] = "Nonsense" }, "form[action*='handler=Act']")).StatusCode);
    }

    [Fact]
    public async Task Person_OfAnotherAssessment_IsNotFound()
    {
        var desk = await Desk.OpenAsync(product);
        var other = await desk.AnotherAsync(quickScan: false);
        var form = await desk.Client.PageAsync($"{desk.Address}/respondents/{desk.Respondent.Id}");
        var path = $"{other.Address}/respondents/{desk.Respondent.Id}";
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Client.GetAsync(path)).StatusCode);
        var sent = await desk.Client.Http.PostAsync($"{path}?handler=Act", new FormUrlEncodedContent(Token(form, new() { ["action"] = "Revoke" })));
        Assert.Equal(HttpStatusCode.NotFound, sent.StatusCode);
        Assert.NotNull((await product.RowAsync(desk.Respondent)).LinkHash);
    }

    private static Dictionary<string, string> Token(IDocument page, Dictionary<string, string> fields)
    {
        fields["__RequestVerificationToken"] = page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return fields;
    }
}
