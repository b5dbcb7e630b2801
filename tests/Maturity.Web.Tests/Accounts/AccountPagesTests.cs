using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Mail;

namespace Maturity.Web.Tests.Accounts;

public sealed class AccountPagesTests(AccountPagesTests.Product product) : IClassFixture<AccountPagesTests.Product>
{
    private const string NewPassword = "another fine sentence";
    private readonly MailFolder mails = new(product);

    [Theory]
    [InlineData("/account")]
    [InlineData("/account/password")]
    [InlineData("/account/mail-address")]
    [InlineData("/account/passkeys")]
    public async Task AccountPage_Visitor_IsAskedToSignIn(string path)
    {
        using var client = product.Client();
        var response = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Contains("/account/sign-in?returnUrl=", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Profile_NewNameAndLanguage_TakeEffectWithTheNextPage()
    {
        var member = await product.MemberAsync();
        using var client = await product.SignInAsync(member);
        // The choice in the header of a page, which would otherwise stand above the account.
        await client.GetAsync("/language?to=en&return=/account");
        var response = await client.SubmitAsync("/account", new() { ["Input.Name"] = " Anna <b>Jansen</b> ", ["Input.Language"] = "nl" });
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var page = await client.PageAsync("/account");
        Assert.Equal("nl", page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("opgeslagen", page.QuerySelector(".notice")!.TextContent);
        Assert.Equal("Anna <b>Jansen</b>", page.QuerySelector<IHtmlInputElement>("#Input_Name")!.Value);
    }

    [Theory]
    [InlineData("Input.Name", "")]
    [InlineData("Input.Language", "de")]
    public async Task Profile_BadField_IsNamed(string field, string value)
    {
        using var client = await product.SignInAsync(await product.MemberAsync());
        var form = new Dictionary<string, string> { ["Input.Name"] = "Anna", ["Input.Language"] = "en", [field] = value };
        var page = await TestClient.ParseAsync(await client.SubmitAsync("/account", form));
        Assert.NotEmpty(page.GetElementById($"{field.Replace('.', '_')}-error")!.TextContent);
    }

    [Fact]
    public async Task Profile_FieldsOfTheAccountInTheForm_AreNotTaken()
    {
        var member = await product.MemberAsync();
        using var client = await product.SignInAsync(member);
        await client.SubmitAsync("/account", new()
        {
            ["Input.Name"] = "Anna",
            ["Input.IsPlatformAdministrator"] = "true",
            ["Account.IsPlatformAdministrator"] = "true",
            ["Account.Email"] = "other@example.org",
        });
        await product.ChangeAccountAsync(member, account =>
        {
            Assert.False(account.IsPlatformAdministrator);
            Assert.Equal(member.Account.Email, account.Email);
            Assert.Equal("Anna", account.Name);
        });
    }

    [Fact]
    public async Task Password_Changed_EndsOtherSessionsAndKeepsThisOne()
    {
        var member = await product.MemberAsync();
        using var here = await product.SignInAsync(member);
        using var elsewhere = await product.SignInAsync(member);
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync("/account")).StatusCode);
        var response = await ChangePasswordAsync(here, TestProduct.Password, NewPassword);
        Assert.Equal("/account", response.Headers.Location?.OriginalString);
        Assert.Contains("is changed", (await here.PageAsync("/account")).QuerySelector(".notice")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/account")).StatusCode);
        await mails.FindAsync(member.Account.Email!, "Your password was changed");
    }

    [Fact]
    public async Task Password_WrongCurrent_ChangesNothingAndLocksAfterTen()
    {
        var member = await product.MemberAsync();
        using var client = await product.SignInAsync(member);
        for (var i = 0; i < 10; i++)
        {
            var page = await TestClient.ParseAsync(await ChangePasswordAsync(client, "not my password", NewPassword));
            Assert.NotEmpty(page.GetElementById("Input_CurrentPassword-error")!.TextContent);
        }

        Assert.Equal(HttpStatusCode.OK, (await ChangePasswordAsync(client, TestProduct.Password, NewPassword)).StatusCode);
    }

    [Fact]
    public async Task MailAddress_LinkAtTheNewOneOpened_ChangesOverAndTellsTheOldOne()
    {
        var member = await product.MemberAsync();
        var (old, address) = (member.Account.Email!, $"new-{member.Account.Email}");
        using var client = await product.SignInAsync(member);
        using var elsewhere = await product.SignInAsync(member);
        Assert.Equal("/account", (await AskAddressAsync(client, address)).Headers.Location?.OriginalString);
        await mails.FindAsync(old, "asked for");
        Assert.Contains(old, (await client.PageAsync("/account")).Body!.TextContent);
        var link = MailFolder.PathIn(await mails.FindAsync(address, "confirm-mail-address"));

        using (var scanner = product.Client()) await scanner.PageAsync(link);
        Assert.DoesNotContain(address, (await client.PageAsync("/account")).Body!.TextContent);
        Assert.Equal("/account", (await client.SubmitAsync(link, [], "main form")).Headers.Location?.OriginalString);

        Assert.Contains(address, (await client.PageAsync("/account")).Body!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/account")).StatusCode);
        await mails.FindAsync(old, "was changed");
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(link)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, await SignInAsync(old));
        Assert.Equal(HttpStatusCode.Redirect, await SignInAsync(address));
    }

    [Fact]
    public async Task MailAddress_OfAnotherAccount_IsToldOnlyToItsOwner()
    {
        var member = await product.MemberAsync();
        var other = await product.MemberAsync();
        using var client = await product.SignInAsync(member);
        var taken = await Answer.OfAsync(await AskAddressAsync(client, other.Account.Email!), "");
        var free = await Answer.OfAsync(await AskAddressAsync(client, $"free-{member.Account.Email}"), "");
        Assert.Equal(free, taken);
        Assert.DoesNotContain("confirm-mail-address", await mails.FindAsync(other.Account.Email!, "has an account already"));
    }

    [Fact]
    public async Task MailAddress_WrongPassword_SendsNothing()
    {
        var member = await product.MemberAsync();
        using var client = await product.SignInAsync(member);
        var response = await client.SubmitAsync("/account/mail-address", new()
        {
            ["Input.Email"] = $"x-{member.Account.Email}",
            ["Input.CurrentPassword"] = "not my password",
        });
        var page = await TestClient.ParseAsync(response);
        Assert.NotEmpty(page.GetElementById("Input_CurrentPassword-error")!.TextContent);
        await Task.Delay(200);
        Assert.Empty(mails.To($"x-{member.Account.Email}"));
    }

    [Fact]
    public async Task MailAddress_LinkForAnotherAddress_IsClosed()
    {
        var member = await product.MemberAsync();
        using var client = await product.SignInAsync(member);
        await AskAddressAsync(client, $"mine-{member.Account.Email}");
        var link = MailFolder.PathIn(await mails.FindAsync($"mine-{member.Account.Email}", "confirm-mail-address"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(link.Replace("mine-", "hers-", StringComparison.Ordinal))).StatusCode);
    }

    [Fact]
    public async Task Account_Removed_IsSignedOut()
    {
        var member = await product.MemberAsync();
        using var client = await product.SignInAsync(member);
        await product.ChangeAccountAsync(member, account => account.SecurityStamp = "ended");
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/account")).StatusCode);
    }

    private static Task<HttpResponseMessage> ChangePasswordAsync(TestClient client, string current, string next) =>
        client.SubmitAsync("/account/password", new() { ["Input.CurrentPassword"] = current, ["Input.Password"] = next });

    private static Task<HttpResponseMessage> AskAddressAsync(TestClient client, string address) =>
        client.SubmitAsync("/account/mail-address", new() { ["Input.Email"] = address, ["Input.CurrentPassword"] = TestProduct.Password });

    private async Task<HttpStatusCode> SignInAsync(string email)
    {
        using var client = product.Client();
        return (await client.SubmitAsync("/account/sign-in", new() { ["Input.Email"] = email, ["Input.Password"] = TestProduct.Password })).StatusCode;
    }

    public sealed class Product : TestProduct, IAsyncLifetime
    {
        protected override IEnumerable<string> Settings => ["--Http:MailsPerHour=100000"];

        async Task IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            this.CheckSessionsAlways();
        }
    }
}
