using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Maturity.Core.Roadmaps;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Roadmaps;

/// <summary>A consultant works on a roadmap, without a script.</summary>
public sealed class WorkbenchTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    private const string Limits = "form[action*=Limits]";

    [Fact]
    public async Task First_MadeFromTheResult_ShowsThePlan()
    {
        var (client, respondent) = await StartAsync();
        using var _ = client;
        var list = $"/{respondent.Workspace.Slug}/assessments/{respondent.AssessmentId}/roadmaps";
        var made = await client.SubmitAsync(list, new() { ["name"] = "For the board" });
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        var page = await client.PageAsync(made.Headers.Location!.ToString());
        Assert.Equal("For the board", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("a projection, not a promise", page.QuerySelector(".lead")!.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll("svg.drawing, figure svg"));
        Assert.Contains("For the board", (await client.PageAsync(list)).QuerySelector("tbody")!.TextContent);
    }

    [Fact]
    public async Task Limits_Changed_ChangeThePlanAndUndoBringsItBack()
    {
        var (client, respondent, path, roadmap) = await DraftAsync();
        using var _ = client;
        var before = Index(await client.PageAsync(path));
        await client.SubmitAsync(path, new() { ["Limits.Parallel"] = "1", ["Limits.EffortPerQuarter"] = "12,5", ["Limits.Currency"] = "eur", ["Limits.CostPerPersonWeek"] = "4000" }, Limits);
        var settings = await product.SettingsAsync(respondent, roadmap);
        Assert.Equal((1, 12.5, "EUR", 4000m), (settings.Parallel, settings.EffortPerQuarter, settings.Currency, settings.CostPerPersonWeek));
        var less = await client.PageAsync(path);
        Assert.True(Index(less) < before, $"{Index(less)} is not below {before}");
        Assert.Contains("EUR", less.QuerySelector(".facts")!.TextContent);

        await client.SubmitAsync(path, new() { ["distance"] = "-1" }, "form[action*=Step]");
        Assert.Equal(before, Index(await client.PageAsync(path)));
        await client.SubmitAsync(path, new() { ["distance"] = "1" }, "form[action*=Step]");
        Assert.Equal(Index(less), Index(await client.PageAsync(path)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("I-NONE-1")]
    public async Task Initiative_ThatThereIsNot_IsSaidAndChangesNothing(string id)
    {
        var (client, respondent, path, roadmap) = await DraftAsync();
        using var _ = client;
        var before = await product.SettingsAsync(respondent, roadmap);
        var page = await client.PageAsync(path);
        var form = page.QuerySelector<IHtmlInputElement>("input[name=Id]")!.Form!;
        form.Id = "chosen";
        var refused = await TestClient.ParseAsync(await client.SubmitAsync(page, path, new() { ["Id"] = id, ["Wish"] = "LeaveOut" }, "#chosen"));
        Assert.Contains("not there any more", refused.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equivalent(before, await product.SettingsAsync(respondent, roadmap));
    }

    [Fact]
    public async Task Initiative_FixedLeftOutAndDone_StaysSo()
    {
        var (client, respondent, path, roadmap) = await DraftAsync();
        using var _ = client;
        var page = await client.PageAsync(path);
        var ids = page.QuerySelectorAll<IHtmlInputElement>("input[name=Id]").Select(input => input.Value).ToList();
        await WishAsync(client, path, ids[3], new() { ["Wish"] = "InQuarter", ["Quarter"] = "3" });
        await WishAsync(client, path, ids[0], new() { ["Wish"] = "LeaveOut" });
        await WishAsync(client, path, ids[1], new() { ["Wish"] = "Done", ["Effort"] = "9" });
        var settings = await product.SettingsAsync(respondent, roadmap);
        Assert.Equal([new FixedQuarter(ids[3], 3)], settings.Fixed);
        Assert.Equal([ids[0]], settings.Banned);
        Assert.Equal([ids[1]], settings.Done);
        Assert.Equal(9, settings.Efforts[ids[1]]);
        var after = await client.PageAsync(path);
        Assert.Contains("fixed to Q3", Panel(after, ids[3]).TextContent);
        Assert.Contains("Q3", Panel(after, ids[3]).QuerySelector(".badge--active")!.TextContent);
        Assert.Contains("left out on wish", Panel(after, ids[0]).TextContent);
        Assert.Contains("It was left out on wish.", Panel(after, ids[0]).TextContent);
    }

    [Fact]
    public async Task Order_OfThoseAsEarlyAsPossible_IsChangedByHand()
    {
        var (client, respondent, path, roadmap) = await DraftAsync();
        using var _ = client;
        var ids = (await client.PageAsync(path)).QuerySelectorAll<IHtmlInputElement>("input[name=Id]").Select(input => input.Value).TakeLast(3).ToList();
        foreach (var id in ids) await WishAsync(client, path, id, new() { ["Wish"] = "First" });
        var page = await client.PageAsync(path);
        Assert.Equal(ids, page.QuerySelectorAll<IHtmlInputElement>("form[action*=Order] input[name=id]").Select(input => input.Value));
        Assert.True(page.QuerySelector<IHtmlButtonElement>(".ranked li:first-child button")!.IsDisabled);

        page.QuerySelector<IHtmlInputElement>($"form[action*=Order] input[value='{ids[2]}']")!.Form!.Id = "chosen";
        await client.SubmitAsync(page, path, new() { ["by"] = "-1" }, "#chosen");
        Assert.Equal([ids[0], ids[2], ids[1]], (await product.SettingsAsync(respondent, roadmap)).Order);
        Assert.Contains("Order of those put first changed", (await client.PageAsync(path)).QuerySelector("section[aria-labelledby=changes]")!.TextContent);

        // The form of before: somebody else was faster, and nothing is moved on an order that is not the reader's.
        var late = await TestClient.ParseAsync(await client.SubmitAsync(page, path, new() { ["by"] = "-1" }, "#chosen"));
        Assert.Contains("changed this roadmap", late.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal([ids[0], ids[2], ids[1]], (await product.SettingsAsync(respondent, roadmap)).Order);
    }

    [Theory]
    [InlineData("Limits.Parallel", "0", "Initiatives at the same time")]
    [InlineData("Limits.Parallel", "x", "Initiatives at the same time")]
    [InlineData("Limits.EffortPerQuarter", "0", "Person-weeks per quarter")]
    [InlineData("Limits.EffortPerQuarter", "-4", "Person-weeks per quarter")]
    [InlineData("Limits.EffortPerQuarter", "1e9", "Person-weeks per quarter")]
    [InlineData("Limits.Quarters", "13", "Quarters")]
    [InlineData("Limits.Start", "1899-01-01", "First day")]
    [InlineData("Limits.CostPerPersonWeek", "10", "Currency")]
    [InlineData("Limits.Currency", "euro", "Currency")]
    public async Task Limits_Impossible_AreNamedAndTheRoadmapStays(string field, string value, string named)
    {
        var (client, respondent, path, roadmap) = await DraftAsync();
        using var _ = client;
        var before = (await product.SettingsAsync(respondent, roadmap)).Write();
        var told = await TestClient.ParseAsync(await client.SubmitAsync(path, new() { [field] = value }, Limits));
        Assert.Contains($"“{named}”", told.QuerySelector(".error-summary")!.TextContent);
        if (value.All(char.IsAsciiLetter) == false || field == "Limits.Currency") Assert.Equal(value, told.QuerySelector<IHtmlInputElement>($"[name='{field}']")!.Value);
        Assert.Equal(before, (await product.SettingsAsync(respondent, roadmap)).Write());
        Assert.NotEmpty(told.QuerySelectorAll("figure svg"));
    }

    [Fact]
    public async Task Targets_BelowWhatWasReached_AreNamedAndTheRoadmapStays()
    {
        var (client, respondent, path, roadmap) = await DraftAsync();
        using var _ = client;
        var page = await client.PageAsync(path);
        var capability = page.QuerySelector<IHtmlSelectElement>("select[name='Targets.Of']")!.Options[1].Value.Split(':')[0];
        var told = await TestClient.ParseAsync(await client.SubmitAsync(path, new() { ["Targets.Of"] = $"{capability}:1" }, "form[action*=Targets]"));
        Assert.Contains("stands at level", told.QuerySelector(".error-summary")!.TextContent);
        Assert.Empty((await product.SettingsAsync(respondent, roadmap)).Targets);
        await client.SubmitAsync(path, new() { ["Targets.Of"] = $"{capability}:5" }, "form[action*=Targets]");
        Assert.Equal(KeyValuePair.Create(capability, 5), Assert.Single((await product.SettingsAsync(respondent, roadmap)).Targets));
    }

    [Fact]
    public async Task Own_CycleInWhatItNeeds_IsNamedAndTheRoadmapStays()
    {
        var (client, respondent, path, roadmap) = await DraftAsync();
        using var _ = client;
        Assert.Equal(HttpStatusCode.Redirect, (await OwnAsync(client, path, "", "First", "")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await OwnAsync(client, path, "", "Second", "OWN-1")).StatusCode);
        var before = (await product.SettingsAsync(respondent, roadmap)).Write();
        var told = await TestClient.ParseAsync(await OwnAsync(client, path, "/OWN-1", "First", "OWN-2"));
        Assert.Contains("“First”", told.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal(before, (await product.SettingsAsync(respondent, roadmap)).Write());
        var unknown = await TestClient.ParseAsync(await OwnAsync(client, path, "/OWN-1", "First", "NOBODY"));
        Assert.Contains("NOBODY", unknown.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal("First", unknown.QuerySelector<IHtmlInputElement>("#Input_Title")!.Value);

        // The second needs the first: with the first removed it needs nothing.
        await client.SubmitAsync($"{path}/own/OWN-1", [], "form[action*=Remove]");
        var left = Assert.Single((await product.SettingsAsync(respondent, roadmap)).Own);
        Assert.Equal(("OWN-2", 0), (left.Id, left.Needs.Count));
    }

    [Fact]
    public async Task Change_MadeOnAnOlderState_IsRefusedAndKeptToBeAppliedAgain()
    {
        var (client, respondent, path, roadmap) = await DraftAsync();
        using var _ = client;
        var stale = await client.PageAsync(path);
        var colleague = await product.MemberAsync(Role.Consultant, respondent.Workspace);
        using var other = await product.SignInAsync(colleague);
        await other.SubmitAsync(path, new() { ["Limits.Parallel"] = "2" }, Limits);
        var told = await TestClient.ParseAsync(await client.SubmitAsync(stale, path, new() { ["Limits.Quarters"] = "8" }, Limits));
        Assert.Contains("Somebody else changed this roadmap", told.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal("8", told.QuerySelector<IHtmlInputElement>("#Limits_Quarters")!.Value);
        Assert.Equal((2, 4), ((await product.SettingsAsync(respondent, roadmap)).Parallel, (await product.SettingsAsync(respondent, roadmap)).Quarters));
        Assert.Contains($"{colleague.Account.Name} has this roadmap open too.", told.QuerySelector("#others")!.TextContent);

        var asked = await client.SubmitAsync(told, path, new() { ["known"] = "0", ["distance"] = "-1" }, "form[action*=Step]");
        Assert.Contains("Somebody else changed this roadmap", (await TestClient.ParseAsync(asked)).QuerySelector(".error-summary")!.TextContent);
    }

    [Fact]
    public async Task Variants_Compared_StandSideBySide()
    {
        var (client, respondent, path, roadmap) = await DraftAsync();
        using var _ = client;
        var copied = await client.SubmitAsync($"{path}/manage", new() { ["copy"] = "Faster" });
        var other = copied.Headers.Location!.ToString();
        await client.SubmitAsync(other, new() { ["Limits.Parallel"] = "6" }, Limits);
        var page = await client.PageAsync($"{path[..path.LastIndexOf('/')]}/compare?one={roadmap}&other={other[(other.LastIndexOf('/') + 1)..]}");
        Assert.Equal(["Figure", "Draft", "Faster"], page.QuerySelectorAll("table")[0].QuerySelectorAll("thead th").Select(cell => cell.TextContent.Trim()));
        Assert.Contains(page.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr"), row => row.TextContent.Contains("at the same time", StringComparison.Ordinal) && row.TextContent.Contains('4', StringComparison.Ordinal) && row.TextContent.Contains('6', StringComparison.Ordinal));
        Assert.Contains("Faster", page.QuerySelector("figure svg")!.TextContent);
        Assert.Equal(4, (await product.SettingsAsync(respondent, roadmap)).Parallel);
    }

    private static Task<HttpResponseMessage> OwnAsync(TestClient client, string path, string id, string title, string need) => client.SubmitAsync($"{path}/own{id}",
        new() { ["Input.Title"] = title, ["Input.Likely"] = "4", ["Input.Weeks"] = "6", ["Input.Needs"] = need });

    private static async Task WishAsync(TestClient client, string path, string id, Dictionary<string, string> fields)
    {
        var page = await client.PageAsync(path);
        page.QuerySelector<IHtmlInputElement>($"input[name=Id][value='{id}']")!.Form!.Id = "chosen";
        Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync(page, path, fields, "#chosen")).StatusCode);
    }

    private static IElement Panel(IHtmlDocument page, string id) => page.QuerySelector($"input[name=Id][value='{id}']")!.Closest("li")!;

    // The last point of the curve, from its table.
    private static double Index(IHtmlDocument page) =>
        double.Parse(page.QuerySelector("#projection-data tbody tr:last-child td")!.TextContent, System.Globalization.CultureInfo.InvariantCulture);

    private async Task<(TestClient Client, TestRespondent Respondent)> StartAsync()
    {
        var member = await product.MemberAsync(Role.Consultant);
        return (await product.SignInAsync(member), await product.AnsweredAsync(member.Workspace, at => 2 + (at % 2)));
    }

    private async Task<(TestClient Client, TestRespondent Respondent, string Path, Guid Roadmap)> DraftAsync()
    {
        var (client, respondent) = await StartAsync();
        var roadmap = await product.RoadmapAsync(respondent);
        return (client, respondent, $"/{respondent.Workspace.Slug}/assessments/{respondent.AssessmentId}/roadmaps/{roadmap}", roadmap);
    }
}
