using Maturity.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace Maturity.Browser.Tests.Accounts;

public sealed class PasskeyTests(BrowsedProduct product) : IClassFixture<BrowsedProduct>
{
    [Fact]
    public async Task Passkey_AddedRenamedUsedAndRemoved_FollowsThePerson()
    {
        var member = await product.MemberAsync();
        var page = await product.PageAsync();
        await AuthenticatorAsync(page);
        await BrowsedProduct.SignInAsync(page, member);
        await AddAsync(page, "Laptop");
        await Assertions.Expect(page.Locator(".notice--success")).ToContainTextAsync("“Laptop” is added");

        await page.FillAsync("#name-0", "My phone");
        await page.ClickAsync("button:has-text('Rename')");
        await Assertions.Expect(page.Locator(".panel-title")).ToHaveTextAsync("My phone");

        await SignOutAsync(page);
        await page.GotoAsync("/account/sign-in?returnUrl=%2Faccount%2Fpasskeys");
        await page.ClickAsync("text=Sign in with a passkey");
        await page.WaitForURLAsync("**/account/passkeys");
        await Assertions.Expect(page.Locator(".panel-title")).ToHaveTextAsync("My phone");

        await page.ClickAsync("button:has-text('Remove')");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("You have no passkey yet");
        await SignOutAsync(page);
        await page.GotoAsync("/account/sign-in");
        await page.ClickAsync("text=Sign in with a passkey");
        await Assertions.Expect(page.Locator(".error-summary:visible")).ToContainTextAsync("did not work");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Passkey_WrongPassword_IsNotMade()
    {
        var member = await product.MemberAsync();
        var page = await product.PageAsync();
        await AuthenticatorAsync(page);
        await BrowsedProduct.SignInAsync(page, member);
        await AddAsync(page, "Laptop", "not my password");
        await Assertions.Expect(page.Locator("[data-passkey-problem]")).ToContainTextAsync("not your password");
        await Assertions.Expect(page.Locator("[data-passkey-problem]")).ToBeFocusedAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("You have no passkey yet");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Passkey_MadeByOnePersonSentByAnother_IsRefused()
    {
        var page = await product.PageAsync();
        await AuthenticatorAsync(page);
        await BrowsedProduct.SignInAsync(page, await product.MemberAsync());
        // The answer of the browser is kept back, and the next person's session takes it.
        await page.GotoAsync("/account/passkeys");
        await page.EvaluateAsync("() => { HTMLFormElement.prototype.submit = function () { window.made = this.elements.credential.value; }; }");
        await FillAsync(page, "Laptop", TestProduct.Password);
        await page.WaitForFunctionAsync("() => window.made");
        var made = await page.EvaluateAsync<string>("() => window.made");
        await SignOutAsync(page);
        await BrowsedProduct.SignInAsync(page, await product.MemberAsync());
        await page.GotoAsync("/account/passkeys");
        await page.EvaluateAsync("made => { const form = document.querySelector('[data-passkey-add]'); form.elements.credential.value = made; form.submit(); }", made);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("could not be added");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("You have no passkey yet");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Passkey_WithoutScripts_SaysWhatItNeeds()
    {
        var page = await product.PageAsync(scripts: false);
        await BrowsedProduct.SignInAsync(page, await product.MemberAsync());
        await page.GotoAsync("/account/passkeys");
        await Assertions.Expect(page.Locator("[data-passkey-note]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-passkey-add]")).ToBeHiddenAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Password_ShowButton_ShowsAndHidesIt()
    {
        var page = await product.PageAsync();
        await page.GotoAsync("/account/sign-in");
        await page.FillAsync("#Input_Password", "something");
        await page.ClickAsync("text=Show password");
        await Assertions.Expect(page.Locator("#Input_Password")).ToHaveAttributeAsync("type", "text");
        await page.ClickAsync("text=Hide password");
        await Assertions.Expect(page.Locator("#Input_Password")).ToHaveAttributeAsync("type", "password");
        await page.Context.CloseAsync();
    }

    private static async Task AuthenticatorAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    private static async Task AddAsync(IPage page, string name, string password = TestProduct.Password)
    {
        await page.GotoAsync("/account/passkeys");
        await FillAsync(page, name, password);
    }

    private static async Task FillAsync(IPage page, string name, string password)
    {
        await page.FillAsync("#new-name", name);
        await page.FillAsync("#password", password);
        await page.ClickAsync("[data-passkey-add] button[type=submit]");
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.ClickAsync("text=Sign out");
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/");
    }
}
