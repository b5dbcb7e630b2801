using System.Net;
using Maturity.Web.Data;
using Maturity.Web.Features.Leads;
using Maturity.Web.Features.Leads.Scan;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Leads;

public sealed class ScanFlowTests(ScanProduct product) : IClassFixture<ScanProduct>
{
    [Fact]
    public async Task Scan_NotSwitchedOn_IsNotThere()
    {
        var member = await product.MemberAsync();
        using var client = product.Client();
        foreach (var path in new[] { "", "/questions/1", "/result", "/later", "/sent", "/about", "/embed.js" })
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/{member.Workspace.Slug}/scan{path}")).StatusCode);
    }

    [Fact]
    public async Task Scan_FromTheFirstPageToTheResult_SetsNoCookieBeforeTheFirstAnswer()
    {
        using var visitor = await VisitorAsync();
        var first = await visitor.BeginAsync();
        await visitor.PageAsync(first);
        Assert.Empty(visitor.Client.Cookies.GetAllCookies());
        var second = await visitor.AnswerAsync(first, "3");
        var cookie = Assert.Single(visitor.Client.Cookies.GetAllCookies());
        Assert.True(cookie.HttpOnly);
        Assert.Contains("scan", cookie.Name, StringComparison.Ordinal);
        // From now on the browser has shown that it keeps the cookie: addresses are plain.
        Assert.DoesNotContain("&s=", await visitor.AnswerAsync(second, "3"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Result_OfDifferentAnswers_HasLevelRadarTwoStrengthsTwoGapsAndNoPercentile()
    {
        using var visitor = await VisitorAsync();
        var page = await visitor.PageAsync(await visitor.FinishAsync(number => $"{1 + number % 5}"));
        Assert.Contains("Indicative", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Level ", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".radar-figure svg"));
        var lists = page.QuerySelectorAll(".finding-list");
        Assert.Equal(2, lists.Length);
        Assert.All(lists, list => Assert.Equal(2, list.QuerySelectorAll("li").Length));
        Assert.DoesNotContain("percentile", page.Body.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Null(page.QuerySelector("input[type=checkbox][checked]"));
    }

    [Theory]
    [InlineData("1", "Level 1")]
    [InlineData("5", "Level 5")]
    [InlineData("?", "No level yet")]
    public async Task Result_OfTwelveEqualAnswers_NamesNeitherStrengthNorGap(string answer, string heading)
    {
        using var visitor = await VisitorAsync();
        var page = await visitor.PageAsync(await visitor.FinishAsync(_ => answer));
        Assert.StartsWith(heading, page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".finding-list li"));
    }

    [Fact]
    public async Task Scan_InDutch_StaysDutchWithoutACookieForIt()
    {
        using var visitor = await VisitorAsync("nl");
        var first = await visitor.BeginAsync();
        var page = await visitor.PageAsync(first);
        Assert.Equal("nl", page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("Vraag 1 van 12", page.Body!.TextContent, StringComparison.Ordinal);
        var result = await visitor.PageAsync(await visitor.FinishAsync(number => $"{1 + number % 5}"));
        Assert.Equal("Wat u draagt", result.QuerySelector(".finding-list h2")!.TextContent);
        Assert.DoesNotContain(visitor.Client.Cookies.GetAllCookies(), cookie => cookie.Name.Contains("language", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Browser_ThatKeepsNoCookies_GoesThroughToTheResultAndBack()
    {
        using var visitor = await VisitorAsync(keepsCookies: false);
        var result = await visitor.FinishAsync(number => $"{1 + number % 5}");
        Assert.NotNull((await visitor.PageAsync(result)).QuerySelector(".radar-figure"));
        var first = await visitor.BeginAsync();
        var second = await visitor.AnswerAsync(first, "4");
        var third = await visitor.AnswerAsync(second, "2");
        // Back takes the answer along that was just chosen, and none is lost.
        var again = await visitor.AnswerAsync(third, "5", "back");
        Assert.Contains("/questions/2?", again, StringComparison.Ordinal);
        var page = await visitor.PageAsync(again);
        Assert.Equal("2", page.QuerySelector("input[name=answer][checked]")!.GetAttribute("value"));
        var onward = await visitor.PageAsync(await visitor.AnswerAsync(again, null));
        Assert.Equal("5", onward.QuerySelector("input[name=answer][checked]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task BrowserBack_AnOldFormIsSentAgain_LosesNoLaterAnswer()
    {
        using var visitor = await VisitorAsync();
        var first = await visitor.BeginAsync();
        var old = await visitor.PageAsync(first);
        var next = await visitor.AnswerAsync(first, "1");
        for (var number = 2; number <= 5; number++) next = await visitor.AnswerAsync(next, "4");
        var response = await visitor.Client.SubmitAsync(old, first, new() { ["answer"] = "3", ["go"] = "on" }, "form[method=post]");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var landing = await visitor.PageAsync(visitor.Home);
        Assert.Contains("(5 of 12)", landing.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("questions/6", landing.QuerySelector("a.button")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_WithATokenThatWasTamperedWith_ChangesNothingAndSaysSo()
    {
        using var visitor = await VisitorAsync();
        var first = await visitor.BeginAsync();
        var token = (await visitor.PageAsync(first)).QuerySelector("input[name=s]")!.GetAttribute("value")!;
        foreach (var bad in new[] { "", "x", token[..^2], token[..10] + (token[10] == 'A' ? 'B' : 'A') + token[11..], new string('a', 9000) })
        {
            var response = await visitor.Client.Http.PostAsync($"{visitor.Home}/questions/1?lang=en", new FormUrlEncodedContent([KeyValuePair.Create("s", bad), KeyValuePair.Create("answer", "3")]));
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
            Assert.EndsWith("again=1", response.Headers.Location!.OriginalString, StringComparison.Ordinal);
        }

        Assert.Empty(visitor.Client.Cookies.GetAllCookies());
        Assert.Contains("open too long", (await visitor.PageAsync($"{visitor.Home}?again=1")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_OfAnotherWorkspace_OpensNothing()
    {
        using var mine = await VisitorAsync();
        using var theirs = await VisitorAsync();
        var token = (await mine.BeginAsync()).Split("s=")[1];
        var response = await theirs.Client.GetAsync($"{theirs.Home}/questions/1?s={token}");
        Assert.EndsWith("again=1", response.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(13, true)]
    [InlineData(15, false)]
    public async Task Token_AfterDays_OpensUntilItExpires(int days, bool opens)
    {
        var seal = product.Services.GetRequiredService<ScanSeal>();
        var (workspace, now) = (Guid.CreateVersion7(), TimeProvider.System.GetUtcNow());
        var token = seal.Close(workspace, new(Guid.CreateVersion7(), "hash", now, LeadOrigin.Unknown));
        var later = new ScanSeal(
            product.Services.GetRequiredService<Microsoft.AspNetCore.DataProtection.IDataProtectionProvider>(),
            product.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<LeadsOptions>>(), new ShiftedTime(TimeSpan.FromDays(days)));
        Assert.Equal(opens, later.Open(workspace, token) is not null);
        Assert.Null(seal.Open(Guid.CreateVersion7(), token));
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Form_WithoutAnAnswer_AsksForOne()
    {
        using var visitor = await VisitorAsync();
        var first = await visitor.BeginAsync();
        var response = await visitor.Client.SubmitAsync(first, new() { ["go"] = "on" }, "form[method=post]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.NotNull((await TestClient.ParseAsync(response)).QuerySelector("#missing"));
        Assert.Empty(visitor.Client.Cookies.GetAllCookies());
    }

    [Fact]
    public async Task Tally_OfFinishedAndUnfinishedScans_CountsByChannel()
    {
        var workspace = await Visitor.OpenAsync(product, (await product.MemberAsync()).Workspace);
        using var visitor = new Visitor(product, workspace);
        await visitor.FinishAsync(_ => "3", "&utm_source=letter");
        using var other = new Visitor(product, workspace);
        await other.AnswerAsync(await other.BeginAsync("&utm_source=letter"), "2");
        var tally = await product.InScopeAsync(workspace, services => services.GetRequiredService<MaturityDb>().ScanTallies.SingleAsync());
        Assert.Equal(("letter", 2, 1), (tally.Channel, tally.Started, tally.Finished));
    }

    private async Task<Visitor> VisitorAsync(string language = "en", bool keepsCookies = true) =>
        new(product, await Visitor.OpenAsync(product, (await product.MemberAsync()).Workspace), language, keepsCookies);
}
