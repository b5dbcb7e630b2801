using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Maturity.Web.Data;
using Maturity.Web.Features.Roadmaps;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Roadmaps;

/// <summary>What the client sees of a roadmap, and says of it.</summary>
public sealed class ClientViewTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [Fact]
    public async Task Roadmap_NotShared_IsNotFoundAndSharedIsShown()
    {
        var (owner, respondent, roadmap) = await PublishedAsync();
        using var consultant = await product.SignInAsync(owner);
        using var client = await product.OpenAsync(respondent);
        var home = $"/{respondent.Workspace.Slug}/assessments/{respondent.AssessmentId}";
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{home}/roadmap")).StatusCode);
        Assert.Null((await client.PageAsync($"{home}/results")).QuerySelector("a[href$='/roadmap']"));
        await consultant.SubmitAsync($"{home}/roadmaps/{roadmap}/manage", new() { ["shared"] = "true" });
        Assert.NotNull((await client.PageAsync($"{home}/results")).QuerySelector("a[href$='/roadmap']"));
        var page = await client.PageAsync($"{home}/roadmap");
        Assert.Contains("First 30 days", page.Body!.TextContent);
        Assert.Null(page.QuerySelector("form[action*=Limits]"));
        await consultant.SubmitAsync($"{home}/roadmaps/{roadmap}/manage", new() { ["shared"] = "false" });
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{home}/roadmap")).StatusCode);
    }

    [Fact]
    public async Task Progress_SaidByAnExecutive_IsSeenByTheConsultantAndByTheBusinessOnlyRead()
    {
        var (owner, respondent, roadmap) = await PublishedAsync(shared: true);
        using var client = await product.OpenAsync(respondent);
        var path = $"/{respondent.Workspace.Slug}/assessments/{respondent.AssessmentId}/roadmap";
        var page = await client.PageAsync(path);
        var initiative = page.QuerySelector<IHtmlInputElement>("input[name=initiative]")!.Value;
        Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync(path, new() { ["state"] = "Done" })).StatusCode);
        var said = Assert.Single(await product.InScopeAsync(respondent.Workspace, services => services.GetRequiredService<MaturityDb>().InitiativeProgress.AsNoTracking().ToListAsync()));
        Assert.Equal((initiative, InitiativeState.Done, "Ada Example"), (said.InitiativeId, said.State, said.SaidBy));
        using var consultant = await product.SignInAsync(owner);
        Assert.Contains("client: done", (await consultant.PageAsync($"{path}s/{roadmap}")).Body!.TextContent);

        // On the state of before.
        var told = await TestClient.ParseAsync(await client.SubmitAsync(page, path, new() { ["state"] = "Running" }));
        Assert.Contains("Somebody else was faster", told.QuerySelector(".error-summary")!.TextContent);

        // A colleague whose form was still that of an executive.
        var colleague = await product.AnotherAsync(respondent);
        using var business = await product.OpenAsync(colleague);
        var form = await business.PageAsync(path);
        await product.ChangeAsync(colleague, (person, _, _) => person.Ask("business", null));
        Assert.Null((await business.PageAsync(path)).QuerySelector("select[name=state]"));
        Assert.Equal(HttpStatusCode.Forbidden, (await business.SubmitAsync(form, path, new() { ["state"] = "Running" })).StatusCode);
    }

    [Fact]
    public async Task Files_OfThePlan_HoldItsInitiativesAndDates()
    {
        var (_, respondent, _) = await PublishedAsync(shared: true);
        using var client = await product.OpenAsync(respondent);
        var path = $"/{respondent.Workspace.Slug}/assessments/{respondent.AssessmentId}/roadmap";
        var count = (await client.PageAsync(path)).QuerySelectorAll(".initiative-card").Length;
        var csv = await (await client.GetAsync($"{path}?handler=Csv")).Content.ReadAsStringAsync();
        Assert.Equal(count + 1, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        var answer = await client.GetAsync($"{path}?handler=Calendar");
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        var calendar = Ical.Net.Calendar.Load(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal(2 * count, calendar.Events.Count);
        Assert.All(calendar.Events, one => Assert.False(one.Start!.HasTime));
        Assert.Equal(new DateOnly(2027, 1, 1), calendar.Events.Min(one => one.Start!.Date));
    }

    private async Task<(TestMember Owner, TestRespondent Respondent, Guid Roadmap)> PublishedAsync(bool shared = false)
    {
        var member = await product.MemberAsync(Role.Owner);
        var respondent = await product.AnsweredAsync(member.Workspace, at => 2 + (at % 2));
        await product.ChangeAsync(respondent, (_, assessment, now) =>
        {
            assessment.Close(now);
            assessment.Publish(now);
        });
        return (member, respondent, await product.RoadmapAsync(respondent, shared: shared));
    }
}
