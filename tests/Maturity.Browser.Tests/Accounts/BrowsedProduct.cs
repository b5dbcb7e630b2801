using Maturity.Web.Features.Reports;
using Maturity.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace Maturity.Browser.Tests.Accounts;

/// <summary>The product with a browser in front of it, reached by the name that passkeys belong to.</summary>
public class BrowsedProduct : TestProduct, IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    public string Site => $"http://localhost:{Address.Port}";

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserFinder.Find(), Args = ["--no-sandbox"] });
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        if (browser is not null) await browser.CloseAsync();
        playwright?.Dispose();
        await DisposeAsync();
    }

    /// <summary>A page of its own, as wide as told, in one of both themes.</summary>
    public async Task<IPage> PageAsync(int width = 1280, ColorScheme theme = ColorScheme.Light, bool scripts = true, string language = "en")
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = Site,
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = theme,
            JavaScriptEnabled = scripts,
            Locale = language,
        });
        context.SetDefaultTimeout(45_000);
        return await context.NewPageAsync();
    }

    /// <summary>A page of its own with a person signed in already.</summary>
    public async Task<IPage> OpenAsync(TestMember member)
    {
        using var client = await this.SignInAsync(member);
        var page = await PageAsync();
        await page.Context.AddCookiesAsync(client.Cookies.GetCookies(Address).Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Url = Site }));
        return page;
    }

    /// <summary>Signs a person in through the form.</summary>
    public static async Task SignInAsync(IPage page, TestMember member)
    {
        await page.GotoAsync("/account/sign-in");
        await page.FillAsync("#Input_Email", member.Account.Email!);
        await page.FillAsync("#Input_Password", Password);
        await page.ClickAsync("main button[type=submit]");
        await page.WaitForURLAsync($"**/{member.Workspace.Slug}");
    }
}
