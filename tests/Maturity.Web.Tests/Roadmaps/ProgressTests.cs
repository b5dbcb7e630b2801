using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Maturity.Web.Features.Roadmaps;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Trends;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Roadmaps;

/// <summary>What was said about the work outlives the roadmap it was said on.</summary>
public sealed class ProgressTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [Fact]
    public async Task Progress_AnotherVariantShown_ComesAlong()
    {
        var (owner, respondent, roadmap) = await SharedAsync();
        using var consultant = await product.SignInAsync(owner);
        var home = $"/{respondent.Workspace.Slug}/assessments/{respondent.AssessmentId}";
        await OwnAsync(consultant, $"{home}/roadmaps/{roadmap}", "Ours");
        var ids = (await consultant.PageAsync($"{home}/roadmap")).QuerySelectorAll<IHtmlInputElement>("input[name=initiative]").Select(input => input.Value).ToList();
        await SayAsync(consultant, home, ids[0], "Done");
        await SayAsync(consultant, home, "OWN-1", "Running");

        var copied = (await consultant.SubmitAsync($"{home}/roadmaps/{roadmap}/manage", new() { ["copy"] = "Faster" })).Headers.Location!.ToString();
        await consultant.SubmitAsync($"{copied}/manage", new() { ["shared"] = "true" });
        Assert.Equal(("Done", "Running"), await StatesAsync(consultant, home, ids[0]));

        // The newest word counts, and one about another initiative under the same id is not taken over.
        await SayAsync(consultant, home, ids[0], "Running");
        var fresh = await product.RoadmapAsync(respondent, "Fresh");
        await OwnAsync(consultant, $"{home}/roadmaps/{fresh}", "Theirs");
        await consultant.SubmitAsync($"{home}/roadmaps/{fresh}/manage", new() { ["shared"] = "true" });
        Assert.Equal(("Running", "Planned"), await StatesAsync(consultant, home, ids[0]));
    }

    [Fact]
    public async Task Finished_SaidOnAVariantThatIsNotShown_AsksForItsQuestions()
    {
        var (owner, respondent, roadmap) = await SharedAsync();
        using var consultant = await product.SignInAsync(owner);
        var home = $"/{respondent.Workspace.Slug}/assessments/{respondent.AssessmentId}";
        var id = (await consultant.PageAsync($"{home}/roadmap")).QuerySelector<IHtmlInputElement>("input[name=initiative]")!.Value;
        await SayAsync(consultant, home, id, "Done");
        await consultant.SubmitAsync($"{home}/roadmaps/{roadmap}/manage", new() { ["shared"] = "false" });
        Assert.Contains(respondent.Plan.Questionnaire.Initiatives.Single(one => one.Id == id).Title, await FinishedAsync(respondent));
    }

    [Fact]
    public async Task Done_SaidByTheConsultant_IsShownToTheClientAndAsksForItsQuestions()
    {
        var (owner, respondent, roadmap) = await SharedAsync();
        using var consultant = await product.SignInAsync(owner);
        var home = $"/{respondent.Workspace.Slug}/assessments/{respondent.AssessmentId}";
        var path = $"{home}/roadmaps/{roadmap}";
        var page = await consultant.PageAsync(path);
        var input = page.QuerySelector<IHtmlInputElement>("input[name=Id]")!;
        var title = respondent.Plan.Questionnaire.Initiatives.Single(one => one.Id == input.Value).Title;
        input.Form!.Id = "chosen";
        Assert.Empty(await FinishedAsync(respondent));
        await consultant.SubmitAsync(page, path, new() { ["Wish"] = "Done" }, "#chosen");

        using var client = await product.OpenAsync(respondent);
        var row = Assert.Single((await client.PageAsync($"{home}/roadmap")).QuerySelectorAll("section[aria-labelledby=progress] tbody tr"), row => row.QuerySelector("th")!.TextContent == title);
        Assert.Equal("done", row.QuerySelector(".badge")!.TextContent);
        Assert.Null(row.QuerySelector("form"));
        var csv = await (await client.GetAsync($"{home}/roadmap?handler=Csv")).Content.ReadAsStringAsync();
        Assert.Contains($",,\"{input.Value}\",\"{title}\",,,,,,", csv, StringComparison.Ordinal);
        Assert.Contains(",\"done\",", csv.Split("\r\n").Single(line => line.Contains($"\"{input.Value}\"", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal([title], await FinishedAsync(respondent));
    }

    private Task<string[]> FinishedAsync(TestRespondent respondent) => product.InScopeAsync(respondent.Workspace, async services =>
        (await services.GetRequiredService<FinishedInitiatives>().OfAsync(respondent.AssessmentId, respondent.Plan.Questionnaire, default)).Values.Select(ended => ended.Title).Distinct().ToArray());

    private static async Task OwnAsync(TestClient client, string path, string title)
    {
        await client.SubmitAsync($"{path}/own", new() { ["Input.Title"] = title, ["Input.Likely"] = "1", ["Input.Weeks"] = "1" });
        var page = await client.PageAsync(path);
        page.QuerySelector<IHtmlInputElement>("input[name=Id][value='OWN-1']")!.Form!.Id = "chosen";
        await client.SubmitAsync(page, path, new() { ["Wish"] = "First" }, "#chosen");
    }

    private static async Task SayAsync(TestClient client, string home, string id, string state)
    {
        var page = await client.PageAsync($"{home}/roadmap");
        page.QuerySelector<IHtmlInputElement>($"input[name=initiative][value='{id}']")!.Form!.Id = "chosen";
        await client.SubmitAsync(page, $"{home}/roadmap", new() { ["state"] = state }, "#chosen");
    }

    private static async Task<(string First, string Own)> StatesAsync(TestClient client, string home, string id)
    {
        var page = await client.PageAsync($"{home}/roadmap");
        string Of(string one) => page.QuerySelector<IHtmlInputElement>($"input[name=initiative][value='{one}']")!.Form!.QuerySelector<IHtmlSelectElement>("select")!.Value!;
        return (Of(id), Of("OWN-1"));
    }

    private async Task<(TestMember Owner, TestRespondent Respondent, Guid Roadmap)> SharedAsync()
    {
        var owner = await product.MemberAsync();
        var respondent = await product.AnsweredAsync(owner.Workspace, at => 2 + (at % 2));
        await product.PublishAsync(respondent);
        return (owner, respondent, await product.RoadmapAsync(respondent, shared: true));
    }
}
