using System.Net;
using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Accounts;

public sealed class SecondFactorTests(SessionTests.Product product) : IClassFixture<SessionTests.Product>
{
    private readonly MailFolder mails = new(product);

    [Fact]
    public async Task TurnOn_RightCode_ShowsTenCodesOnceKeepsThisSignInEndsOthersAndTellsThePerson()
    {
        var (member, app, client) = await PersonAsync();
        using var elsewhere = await product.SignInAsync(member);
        await app.ReadAsync(client);
        var codes = await AuthenticatorApp.CodesAsync(client, await AuthenticatorApp.SendAsync(client, app.Code()));
        Assert.Equal(RecoveryCodes.Count, codes.Distinct().Count());
        Assert.Equal("/account/second-factor", (await client.GetAsync("/account/second-factor/recovery-codes")).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/account")).StatusCode);
        Assert.Contains("10 of 10", (await client.PageAsync(AuthenticatorApp.Page)).Body!.TextContent);
        await mails.FindAsync(member.Account.Email!, "A second factor was turned on");
        var stored = await product.InScopeAsync(null, services => services.GetRequiredService<MaturityDb>().RecoveryCodes
            .Where(c => c.AccountId == member.Account.Id).Select(c => c.Hash).ToListAsync());
        Assert.Equal(10, stored.Count);
        Assert.All(stored, hash => Assert.Matches("^[0-9a-f]{64}$", hash));
        client.Dispose();
    }

    [Theory]
    [InlineData(true, "not the password", "Input_CurrentPassword-error")]
    [InlineData(false, TestProduct.Password, "Input_Code-error")]
    public async Task TurnOn_WrongPasswordOrCode_ChangesNothing(bool rightCode, string password, string field)
    {
        var (member, app, client) = await PersonAsync();
        await app.ReadAsync(client);
        var page = await TestClient.ParseAsync(await AuthenticatorApp.SendAsync(client, rightCode ? app.Code() : app.Code(5), password));
        Assert.NotEmpty(page.GetElementById(field)!.TextContent);
        using var again = await product.SignInAsync(member);
        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync("/account")).StatusCode);
        client.Dispose();
    }

    [Fact]
    public async Task SignIn_WithSecondFactor_OpensNothingBeforeTheCodeAndThenGoesOn()
    {
        var (member, app, _) = await EnrolledAsync();
        var target = $"/{member.Workspace.Slug}";
        using var client = await app.HalfwayAsync(target);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync(target)).StatusCode);
        var page = await TestClient.ParseAsync(await AuthenticatorApp.TypeAsync(client, app.Code(7), target));
        Assert.Contains("not right", page.GetElementById("Code-error")!.TextContent);
        var code = await app.UnusedAsync();
        Assert.Equal(target, (await AuthenticatorApp.TypeAsync(client, $" {code[..3]} {code[3..]} ", target)).Headers.Location?.OriginalString);
        await client.PageAsync(target);
        // What was halfway is over.
        Assert.DoesNotContain(client.Cookies.GetAllCookies(), c => c.Name.Contains("TwoFactorUserId", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Code_UsedBefore_OpensNothing()
    {
        var (_, app, _) = await EnrolledAsync();
        var code = await app.UnusedAsync();
        using var first = await app.HalfwayAsync();
        using var second = await app.HalfwayAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await AuthenticatorApp.TypeAsync(first, code)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await AuthenticatorApp.TypeAsync(second, code)).StatusCode);
        // Nor does the one before it, which an onlooker may have noted.
        Assert.Equal(HttpStatusCode.OK, (await AuthenticatorApp.TypeAsync(second, app.Code(-1))).StatusCode);
    }

    [Fact]
    public async Task Code_SentByManyInTheSameMoment_OpensOnce()
    {
        var (_, app, _) = await EnrolledAsync();
        var clients = new List<TestClient>();
        for (var i = 0; i < 6; i++) clients.Add(await app.HalfwayAsync());
        var code = await app.UnusedAsync();
        var answers = await Task.WhenAll(clients.Select(client => AuthenticatorApp.TypeAsync(client, code)));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        clients.ForEach(client => client.Dispose());
    }

    [Fact]
    public async Task Codes_TenWrong_CloseTheDoorForTheRightOne()
    {
        var (_, app, _) = await EnrolledAsync();
        using var client = await app.HalfwayAsync();
        for (var i = 0; i < 10; i++) await AuthenticatorApp.TypeAsync(client, "000000");
        var page = await TestClient.ParseAsync(await AuthenticatorApp.TypeAsync(client, await app.UnusedAsync()));
        Assert.Contains("too many", page.GetElementById("Code-error")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task RecoveryCode_TypedInAnyShape_OpensOnceAndTellsThePerson()
    {
        var (member, app, codes) = await EnrolledAsync();
        using var first = await app.HalfwayAsync();
        using var second = await app.HalfwayAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await AuthenticatorApp.TypeAsync(first, $" {codes[3].ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal)}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await AuthenticatorApp.TypeAsync(second, codes[3])).StatusCode);
        Assert.Contains("9", await mails.FindAsync(member.Account.Email!, "A recovery code was used"));
        Assert.Contains("9 of 10", (await first.PageAsync(AuthenticatorApp.Page)).Body!.TextContent);
    }

    [Fact]
    public async Task NewCodes_EndTheEarlierOnes()
    {
        var (_, app, old) = await EnrolledAsync();
        using var client = await app.HalfwayAsync();
        await AuthenticatorApp.TypeAsync(client, await app.UnusedAsync());
        Assert.Equal(HttpStatusCode.OK, (await AuthenticatorApp.SendAsync(client, "", handler: "Codes")).StatusCode);
        var fresh = await AuthenticatorApp.CodesAsync(client, await AuthenticatorApp.SendAsync(client, await app.UnusedAsync(), handler: "Codes"));
        Assert.Empty(fresh.Intersect(old));
        using var other = await app.HalfwayAsync();
        Assert.Equal(HttpStatusCode.OK, (await AuthenticatorApp.TypeAsync(other, old[0])).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await AuthenticatorApp.TypeAsync(other, fresh[0])).StatusCode);
    }

    [Fact]
    public async Task TurnOff_TakesPasswordAndCode_AndTellsThePerson()
    {
        var (member, app, _) = await EnrolledAsync();
        using var client = await app.HalfwayAsync();
        await AuthenticatorApp.TypeAsync(client, await app.UnusedAsync());
        Assert.Equal(HttpStatusCode.OK, (await AuthenticatorApp.SendAsync(client, await app.UnusedAsync(), "not the password", "Off")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await AuthenticatorApp.SendAsync(client, app.Code(9), handler: "Off")).StatusCode);
        (await app.HalfwayAsync()).Dispose();
        Assert.Equal("/account", (await AuthenticatorApp.SendAsync(client, await app.UnusedAsync(), handler: "Off")).Headers.Location?.OriginalString);
        Assert.Contains("turned off", (await client.PageAsync("/account")).Body!.TextContent);
        await mails.FindAsync(member.Account.Email!, "Your second factor was turned off");
        (await product.SignInAsync(member)).Dispose();
    }

    [Fact]
    public async Task CodePage_WithoutAPasswordBefore_GoesToSignIn()
    {
        using var stranger = product.Client();
        Assert.StartsWith("/account/sign-in?", (await stranger.GetAsync("/account/sign-in/code?returnUrl=%2Fx")).Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CodePage_PasswordChangedMeanwhile_GoesToSignIn()
    {
        var (member, app, _) = await EnrolledAsync();
        using var client = await app.HalfwayAsync();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account/sign-in/code")).StatusCode);
        await product.ChangeAccountAsync(member, account => account.SecurityStamp = "another");
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/account/sign-in/code")).StatusCode);
    }

    [Fact]
    public async Task Picture_OfTheKey_IsASvgThatIsNotKept()
    {
        var (_, app, client) = await PersonAsync();
        await app.ReadAsync(client);
        var response = await client.GetAsync($"{AuthenticatorApp.Page}?handler=Picture");
        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType?.MediaType);
        Assert.True(response.Headers.CacheControl?.NoStore);
        var svg = await response.Content.ReadAsStringAsync();
        Assert.Contains("<path", svg);
        Assert.DoesNotContain("style=", svg);
        client.Dispose();
    }

    private async Task<(TestMember Member, AuthenticatorApp App, TestClient Client)> PersonAsync()
    {
        var member = await product.MemberAsync();
        return (member, new(product, member), await product.SignInAsync(member));
    }

    private async Task<(TestMember Member, AuthenticatorApp App, IReadOnlyList<string> Codes)> EnrolledAsync()
    {
        var (member, app, client) = await PersonAsync();
        using (client) return (member, app, await app.TurnOnAsync(client));
    }
}
