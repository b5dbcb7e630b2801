using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Assessments;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Campaigns;

public sealed class AskedSectionsTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [Fact]
    public async Task Answering_SomeSectionsOnly_ShowsAndTakesNothingElse()
    {
        var desk = await Desk.OpenAsync(product);
        await AskAsync(desk.Respondent, "TAL,VIS");
        using var script = await ScriptClient.OpenAsync(product, desk.Respondent);
        var client = script.Client;
        var start = await client.PageAsync(desk.Respondent.StartPath);
        Assert.Equal(["TAL", "VIS"], start.QuerySelectorAll(".section-progress a").Select(a => a.GetAttribute("href")!.Split('/')[^1]));
        Assert.Equal(2, (await client.PageAsync(desk.Respondent.FirstPath)).QuerySelectorAll(".section-progress li").Length);
        var other = desk.Respondent.Plan.Section("DAT")!;
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(desk.Respondent.PathOf(other))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await script.SaveAsync(other.Questions[0].Id, 3, 0)).Status);
        Assert.Equal(HttpStatusCode.OK, (await script.SaveAsync("TAL-01", 3, 0)).Status);
        var asked = desk.Respondent.Plan.Only("TAL,VIS").Count;
        Assert.Contains($"1 of {asked} answered", (await client.PageAsync($"{desk.Respondent.StartPath}/review")).Body!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync($"{desk.Respondent.StartPath}/review", [], ".submit-answers")).StatusCode);
        var own = await client.PageAsync($"{desk.Respondent.StartPath}/done");
        Assert.Equal(asked, own.QuerySelectorAll(".own dt").Length);
        Assert.Empty(own.QuerySelectorAll("main form, main input"));
    }

    [Fact]
    public async Task Score_PeopleWhoWereNotAsked_WeighNothingInADimension()
    {
        var desk = await Desk.OpenAsync(product);
        var second = await product.AnotherAsync(desk.Respondent);
        var all = ResultPageTests.VectorAnswers();
        await desk.AnswerAsync(desk.Respondent, all);
        // The second one gave answers before their sections were taken away: they are kept and do not count.
        await desk.AnswerAsync(second, all.ToDictionary(pair => pair.Key, pair => pair.Key.StartsWith("TAL", StringComparison.Ordinal) ? pair.Value : 5));
        Assert.NotEqual("35.6", await IndexAsync(desk));
        await AskAsync(second, "TAL");
        Assert.Equal("35.6", await IndexAsync(desk));
    }

    [Fact]
    public async Task Score_DimensionNobodyIsAsked_StaysIncompleteAndIsWarnedAbout()
    {
        var desk = await Desk.OpenAsync(product);
        await AskAsync(desk.Respondent, "TAL,VIS");
        await desk.AnswerAsync(desk.Respondent, ResultPageTests.VectorAnswers());
        Assert.NotEqual("35.6", await IndexAsync(desk));
        var warning = (await desk.Client.PageAsync($"{desk.Address}/progress")).QuerySelector("#progress .notice--warning")!.TextContent;
        Assert.Contains("Nobody is asked about:", warning);
        Assert.DoesNotContain("Talent", warning);
        Assert.Contains("Nobody would be asked about:", (await desk.CheckAsync("a@example.org; data; en; TAL")).QuerySelector(".notice--warning")!.TextContent);
        Assert.Null((await desk.CheckAsync("a@example.org; data; en")).QuerySelector(".notice--warning"));
    }

    [Fact]
    public async Task Settings_ProposeByRole_FollowsTheHintsOfTheQuestionsAndLeavesNothingOut()
    {
        var desk = await Desk.OpenAsync(product);
        var form = await desk.Client.PageAsync($"{desk.Address}/campaign");
        form.QuerySelector("main form")!.SetAttribute("action", $"{desk.Address}/campaign?handler=Propose");
        var page = await TestClient.ParseAsync(await desk.Client.SubmitAsync(form, desk.Address, new() { ["Input.Instruction"] = "Typed" }, "main form"));
        var marks = page.QuerySelectorAll<IHtmlInputElement>("input[name='Input.Ask']").Where(box => box.IsChecked).Select(box => box.Value).ToList();
        Assert.Contains("executive:VIS", marks);
        Assert.DoesNotContain("executive:PRD", marks);
        Assert.DoesNotContain("executive:PRO", marks);
        Assert.All(desk.Respondent.Plan.Sections, section => Assert.Contains(marks, mark => mark.EndsWith($":{section.Id}", StringComparison.Ordinal)));
        Assert.Contains("Typed", page.QuerySelector("#Input_Instruction")!.TextContent);
        Assert.DoesNotContain("Typed", (await desk.Client.PageAsync($"{desk.Address}/campaign")).QuerySelector("#Input_Instruction")!.TextContent);
    }

    [Fact]
    public async Task Settings_GroupsSections_HoldForThoseInvitedAfterwards()
    {
        var desk = await Desk.OpenAsync(product);
        await desk.SetUpAsync([], desk.Only("business:TAL", "business:FEA"));
        await desk.InviteAsync("b@example.org\nd@example.org; data\ne@example.org; business; en; VIS");
        await desk.InviteAsync(await desk.Client.PageAsync(desk.Address), "single@example.org");
        var asked = (await desk.PeopleAsync()).ToDictionary(p => p.Email!.Split('@')[0], p => p.Sections);
        Assert.Equal("TAL,FEA", asked["b"]);
        Assert.Null(asked["d"]);
        Assert.Equal("VIS", asked["e"]);
        Assert.Equal("TAL,FEA", asked["single"]);
        Assert.Null((await product.RowAsync(desk.Respondent)).Sections);
        await desk.SetUpAsync(new() { ["Input.Apply"] = "true" }, desk.Only("executive:VIS"));
        Assert.Equal("VIS", (await product.RowAsync(desk.Respondent)).Sections);
    }

    [Fact]
    public async Task Settings_GroupWithNothing_SaysSo()
    {
        var desk = await Desk.OpenAsync(product);
        var page = await TestClient.ParseAsync(await desk.SetUpAsync([], "data:TAL"));
        Assert.Contains("Choose at least one section for “Executive", page.QuerySelector(".error-summary")!.TextContent);
    }

    [Fact]
    public async Task Person_ChangedWhileOpen_IsAskedWhatWasChosen()
    {
        var desk = await Desk.OpenAsync(product);
        Assert.Equal(HttpStatusCode.Redirect, (await PersonAsync(desk, desk.Respondent.Id, "data", "TAL", "DAT")).StatusCode);
        var row = await product.RowAsync(desk.Respondent);
        Assert.Equal(("data", "TAL,DAT"), (row.Group, row.Sections));
        var stale = await TestClient.ParseAsync(await PersonAsync(desk, desk.Respondent.Id, "business", ["VIS"], version: 0));
        Assert.Contains("Somebody else changed this", stale.QuerySelector(".error-summary")!.TextContent);
        Assert.True(stale.QuerySelector<IHtmlInputElement>("#ask-VIS")!.IsChecked);
        Assert.Contains("Choose at least one section.", (await TestClient.ParseAsync(await PersonAsync(desk, desk.Respondent.Id, "data"))).QuerySelector(".error-summary")!.TextContent);
        Assert.Contains("Choose a group", (await TestClient.ParseAsync(await PersonAsync(desk, desk.Respondent.Id, "nonsense", "TAL"))).QuerySelector(".error-summary")!.TextContent);
    }

    [Fact]
    public async Task Person_WhoSubmittedOrWhenClosed_CannotBeChanged()
    {
        var desk = await Desk.OpenAsync(product);
        await product.ChangeAsync(desk.Respondent, (person, _, at) => person.Submit(at));
        Assert.Contains("only while", (await TestClient.ParseAsync(await PersonAsync(desk, desk.Respondent.Id, "data", "TAL"))).QuerySelector(".error-summary")!.TextContent);
        await product.ChangeAsync(desk.Respondent, (person, assessment, at) => _ = person.Reopen() && assessment.Close(at));
        Assert.Contains("only while", (await TestClient.ParseAsync(await PersonAsync(desk, desk.Respondent.Id, "data", "TAL"))).QuerySelector(".error-summary")!.TextContent);
        Assert.Null((await product.RowAsync(desk.Respondent)).Sections);
    }

    [Fact]
    public async Task Details_ProgressOfAPerson_CountsOnlyWhatTheyAreAsked()
    {
        var desk = await Desk.OpenAsync(product);
        await desk.AnswerAsync(desk.Respondent, new() { ["TAL-01"] = 3, ["DAT-01"] = 2 }, submit: false);
        await AskAsync(desk.Respondent, "TAL");
        Assert.Contains($"1 of {desk.Respondent.Plan.Only("TAL").Count} questions", (await desk.Client.PageAsync(desk.Address)).QuerySelector("table")!.TextContent);
    }

    private static async Task<HttpResponseMessage> PersonAsync(Desk desk, Guid id, string group, params string[] ask) => await PersonAsync(desk, id, group, ask, null);

    private static async Task<HttpResponseMessage> PersonAsync(Desk desk, Guid id, string group, string[] ask, int? version)
    {
        var path = $"{desk.Address}/respondents/{id}";
        var page = await desk.Client.PageAsync(path);
        var fields = new List<KeyValuePair<string, string>>
        {
            new("Input.Group", group),
            new("Input.Version", version?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? page.QuerySelector<IHtmlInputElement>("[name='Input.Version']")!.Value),
            new("__RequestVerificationToken", page.QuerySelector<IHtmlInputElement>("main input[name=__RequestVerificationToken]")!.Value),
        };
        fields.AddRange(ask.Select(section => KeyValuePair.Create("Input.Ask", section)));
        return await desk.Client.Http.PostAsync(path, new FormUrlEncodedContent(fields));
    }

    private Task<bool> AskAsync(TestRespondent respondent, string sections) =>
        product.ChangeAsync(respondent, (person, _, _) => person.Ask(person.Group, sections));

    private static async Task<string> IndexAsync(Desk desk) =>
        (await desk.Client.PageAsync($"{desk.Address}/results")).QuerySelector(".key-figures dd")!.TextContent.Trim();
}
