using Maturity.Browser.Tests.Accounts;
using Maturity.Browser.Tests.Reports;
using Maturity.Web.Features.Roadmaps;
using Maturity.Web.Tests.Roadmaps;
using Microsoft.Playwright;

namespace Maturity.Browser.Tests.Roadmaps;

/// <summary>A consultant goes from a result to a roadmap with wishes of its own, and prints it.</summary>
public sealed class RoadmapStoryTests(BrowsedProduct product) : IClassFixture<BrowsedProduct>
{
    [Fact]
    public async Task Roadmap_FromResultWithAFixABanAndLessCapacity_IsInThePdf()
    {
        var owner = await product.MemberAsync();
        var respondent = await product.AnsweredAsync(owner.Workspace, at => 1 + (at % 3));
        var page = await product.OpenAsync(owner);
        var home = $"{product.Site}/{owner.Workspace.Slug}/assessments/{respondent.AssessmentId}";
        await page.GotoAsync($"{home}/results");
        await page.GetByRole(AriaRole.Link, new() { Name = "Roadmap", Exact = true }).First.ClickAsync();
        await page.FillAsync("#name", "For the board");
        await page.ClickAsync("main form:has(#name) button");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("For the board");
        var roadmap = Guid.Parse(page.Url.Split('/')[^1]);

        // Changes are answered in place: what a script left on the page is still there after each.
        await page.EvaluateAsync("() => { window.sameDocument = true }");
        var (bound, banned) = (await PlannedAsync(page, 0), await PlannedAsync(page, 1));
        await WishAsync(page, bound.Key, "InQuarter", "3");
        await WishAsync(page, banned.Key, "LeaveOut", null);
        await page.FillAsync("#Limits_Parallel", "2");
        await page.ClickAsync("#apply-limits");
        await Assertions.Expect(page.Locator("#changes + ol > li")).ToHaveCountAsync(4);
        Assert.True(await page.EvaluateAsync<bool>("() => window.sameDocument === true"));
        var settings = await product.SettingsAsync(respondent, roadmap);
        Assert.Equal(2, settings.Parallel);
        Assert.Equal((InitiativeWish.InQuarter, 3), settings.WishFor(settings.Fixed.Single().Initiative));
        Assert.Equal(banned.Key, settings.Banned.Single().Replace('.', '_'));

        await page.GotoAsync($"{home}/roadmaps/{roadmap}/manage");
        await page.ClickAsync("button[name=shared][value=true]");
        var text = await PrintedAsync(page, home);
        Assert.Contains(Close("Initiatives at the same time: at most 2."), text, StringComparison.Ordinal);
        var leftOut = text[text.LastIndexOf(Close("Later or not at all"), StringComparison.Ordinal)..];
        Assert.Contains(Close(banned.Title), leftOut, StringComparison.Ordinal);
        Assert.DoesNotContain(bound.Title, leftOut, StringComparison.Ordinal);
        Assert.Contains(Close(bound.Title) + "Q3:", text[..^leftOut.Length], StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    /// <summary>Without blanks: a title may be broken over lines, and print knows no blanks but distances.</summary>
    private static string Close(string text) => string.Concat(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<(string Key, string Title)> PlannedAsync(IPage page, int at)
    {
        var wish = page.Locator("details[id^='wish-']").Nth(at);
        var key = (await wish.GetAttributeAsync("id"))!["wish-".Length..];
        return (key, await wish.Locator("summary").EvaluateAsync<string>("summary => summary.firstChild.textContent.trim()"));
    }

    private static async Task WishAsync(IPage page, string key, string wish, string? quarter)
    {
        var before = await page.Locator("#changes + ol > li").CountAsync();
        var form = page.Locator($"#wish-{key}");
        if (await form.GetAttributeAsync("open") is null) await form.Locator("summary").ClickAsync();
        await page.SelectOptionAsync($"#wish-of-{key}", wish);
        if (quarter is not null) await page.SelectOptionAsync($"#quarter-{key}", quarter);
        await page.ClickAsync($"#apply-{key}");
        await Assertions.Expect(page.Locator("#changes + ol > li")).ToHaveCountAsync(before + 1);
    }

    private static async Task<string> PrintedAsync(IPage page, string home)
    {
        await page.GotoAsync($"{home}/results");
        await page.ClickAsync("text=Create report");
        var link = page.Locator("a[download]");
        await link.WaitForAsync(new() { Timeout = 60_000 });
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        var text = await PdfTool.AskAsync(await File.ReadAllBytesAsync(await download.PathAsync()), "pdftotext", "", "-");

        return Close(text);
    }
}
