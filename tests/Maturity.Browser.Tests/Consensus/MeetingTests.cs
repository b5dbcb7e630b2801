using Deque.AxeCore.Playwright;
using Maturity.Browser.Tests.Accounts;
using Maturity.Web.Tests.Consensus;
using Microsoft.Playwright;

namespace Maturity.Browser.Tests.Consensus;

/// <summary>A meeting as people have it: a big screen and four phones.</summary>
public sealed class MeetingTests(BrowsedProduct product) : IClassFixture<BrowsedProduct>
{
    private const string PicturesVariable = "MATURITY_PICTURES";

    [Fact]
    public async Task Meeting_ScreenAndFourPhones_AgreeOnAnAnswerThatCounts()
    {
        var hall = await Hall.OpenAsync(product, start: false);
        var screen = await ScreenAsync(hall);
        await screen.GotoAsync(hall.Address);
        await screen.ClickAsync("form[action$='handler=Start'] button");
        var link = new Uri((await screen.GetAttributeAsync("#link", "href"))!).AbsolutePath;
        await LookAsync(screen, "screen-start", 320, 1920);
        var phones = await Task.WhenAll(Enumerable.Range(1, 4).Select(number => PhoneAsync(link, number)));
        await Assertions.Expect(screen.Locator("[data-count=seats]")).ToHaveTextAsync("4");
        await VoteAsync(screen, phones);
        await AgreeAsync(screen, phones);
        await screen.ClickAsync("#end");
        foreach (var phone in phones) await Assertions.Expect(phone.Locator("h1")).ToHaveTextAsync("This session has ended");
        await screen.GotoAsync($"{hall.Desk.Address}/results");
        Assert.Contains("The new plan counts.", await screen.Locator("tr.agreed").First.TextContentAsync());
        foreach (var page in phones.Append(screen)) await page.Context.CloseAsync();
    }

    private static async Task VoteAsync(IPage screen, IPage[] phones)
    {
        await screen.ClickAsync("#next");
        for (var i = 0; i < phones.Length; i++)
        {
            await Assertions.Expect(phones[i].Locator("#question")).ToBeVisibleAsync();
            // By keyboard on one, by touch on the others.
            if (i == 0) await phones[i].PressAsync("#vote-2", "Enter");
            else await phones[i].ClickAsync("#vote-4");
            await Assertions.Expect(phones[i].Locator($"#vote-{(i == 0 ? 2 : 4)}")).ToHaveAttributeAsync("aria-pressed", "true");
        }

        await Assertions.Expect(screen.Locator("[data-count=votes]")).ToHaveTextAsync("4");
        await Assertions.Expect(screen.Locator(".votes")).ToHaveCountAsync(0);
        await LookAsync(phones[0], "phone-vote", 320);
        await LookAsync(screen, "screen-vote", 320, 1920);
        await screen.ClickAsync("#reveal");
        foreach (var phone in phones) await Assertions.Expect(phone.Locator(".votes svg")).ToBeVisibleAsync();
    }

    private static async Task AgreeAsync(IPage screen, IPage[] phones)
    {
        await screen.FillAsync("#note", "Two plans, one of them old.");
        await screen.ClickAsync("#keep-note");
        await screen.CheckAsync("#agree-4");
        await screen.FillAsync("#Agree_Reason", "The new plan counts.");
        await LookAsync(screen, "screen-votes", 320, 1920);
        await screen.ClickAsync("#agree");
        foreach (var phone in phones) await Assertions.Expect(phone.Locator(".notice--success")).ToBeVisibleAsync();
        await LookAsync(phones[1], "phone-agreed", 320);
        await LookAsync(screen, "screen-agreed", 320, 1920);
    }

    /// <summary>A browser in which the consultant is signed in already.</summary>
    private async Task<IPage> ScreenAsync(Hall hall)
    {
        var page = await product.PageAsync(1920);
        await page.Context.AddCookiesAsync(hall.Client.Cookies.GetAllCookies().Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = product.Site }));
        return page;
    }

    private async Task<IPage> PhoneAsync(string link, int number)
    {
        var page = await product.PageAsync(320);
        await page.GotoAsync(link);
        if (number == 1) await LookAsync(page, "phone-join", 320);
        await page.FillAsync("#Name", $"Person {number}");
        await page.ClickAsync("main form button");
        await page.WaitForURLAsync("**/meeting/**");
        return page;
    }

    private static async Task LookAsync(IPage page, string name, params int[] widths)
    {
        foreach (var width in widths)
        {
            await page.SetViewportSizeAsync(width, 1080);
            foreach (var theme in new[] { ColorScheme.Dark, ColorScheme.Light })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
                if (Environment.GetEnvironmentVariable(PicturesVariable) is { Length: > 0 } folder)
                    await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"consensus-{name}-{width}-{theme}.png".ToLowerInvariant()) });
                var found = await page.RunAxe();
                Assert.True(found.Violations.Length == 0, $"{name}: {string.Join("\n", found.Violations.Select(v => $"{v.Id}: {v.Help} {string.Join(" | ", v.Nodes.Select(n => n.Html))}"))}");
                var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth");
                Assert.True(overflow <= 0, $"{name}, {width} px: {overflow} px stick out");
            }
        }
    }
}
