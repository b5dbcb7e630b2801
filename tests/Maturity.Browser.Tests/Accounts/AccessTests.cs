using Deque.AxeCore.Playwright;
using Maturity.Web.Features.Account;
using Maturity.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Maturity.Browser.Tests.Accounts;

/// <summary>Every page of this feature, in both themes, wide and narrow, empty and with errors: axe finds nothing, nothing sticks out.</summary>
public sealed class AccessTests(BrowsedProduct product) : IClassFixture<BrowsedProduct>
{
    /// <summary>Set to a folder to keep pictures of all pages for looking at.</summary>
    private const string PicturesVariable = "MATURITY_PICTURES";

    public static TheoryData<int, ColorScheme> Views => new()
    {
        { 320, ColorScheme.Light },
        { 320, ColorScheme.Dark },
        { 1280, ColorScheme.Light },
        { 1280, ColorScheme.Dark },
    };

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Page_ForAVisitor_IsAccessible(int width, ColorScheme theme)
    {
        var token = await product.InScopeAsync(null, services => services.GetRequiredService<FirstRun>().OfferTokenAsync(CancellationToken.None));
        var page = await product.PageAsync(width, theme);
        foreach (var path in new[] { "/", "/setup", $"/setup?token={token}", "/account/sign-in", "/account/forgot-password", "/account/forgot-password?sent=true", "/account/reset-password" })
        {
            await page.GotoAsync(path);
            await CheckAsync(page, $"{width}-{theme}-{Name(path)}");
        }

        foreach (var path in new[] { $"/setup?token={token}", "/account/sign-in", "/account/forgot-password" })
        {
            await page.GotoAsync(path);
            await page.ClickAsync("main button[type=submit]");
            await Assertions.Expect(page.Locator(".error-summary").First).ToBeFocusedAsync();
            await CheckAsync(page, $"{width}-{theme}-{Name(path)}-errors");
        }

        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Page_ForAPerson_IsAccessible(int width, ColorScheme theme)
    {
        var member = await product.MemberAsync();
        var page = await product.PageAsync(width, theme);
        await BrowsedProduct.SignInAsync(page, member);
        foreach (var path in new[] { "/account", "/account/password", "/account/mail-address", "/account/passkeys", "/account/second-factor", "/account/sessions" })
        {
            await page.GotoAsync(path);
            await CheckAsync(page, $"{width}-{theme}-{Name(path)}");
        }

        foreach (var path in new[] { "/account/password", "/account/mail-address" })
        {
            await page.GotoAsync(path);
            await page.ClickAsync("main button[type=submit]");
            await CheckAsync(page, $"{width}-{theme}-{Name(path)}-errors");
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task SignIn_ByKeyboardAlone_Works()
    {
        var member = await product.MemberAsync();
        var page = await product.PageAsync();
        await page.GotoAsync("/account/sign-in");
        await page.FocusAsync("#Input_Email");
        await page.Keyboard.TypeAsync(member.Account.Email!);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(TestProduct.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/{member.Workspace.Slug}");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task ErrorLink_Followed_GoesToItsField()
    {
        var page = await product.PageAsync();
        await page.GotoAsync("/account/sign-in");
        await page.ClickAsync("main button[type=submit]");
        await page.ClickAsync(".error-summary a >> nth=1");
        await Assertions.Expect(page.Locator("#Input_Password")).ToBeFocusedAsync();
        await page.Context.CloseAsync();
    }

    internal static async Task CheckAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable(PicturesVariable) is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, $"{name}: {string.Join("\n", found.Violations.Select(v => $"{v.Id}: {v.Help} {string.Join(" | ", v.Nodes.Select(n => n.Html))}"))}");
        var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth");
        Assert.True(overflow <= 0, $"{name}: {overflow} px stick out");
    }

    private static string Name(string path) => path.Split('?') is [var address, var query] ? $"{Slug(address)}-{query[..4]}" : Slug(path);

    private static string Slug(string path) => path == "/" ? "start" : path.Trim('/').Replace('/', '-');
}
