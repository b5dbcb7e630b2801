using System.Net;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Tests.Accounts;

public sealed class PasswordResetTests(PasswordResetTests.Product product) : IClassFixture<PasswordResetTests.Product>
{
    private const string NewPassword = "another fine sentence";
    private readonly MailFolder mails = new(product);

    [Fact]
    public async Task ForgotPassword_KnownAndUnknown_AnswerAlike()
    {
        var member = await product.MemberAsync();
        var known = await AskAsync(member.Account.Email!);
        var unknown = await AskAsync("nobody-here@example.org");
        Assert.Equal(HttpStatusCode.Redirect, known.Status);
        Assert.Equal(known, unknown);
        await mails.FindAsync(member.Account.Email!, "/account/reset-password");
        Assert.Empty(mails.To("nobody-here@example.org"));
        using var client = product.Client();
        Assert.Contains("on its way", (await client.PageAsync(known.Location)).Body!.TextContent);
    }

    [Fact]
    public async Task ForgotPassword_PersonWhoReadsDutch_GetsADutchMailWithALinkToTheConfiguredAddress()
    {
        var member = await product.MemberAsync();
        await product.ChangeAccountAsync(member, account => account.Language = "nl");
        using var client = product.Client();
        client.Http.DefaultRequestHeaders.Host = $"localhost:{product.Address.Port}";
        await client.SubmitAsync("/account/forgot-password", new() { ["Email"] = member.Account.Email! });
        var mail = await mails.FindAsync(member.Account.Email!, "Kies een nieuw wachtwoord");
        Assert.Contains("http://localhost:5000/account/reset-password?", mail);
    }

    [Fact]
    public async Task ResetPassword_LinkInTheMail_SetsThePasswordOnceAndTellsThePerson()
    {
        var member = await product.MemberAsync();
        var link = await LinkAsync(member);
        using var client = product.Client();
        var response = await ResetAsync(client, link);
        Assert.Equal("/account/sign-in", response.Headers.Location?.OriginalString);
        Assert.Contains("new password is set", (await client.PageAsync("/account/sign-in")).Body!.TextContent);
        Assert.Equal(HttpStatusCode.OK, await SignInAsync(member, TestProduct.Password));
        Assert.Equal(HttpStatusCode.Redirect, await SignInAsync(member, NewPassword));
        await AssertClosedAsync(link);
        await mails.FindAsync(member.Account.Email!, "was changed");
    }

    [Fact]
    public async Task ResetPassword_SignedInElsewhere_EndsThatSession()
    {
        var member = await product.MemberAsync();
        using var elsewhere = await product.SignInAsync(member);
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync("/account")).StatusCode);
        using var client = product.Client();
        await ResetAsync(client, await LinkAsync(member));
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task ResetPassword_LockedByWrongTries_OpensTheAccount()
    {
        var member = await product.MemberAsync();
        for (var i = 0; i < 10; i++) await SignInAsync(member, "wrong password");
        using var client = product.Client();
        await ResetAsync(client, await LinkAsync(member));
        Assert.Equal(HttpStatusCode.Redirect, await SignInAsync(member, NewPassword));
    }

    [Fact]
    public async Task ResetPassword_LockedBySomebody_StaysLocked()
    {
        var member = await product.MemberAsync();
        await product.ChangeAccountAsync(member, account => account.LockoutEnd = DateTimeOffset.MaxValue.AddDays(-1));
        using var client = product.Client();
        await ResetAsync(client, await LinkAsync(member));
        Assert.Equal(HttpStatusCode.OK, await SignInAsync(member, NewPassword));
    }

    [Fact]
    public async Task ResetPassword_OldLink_IsClosed()
    {
        var member = await product.MemberAsync();
        var link = await LinkAsync(member);
        var options = product.Services.GetRequiredService<IOptions<DataProtectionTokenProviderOptions>>().Value;
        Assert.Equal(TimeSpan.FromHours(2), options.TokenLifespan);
        options.TokenLifespan = TimeSpan.FromTicks(1);
        try
        {
            await AssertClosedAsync(link);
        }
        finally
        {
            options.TokenLifespan = TimeSpan.FromHours(2);
        }
    }

    [Fact]
    public async Task ResetPassword_LinkOfAnother_IsClosed()
    {
        var member = await product.MemberAsync();
        var other = await product.MemberAsync();
        var link = await LinkAsync(member);
        await AssertClosedAsync(link.Replace(member.Account.Id.ToString("N"), other.Account.Id.ToString("N"), StringComparison.Ordinal));
        await AssertClosedAsync(link[..^4]);
        await AssertClosedAsync("/account/reset-password");
        await AssertClosedAsync("/account/reset-password?account=x&token=%01");
    }

    [Fact]
    public async Task ResetPassword_ShortPassword_SaysSoAndKeepsTheLink()
    {
        var member = await product.MemberAsync();
        var link = await LinkAsync(member);
        using var client = product.Client();
        var page = await TestClient.ParseAsync(await client.SubmitAsync(link, new() { ["Input.Password"] = "short" }));
        Assert.Contains("12", page.GetElementById("Input_Password-error")!.TextContent);
        await client.PageAsync(link);
    }

    [Fact]
    public async Task ForgotPassword_AskedOften_FillsNoMailbox()
    {
        var member = await product.MemberAsync();
        for (var i = 0; i < 8; i++) await AskAsync(member.Account.Email!);
        var last = await product.MemberAsync();
        await AskAsync(last.Account.Email!);
        await mails.FindAsync(last.Account.Email!, "/account/reset-password");
        await Task.Delay(300);
        Assert.Equal(5, mails.To(member.Account.Email!).Count);
    }

    private async Task<Answer> AskAsync(string email)
    {
        using var client = product.Client();
        return await Answer.OfAsync(await client.SubmitAsync("/account/forgot-password", new() { ["Email"] = email }), email);
    }

    private async Task<string> LinkAsync(TestMember member)
    {
        await AskAsync(member.Account.Email!);
        return MailFolder.PathIn(await mails.FindAsync(member.Account.Email!, "/account/reset-password"));
    }

    private static Task<HttpResponseMessage> ResetAsync(TestClient client, string link) =>
        client.SubmitAsync(link, new() { ["Input.Password"] = NewPassword });

    private async Task<HttpStatusCode> SignInAsync(TestMember member, string password)
    {
        using var client = product.Client();
        return (await client.SubmitAsync("/account/sign-in", new() { ["Input.Email"] = member.Account.Email!, ["Input.Password"] = password })).StatusCode;
    }

    private async Task AssertClosedAsync(string link)
    {
        using var client = product.Client();
        var response = await client.GetAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("works once", await response.Content.ReadAsStringAsync());
    }

    /// <summary>Looks at the security stamp with every request instead of once a minute.</summary>
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
