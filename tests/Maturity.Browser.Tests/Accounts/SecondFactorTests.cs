using Maturity.Web.Tests.Accounts;
using Maturity.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace Maturity.Browser.Tests.Accounts;

/// <summary>The way of a person with an authenticator app, from the first page to the last recovery code, looked at on each page.</summary>
public sealed class SecondFactorTests(BrowsedProduct product) : IClassFixture<BrowsedProduct>
{
    public static TheoryData<int, ColorScheme, bool, string> Views => new()
    {
        { 320, ColorScheme.Light, true, "nl" },
        { 320, ColorScheme.Dark, true, "en" },
        { 1280, ColorScheme.Light, true, "en" },
        { 1280, ColorScheme.Dark, false, "nl" },
    };

    [Theory]
    [MemberData(nameof(Views))]
    public async Task SecondFactor_TurnedOnUsedAndRecovered_WorksForThePerson(int width, ColorScheme theme, bool scripts, string language)
    {
        var member = await product.MemberAsync();
        await product.ChangeAccountAsync(member, account => account.Language = language);
        var app = new AuthenticatorApp(product, member);
        var page = await product.PageAsync(width, theme, scripts, language);
        await BrowsedProduct.SignInAsync(page, member);
        Task LookAsync(string name) => scripts ? AccessTests.CheckAsync(page, $"factor-{width}-{theme}-{name}") : Task.CompletedTask;

        await page.GotoAsync(AuthenticatorApp.Page);
        Assert.True(await page.Locator("main img").EvaluateAsync<bool>("picture => picture.complete && picture.naturalWidth > 0"));
        await LookAsync("offer");
        app.Read((await page.Locator("main code").TextContentAsync())!);
        await page.Keyboard.PressAsync("Escape");
        await page.FillAsync("#Input_CurrentPassword", TestProduct.Password);
        await page.FillAsync("#Input_Code", "000000");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#Input_Code-error")).Not.ToBeEmptyAsync();
        await LookAsync("wrong");
        await page.FillAsync("#Input_CurrentPassword", TestProduct.Password);
        await page.FillAsync("#Input_Code", app.Code());
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/recovery-codes*");
        var codes = await page.Locator("main li code").AllTextContentsAsync();
        await LookAsync("codes");
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("main a[download]"));
        Assert.Equal(codes, (await File.ReadAllTextAsync((await download.PathAsync())!)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries));

        await SignOutAsync(page);
        await SignInAsync(page, member, await app.UnusedAsync(), LookAsync);
        await page.GotoAsync(AuthenticatorApp.Page);
        await LookAsync("on");
        await SignOutAsync(page);
        await SignInAsync(page, member, codes[0], LookAsync);

        await page.GotoAsync("/account/sessions");
        await Assertions.Expect(page.Locator(".panel")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".panel .badge")).ToHaveCountAsync(1);
        await LookAsync("sessions");
        await page.GotoAsync($"/{member.Workspace.Slug}/settings/security");
        await page.CheckAsync("#needed");
        await page.ClickAsync("main button[type=submit]");
        await Assertions.Expect(page.Locator(".notice--success")).ToBeVisibleAsync();
        await LookAsync("workspace");
        await page.Context.CloseAsync();
    }

    private static async Task SignInAsync(IPage page, TestMember member, string code, Func<string, Task> lookAsync)
    {
        await page.GotoAsync("/account/sign-in?returnUrl=%2Faccount");
        await page.FillAsync("#Input_Email", member.Account.Email!);
        await page.FillAsync("#Input_Password", TestProduct.Password);
        await page.ClickAsync("main button[type=submit]");
        await page.WaitForURLAsync("**/account/sign-in/code*");
        await lookAsync("code");
        await page.FillAsync("#Code", code);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/account");
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.ClickAsync("form[action='/account/sign-out'] button");
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/");
    }
}
