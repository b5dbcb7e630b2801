using Maturity.Browser.Tests.Accounts;
using Maturity.Browser.Tests.Story;
using Maturity.Web.Tests.Assessments;
using Maturity.Web.Tests.Perception;
using Microsoft.Playwright;

namespace Maturity.Browser.Tests.Perception;

/// <summary>The perception map as its readers see it: narrow and wide, light and dark, opened by keyboard, and without scripts.</summary>
public sealed class PerceptionLookTests(BrowsedProduct product) : IClassFixture<BrowsedProduct>
{
    [Fact]
    public async Task Map_OpenedByKeyboard_IsAccessibleInEveryView()
    {
        var (desk, page) = await OpenAsync(confidential: false);
        await Look.AtAsync(page, "perception-map");
        // Filter, then open the first question's answers, without a mouse.
        await page.FocusAsync("#dimension");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**dimension=*");
        foreach (var summary in await page.Locator("li[data-question] >> nth=0 >> summary").AllAsync())
        {
            await summary.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
        }

        await Assertions.Expect(page.Locator("li[data-question] >> nth=0 >> text=Tim Technology")).ToBeVisibleAsync();
        await Look.AtAsync(page, "perception-opened");
        await page.GotoAsync($"{desk.Address}/results");
        await Look.AtAsync(page, "perception-result");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await page.Locator(".perception svg").First.IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Map_ConfidentialWithoutScripts_IsAccessibleInEveryView()
    {
        var (desk, page) = await OpenAsync(confidential: true, scripts: false);
        await Assertions.Expect(page.Locator(".empty")).ToBeVisibleAsync();
        await desk.MoveAsync("Close");
        await page.ReloadAsync();
        await page.SetViewportSizeAsync(320, 900);
        await page.Locator("li[data-question] >> nth=0 >> summary").Last.ClickAsync();
        await Assertions.Expect(page.Locator("li[data-question] >> nth=0 >> .comment").First).ToBeVisibleAsync();
        await page.SelectOptionAsync("#dimension", new SelectOptionValue { Index = 1 });
        await page.ClickAsync("form:has(#dimension) button");
        await page.WaitForURLAsync("**dimension=*");
        await page.Context.CloseAsync();
    }

    /// <summary>Six people of three groups, who agree on some questions and not on others.</summary>
    private async Task<(Desk Desk, IPage Page)> OpenAsync(bool confidential, bool scripts = true)
    {
        var desk = await Desk.OpenAsync(product, confidential: confidential);
        var asked = Crowd.QuestionsOf(desk);
        var people = new[] { ("Eve Executive", "executive", 3), ("Ed Executive", "executive", 2), ("Xia Executive", "executive", 3), ("Dan Data", "data", 0), ("Tim Technology", "technology", 1), ("Bea Business", "business", 1) };
        foreach (var (name, group, shift) in people)
        {
            var answers = asked.Select((question, at) => (question, 1 + ((at + (at % 4 == 0 ? shift : at % 4 == 1 ? shift / 2 : 0)) % 5)));
            await product.AnswerAsync(desk, name, group, answers, "We do this, but only when somebody has the time for it.");
        }

        var page = await product.PageAsync(scripts: scripts);
        await page.Context.AddCookiesAsync(desk.Client.Cookies.GetCookies(product.Address)
            .Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = product.Site }));
        await page.GotoAsync($"{desk.Address}/perception");
        return (desk, page);
    }
}
