using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Roadmaps;

/// <summary>What the workbench says about a plan, in words and money.</summary>
public sealed class ExplanationTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    private const string Limits = "form[action*=Limits]";

    [Fact]
    public async Task Panels_OfThePlan_SayWhyWhenAndWhatWouldBeWithout()
    {
        var (client, path, _) = await DraftAsync(at => 1 + (at % 3));
        using var _ = client;
        await client.SubmitAsync(path, new() { ["Limits.Parallel"] = "2" }, Limits);
        var ids = Ids(await client.PageAsync(path));
        await WishAsync(client, path, ids[^1], new() { ["Wish"] = "Done" });
        var said = string.Join('\n', (await client.PageAsync(path)).QuerySelectorAll("details[id^=wish-] > p.small").Select(words => words.TextContent));
        Assert.Matches(@"(?m)^It adds \d+\.\d points\.", said);
        Assert.Contains("It waits for nothing.", said, StringComparison.Ordinal);
        Assert.Matches(@"Before, there is no room beside “.+”\.", said);
        Assert.Matches(@"It opens the way for “.+”\.", said);
        Assert.Matches(@"Without it, and what builds on it, the index would end at \d+\.\d\.", said);
        Assert.Contains("It has ended already.", said, StringComparison.Ordinal);
        Assert.Matches(@"It would end after the horizon, on .+ at the earliest|The time it takes gives more when others have it; beside them it would end on ", said);
        await client.SpeakAsync("nl");
        var dutch = string.Join('\n', (await client.PageAsync(path)).QuerySelectorAll("details[id^=wish-] > p.small").Select(words => words.TextContent));
        Assert.DoesNotMatch(@"\b(It|Without|Before|The time)\b", dutch);
    }

    [Fact]
    public async Task Quarter_ThatCannotBeKept_IsToldWithOneThatCan()
    {
        var (client, path, _) = await DraftAsync(_ => 1);
        using var _ = client;
        async Task<string?> ToldAsync() => (await client.PageAsync(path)).QuerySelector(".notice--warning")?.TextContent.Trim();
        await WishAsync(client, path, "I-TEC-5", new() { ["Wish"] = "InQuarter", ["Quarter"] = "1" });
        Assert.Matches("^“.+” cannot start in Q1, to which it is fixed, and is not in the plan. No later quarter is known in which it could.$", await ToldAsync());
        await client.SubmitAsync(path, new() { ["Limits.Quarters"] = "12" }, Limits);
        var told = await ToldAsync() ?? "";
        Assert.Matches(@"^“.+” cannot start in Q1, to which it is fixed, and is not in the plan. It could start in Q\d+.$", told);
        await client.SpeakAsync("nl");
        Assert.Matches(@"^“.+” kan niet beginnen in K1, .+ In K\d+ zou het kunnen beginnen.$", await ToldAsync());
        await client.SpeakAsync("en");
        await WishAsync(client, path, "I-TEC-5", new() { ["Wish"] = "InQuarter", ["Quarter"] = told[(told.LastIndexOf('Q') + 1)..^1] });
        Assert.Null(await ToldAsync());
    }

    [Fact]
    public async Task Others_OnAStalePage_AreToldToShowTheNewState()
    {
        var (client, path, workspace) = await DraftAsync(_ => 2);
        using var _ = client;
        using var other = await product.SignInAsync(await product.MemberAsync(Role.Consultant, workspace));
        var page = await client.PageAsync(path);
        var known = page.QuerySelector("#roadmap")!.GetAttribute("data-known")!;
        page.QuerySelector<IHtmlFormElement>(Limits)!.Action = $"{path}?handler=Others";
        async Task<string> AskAsync() => await (await client.SubmitAsync(page, path, new() { ["known"] = known }, "form[action*=Others]")).Content.ReadAsStringAsync();
        Assert.DoesNotContain("changed this roadmap", await AskAsync(), StringComparison.Ordinal);
        await other.SubmitAsync(path, new() { ["Limits.Parallel"] = "2" }, Limits);
        Assert.Contains("Somebody else has just changed this roadmap.", await AskAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Costs_OfPeopleAndInvestments_AreAddedAndRoundedAlikeEverywhere()
    {
        var (client, path, _) = await DraftAsync(at => 2 + (at % 2));
        using var _ = client;
        await client.SubmitAsync(path, new() { ["Limits.Quarters"] = "1", ["Limits.Currency"] = "EUR", ["Limits.CostPerPersonWeek"] = "0.99" }, Limits);
        var id = Ids(await client.PageAsync(path))[0];
        await WishAsync(client, path, id, new() { ["Wish"] = "First", ["Effort"] = "16", ["Investment"] = "1000.5" });
        var page = await client.PageAsync(path);
        Assert.Equal("1000.5", Panel(page, id).QuerySelector<IHtmlInputElement>("input[name=Investment]")!.Value);
        var rows = (await (await client.GetAsync($"{path}/manage?handler=Csv")).Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(rows, row => row.Contains($",\"{id}\",", StringComparison.Ordinal) && row.EndsWith(",1016.34,\"EUR\"", StringComparison.Ordinal));
        var sum = rows.Skip(1).Sum(row => decimal.Parse(row.Split(',')[^2], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains($"EUR {Math.Round(sum):#,0}", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);

        // Only the one: 16 × 0.99 is 15.84.
        foreach (var other in Ids(page).Where(other => other != id)) await WishAsync(client, path, other, new() { ["Wish"] = "LeaveOut" });
        await WishAsync(client, path, id, new() { ["Investment"] = "" });
        Assert.Contains("EUR 16", (await client.PageAsync(path)).QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Own_WithoutLiftsPutFirst_IsSaidToChangeNothing()
    {
        var (client, path, _) = await DraftAsync(_ => 2);
        using var _ = client;
        await client.SubmitAsync($"{path}/own", new() { ["Input.Title"] = "Party", ["Input.Likely"] = "1", ["Input.Weeks"] = "1" });
        await WishAsync(client, path, "OWN-1", new() { ["Wish"] = "First" });
        Assert.Contains("Without it the index would be the same.", Panel(await client.PageAsync(path), "OWN-1").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Plan_EverythingAtTheTop_IsShownAndSaysWhyNothingMoreIs(int level)
    {
        var (client, path, _) = await DraftAsync(_ => level);
        using var _ = client;
        await client.SubmitAsync(path, new() { ["Limits.Quarters"] = "12", ["Limits.Parallel"] = "6" }, Limits);
        var page = await client.PageAsync(path);
        Assert.Equal("100.0", page.QuerySelector("#projection-data tbody tr:last-child td")!.TextContent);
        if (level == 5) Assert.Contains("What it lifts has reached its level or the target.", page.QuerySelector("section[aria-labelledby=plan] .left-out")!.TextContent, StringComparison.Ordinal);
    }

    private static List<string> Ids(IHtmlDocument page) => [.. page.QuerySelectorAll<IHtmlInputElement>("input[name=Id]").Select(input => input.Value)];

    private static IElement Panel(IHtmlDocument page, string id) => page.QuerySelector($"input[name=Id][value='{id}']")!.Closest("li")!;

    private static async Task WishAsync(TestClient client, string path, string id, Dictionary<string, string> fields)
    {
        var page = await client.PageAsync(path);
        page.QuerySelector<IHtmlInputElement>($"input[name=Id][value='{id}']")!.Form!.Id = "chosen";
        Assert.Equal(System.Net.HttpStatusCode.Redirect, (await client.SubmitAsync(page, path, fields, "#chosen")).StatusCode);
    }

    private async Task<(TestClient Client, string Path, Workspace Workspace)> DraftAsync(Func<int, int> level)
    {
        var member = await product.MemberAsync(Role.Consultant);
        var respondent = await product.AnsweredAsync(member.Workspace, level);
        var roadmap = await product.RoadmapAsync(respondent);
        return (await product.SignInAsync(member), $"/{respondent.Workspace.Slug}/assessments/{respondent.AssessmentId}/roadmaps/{roadmap}", member.Workspace);
    }
}
