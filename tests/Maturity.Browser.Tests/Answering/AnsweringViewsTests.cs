using Maturity.Browser.Tests.Accounts;
using Maturity.Web.Tests.Answering;
using Microsoft.Playwright;

namespace Maturity.Browser.Tests.Answering;

/// <summary>Every page of a respondent, wide and narrow, light and dark, with and without scripts: axe finds nothing, nothing sticks out.</summary>
public sealed class AnsweringViewsTests(BrowsedProduct product) : IClassFixture<BrowsedProduct>
{
    public static TheoryData<int, ColorScheme, bool> Views => new()
    {
        { 320, ColorScheme.Light, true },
        { 320, ColorScheme.Dark, true },
        { 320, ColorScheme.Light, false },
        { 768, ColorScheme.Light, true },
        { 1280, ColorScheme.Light, true },
        { 1280, ColorScheme.Dark, true },
        { 1280, ColorScheme.Dark, false },
    };

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Pages_InEveryView_AreAccessible(int width, ColorScheme theme, bool scripts)
    {
        var respondent = await product.RespondentAsync();
        var page = await product.OpenAsync(respondent, null, width, theme, scripts);
        var view = $"{width}-{theme}{(scripts ? "" : "-plain")}".ToLowerInvariant();
        await page.LookAsync($"{view}-1-start", scripts);
        await page.GotoAsync(respondent.FirstPath);
        await page.LookAsync($"{view}-2-section", scripts);
        await page.Question(respondent, 0).Choice("3").CheckAsync();
        await page.Question(respondent, 0).Locator("details").First.Locator("summary").ClickAsync();
        await page.Question(respondent, 0).Locator("details.comment summary").ClickAsync();
        await page.LookAsync($"{view}-3-answered", scripts);
        var applicable = respondent.First.Questions.First(question => question.NotApplicable);
        if (scripts) await page.EvaluateAsync("id => { location.hash = id; }", $"q-{applicable.Id}");
        await page.Locator($"[data-question='{applicable.Id}']").Choice("notApplicable").CheckAsync();
        await page.Locator("[data-move=on]").ClickAsync();
        await page.LookAsync($"{view}-4-reason", scripts);
        await page.Locator($"[data-question='{applicable.Id}'] textarea").First.FillAsync("We buy all of it.");
        if (scripts) await page.SavedAsync();
        else await page.Locator("[data-move=on]").ClickAsync();
        await page.GotoAsync($"{respondent.StartPath}/review");
        await page.LookAsync($"{view}-5-review", scripts);
        await page.Locator("form.submit-answers button").ClickAsync();
        await page.WaitForURLAsync("**/done");
        await page.Locator("details.own-answers summary").ClickAsync();
        await page.LookAsync($"{view}-6-done", scripts);
        await page.GotoAsync(respondent.FirstPath);
        await page.LookAsync($"{view}-7-readonly", scripts);
        await page.GotoAsync($"/{respondent.Workspace.Slug}/link/gone");
        await page.LookAsync($"{view}-8-link", scripts);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Conflict_InEveryWidth_IsAccessible(int width)
    {
        var respondent = await product.RespondentAsync();
        var mine = await product.OpenAsync(respondent, respondent.FirstPath, width);
        var plain = await product.OpenAsync(respondent, respondent.FirstPath, width, ColorScheme.Dark, scripts: false);
        var theirs = await product.OpenAsync(respondent, respondent.FirstPath);
        await theirs.Question(respondent, 0).Choice("5").CheckAsync();
        await theirs.SavedAsync();

        await mine.Question(respondent, 0).Choice("2").CheckAsync();
        await mine.UnsavedAsync("changed somewhere else");
        await mine.LookAsync($"{width}-9-conflict");
        await plain.Question(respondent, 0).Choice("2").CheckAsync();
        await plain.Locator("[data-move=on]").ClickAsync();
        await plain.LookAsync($"{width}-9-conflict-plain", scripts: false);
        foreach (var page in new[] { mine, plain, theirs }) await page.Context.CloseAsync();
    }
}
