using Maturity.Browser.Tests.Accounts;
using Maturity.Browser.Tests.Reports;
using Maturity.Web.Features.Account;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Maturity.Browser.Tests.Story;

/// <summary>The main job from an empty installation to a report in hand.</summary>
public sealed class StoryTests(BrowsedProduct product) : IClassFixture<BrowsedProduct>
{
    private readonly List<string> complaints = [];

    [Fact]
    public async Task Executive_FromFirstStartToReport_GetsThere()
    {
        var page = await product.PageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type == "error") complaints.Add(message.Text);
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(product.Site, StringComparison.Ordinal) && request.Url.StartsWith("http", StringComparison.Ordinal)) complaints.Add($"Asked another host: {request.Url}");
        };
        await SetUpAsync(page);
        await AddOrganizationAsync(page);
        await StartAssessmentAsync(page);
        await AnswerAsync(page);
        await SubmitAsync(page);
        await SeeResultAsync(page);
        await PrintAsync(page);
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    private async Task SetUpAsync(IPage page)
    {
        var token = await product.InScopeAsync(null, services => services.GetRequiredService<FirstRun>().OfferTokenAsync(CancellationToken.None));
        await page.GotoAsync($"/setup?token={token}");
        await Look.AtAsync(page, "01-setup");
        await page.FillAsync("#Input_Name", "Olivia Owner");
        await page.FillAsync("#Input_Email", "olivia@example.org");
        await page.FillAsync("#Input_Password", "a long and quiet sentence");
        await page.FillAsync("#Input_WorkspaceName", "Quiet Advice");
        await page.ClickAsync("main button[type=submit].button");
        await page.WaitForURLAsync("**/quiet-advice");
        await Look.AtAsync(page, "02-workspace-empty");
        await Weight.CheckAsync(page);
    }

    private static async Task AddOrganizationAsync(IPage page)
    {
        await page.ClickAsync("main a.button");
        await page.FillAsync("#Input_Name", "Example Works & Sons");
        await page.SelectOptionAsync("#Input_Industry", "MAN");
        await page.SelectOptionAsync("#Input_SizeBand", "large");
        await page.SelectOptionAsync("#Input_Country", "NL");
        await Look.AtAsync(page, "03-organization-new");
        await page.ClickAsync("main button.button");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Example Works & Sons");
        await Look.AtAsync(page, "04-organization");
    }

    private static async Task StartAssessmentAsync(IPage page)
    {
        await page.ClickAsync("text=Start an assessment");
        await Look.AtAsync(page, "05-assessment-new");
        await page.ClickAsync("main button.button");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Example Works & Sons");
        await Look.AtAsync(page, "06-assessment");
        await page.SelectOptionAsync("#group", "executive");
        await page.ClickAsync("text=Start answering");
        await page.WaitForURLAsync("**/answer/*");
        await Look.AtAsync(page, "07-answer-start");
    }

    // By keyboard alone: Tab to each group, arrows to the answer, Enter to go on.
    private static async Task AnswerAsync(IPage page)
    {
        await page.ClickAsync("main a.button");
        var answered = 0;
        while (await page.Locator("fieldset.question").CountAsync() > 0)
        {
            if (answered == 0)
            {
                await Look.AtAsync(page, "08-answer-section");
                await Weight.CheckAsync(page);
            }

            var section = page.Url;
            var questions = await page.Locator("fieldset.question").EvaluateAllAsync<string[]>("all => all.map(one => one.id)");
            foreach (var question in questions) await ChooseAsync(page, question, (answered++ % 4) + 1);
            await Assertions.Expect(page.Locator("#save-state")).ToHaveAttributeAsync("data-state", "saved");
            await page.Locator("button[data-move=on]").FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync(url => url != section);
        }

        Assert.Equal(45, answered);
    }

    private static async Task ChooseAsync(IPage page, string question, int level)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            if (await page.EvaluateAsync<bool>("id => document.activeElement?.type === 'radio' && document.activeElement.closest('fieldset.question')?.id === id", question)) break;
            await page.Keyboard.PressAsync("Tab");
        }

        // Space takes the first answer, each arrow the next one.
        await page.Keyboard.PressAsync("Space");
        for (var step = 1; step < level; step++) await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(level.ToString(System.Globalization.CultureInfo.InvariantCulture), await page.EvaluateAsync<string>("() => document.activeElement.value"));
    }

    private static async Task SubmitAsync(IPage page)
    {
        await page.WaitForURLAsync("**/review");
        await Look.AtAsync(page, "09-review");
        await page.ClickAsync("main button.button");
        await page.WaitForURLAsync("**/done");
        await Look.AtAsync(page, "10-done");
    }

    private static async Task SeeResultAsync(IPage page)
    {
        await page.GotoAsync("/quiet-advice");
        await Look.AtAsync(page, "11-workspace");
        await page.ClickAsync("main table a.badge, main table .badge");
        await page.ClickAsync("text=See the result");
        await Assertions.Expect(page.Locator(".level-statement")).ToContainTextAsync("36.3");
        await page.Locator("details.receipt, .receipt details, main details").First.ClickAsync();
        await Look.AtAsync(page, "12-result");
        await Weight.CheckAsync(page);
    }

    private static async Task PrintAsync(IPage page)
    {
        await page.ClickAsync("text=Create report");
        await page.WaitForURLAsync("**/reports");
        await Look.AtAsync(page, "13-report-waiting");
        var link = page.Locator("a[download]");
        await link.WaitForAsync(new() { Timeout = 60_000 });
        await Look.AtAsync(page, "14-report-ready");
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        Assert.EndsWith(".pdf", download.SuggestedFilename, StringComparison.Ordinal);
        var pdf = await File.ReadAllBytesAsync(await download.PathAsync());
        Assert.InRange(await PdfTool.PagesAsync(pdf), 20, 35);
        var text = await PdfTool.AskAsync(pdf, "pdftotext", "", "-");
        Assert.Contains("Example Works & Sons", text, StringComparison.Ordinal);
        Assert.Contains("Production readiness", text, StringComparison.Ordinal);
        Assert.Contains("Quiet Advice", text, StringComparison.Ordinal);
    }
}
