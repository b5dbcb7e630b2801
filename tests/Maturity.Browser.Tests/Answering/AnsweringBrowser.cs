using Deque.AxeCore.Playwright;
using Maturity.Browser.Tests.Accounts;
using Maturity.Web.Features.Answering;
using Maturity.Web.Tests.Answering;
using Microsoft.Playwright;

namespace Maturity.Browser.Tests.Answering;

/// <summary>A respondent's page in a browser, and what tests look for on it.</summary>
internal static class AnsweringBrowser
{
    private const string PicturesVariable = "MATURITY_PICTURES";

    public static async Task<IPage> OpenAsync(
        this BrowsedProduct product, TestRespondent respondent, string? path = null, int width = 1280, ColorScheme theme = ColorScheme.Light, bool scripts = true)
    {
        var page = await product.PageAsync(width, theme, scripts);
        await page.GotoAsync(respondent.LinkPath);
        if (path is not null) await page.GotoAsync(path);
        return page;
    }

    /// <summary>The nth question of the section.</summary>
    public static ILocator Question(this IPage page, TestRespondent respondent, int number) =>
        page.Locator($"[data-question='{respondent.First.Questions[number].Id}']");

    public static ILocator Choice(this ILocator question, string value) => question.Locator($"input[type=radio][value='{value}']");

    /// <summary>Waits until the page says that everything is saved.</summary>
    public static Task SavedAsync(this IPage page) =>
        Assertions.Expect(page.Locator("#save-state")).ToHaveAttributeAsync("data-state", "saved");

    public static Task UnsavedAsync(this IPage page, string words) =>
        Assertions.Expect(page.Locator("#save-state[data-state=unsaved]")).ToContainTextAsync(words);

    /// <summary>What stands in the database for the nth question; no answer when there is none.</summary>
    public static async Task<AnswerContent> StoredAsync(this BrowsedProduct product, TestRespondent respondent, int number) =>
        (await product.AnswersAsync(respondent)).GetValueOrDefault(respondent.First.Questions[number].Id)?.Content ?? AnswerContent.Empty;

    /// <summary>Takes a picture when asked for, then looks for barriers and for what sticks out; the looking needs scripts.</summary>
    public static async Task LookAsync(this IPage page, string name, bool scripts = true)
    {
        if (Environment.GetEnvironmentVariable(PicturesVariable) is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"answering-{name}.png"), FullPage = true });
        if (!scripts) return;
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, $"{name}: {string.Join("\n", found.Violations.Select(v => $"{v.Id}: {v.Help} {string.Join(" | ", v.Nodes.Select(n => n.Html))}"))}");
        var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth");
        Assert.True(overflow <= 0, $"{name}: {overflow} px stick out");
    }
}
