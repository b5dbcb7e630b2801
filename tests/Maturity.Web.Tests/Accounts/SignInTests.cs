using System.Net;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Accounts;

public sealed class SignInTests(TestProduct product) : IClassFixture<TestProduct>
{
    [Fact]
    public async Task SignIn_UnknownWrongAndLocked_AnswerAlike()
    {
        var known = await product.MemberAsync();
        var locked = await product.MemberAsync();
        await product.InScopeAsync(null, async services =>
        {
            var accounts = services.GetRequiredService<UserManager<Features.Account.Account>>();
            var account = await accounts.FindByIdAsync(locked.Account.Id.ToString());
            return await accounts.SetLockoutEndDateAsync(account!, DateTimeOffset.MaxValue);
        });
        var wrong = await TryAsync(known.Account.Email!, "not the password");
        var unknown = await TryAsync($"x{known.Account.Email![1..]}", "not the password");
        var shut = await TryAsync(locked.Account.Email!, TestProduct.Password);
        Assert.Equal(HttpStatusCode.OK, wrong.Status);
        Assert.Equal(wrong, unknown);
        Assert.Equal(wrong, shut);
        Assert.Contains("not right", wrong.Body);
    }

    [Fact]
    public async Task SignIn_TenWrongTries_LocksTheAccount()
    {
        var member = await product.MemberAsync();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => TryAsync(member.Account.Email!, "wrong password")));
        for (var i = 0; i < 10; i++) await TryAsync(member.Account.Email!, "wrong password");
        var answer = await TryAsync(member.Account.Email!, TestProduct.Password);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task SignIn_NineWrongTries_LeavesTheAccountOpen()
    {
        var member = await product.MemberAsync();
        for (var i = 0; i < 9; i++) await TryAsync(member.Account.Email!, "wrong password");
        Assert.Equal(HttpStatusCode.Redirect, (await TryAsync(member.Account.Email!, TestProduct.Password)).Status);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/evil.example")]
    [InlineData("")]
    public async Task SignIn_ReturnUrlElsewhere_GoesToTheStart(string returnUrl)
    {
        var member = await product.MemberAsync();
        Assert.Equal("/", await ReturnedToAsync(member, returnUrl));
    }

    [Fact]
    public async Task SignIn_ReturnUrlHere_GoesThere()
    {
        var member = await product.MemberAsync();
        Assert.Equal($"/{member.Workspace.Slug}?x=1", await ReturnedToAsync(member, $"/{member.Workspace.Slug}?x=1"));
    }

    [Fact]
    public async Task SignIn_MailAddressInCapitals_IsTheSamePerson()
    {
        var member = await product.MemberAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await TryAsync($" {member.Account.Email!.ToUpperInvariant()} ", TestProduct.Password)).Status);
    }

    [Fact]
    public async Task SignIn_Empty_NamesBothFields()
    {
        using var client = product.Client();
        var page = await TestClient.ParseAsync(await client.SubmitAsync("/account/sign-in", new() { ["Input.Email"] = "", ["Input.Password"] = "" }));
        Assert.Equal(["#Input_Email", "#Input_Password"], page.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task SignIn_WithoutAntiforgeryToken_IsRefused()
    {
        var member = await product.MemberAsync();
        using var client = product.Client();
        var response = await client.Http.PostAsync("/account/sign-in", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Input.Email"] = member.Account.Email!,
            ["Input.Password"] = TestProduct.Password,
        }));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync($"/{member.Workspace.Slug}")).StatusCode);
    }

    [Fact]
    public async Task SignIn_Succeeded_CookieIsOutOfReachOfScriptsAndOtherSites()
    {
        var member = await product.MemberAsync();
        using var client = product.Client();
        var response = await client.SubmitAsync("/account/sign-in", Form(member.Account.Email!, TestProduct.Password));
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), c => c.Contains(IdentityConstants.ApplicationScheme, StringComparison.Ordinal));
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
        Assert.Contains("path=/;", cookie);
        Assert.DoesNotContain("expires", cookie);
    }

    [Fact]
    public async Task SignIn_AlreadySignedIn_GoesOn()
    {
        using var client = await product.SignInAsync(await product.MemberAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/account/sign-in")).StatusCode);
    }

    [Fact]
    public async Task SignOut_ByLink_DoesNothing()
    {
        using var client = await product.SignInAsync(await product.MemberAsync());
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await client.GetAsync("/account/sign-out")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.Http.PostAsync("/account/sign-out", null)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task SignOut_OnASharedComputer_EndsARespondentsVisitToo()
    {
        var member = await product.MemberAsync();
        var respondent = await product.RespondentAsync();
        using var client = await product.SignInAsync(member);
        await client.GetAsync(respondent.LinkPath);
        await client.PageAsync(respondent.StartPath);
        await client.SubmitAsync("/account", [], "form[action='/account/sign-out']");
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync(respondent.StartPath)).StatusCode);
        Assert.DoesNotContain(client.Cookies.GetAllCookies(), c => c.Name.Contains("Respondent", StringComparison.Ordinal));
    }

    private async Task<string?> ReturnedToAsync(TestMember member, string returnUrl)
    {
        using var client = product.Client();
        var response = await client.SubmitAsync(
            $"/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}", Form(member.Account.Email!, TestProduct.Password));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.Location?.OriginalString;
    }

    private async Task<Answer> TryAsync(string email, string password)
    {
        using var client = product.Client();
        return await Answer.OfAsync(await client.SubmitAsync("/account/sign-in", Form(email, password)), email);
    }

    private static Dictionary<string, string> Form(string email, string password) =>
        new() { ["Input.Email"] = email, ["Input.Password"] = password };
}
