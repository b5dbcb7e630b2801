using System.Net;
using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Accounts;

public sealed class SessionTests(SessionTests.Product product) : IClassFixture<SessionTests.Product>
{
    [Fact]
    public async Task Cookie_CopiedAndUsedAfterSignOut_IsWorthNothing()
    {
        using var client = await product.SignInAsync(await product.MemberAsync());
        using var thief = Copy(client);
        Assert.Equal(HttpStatusCode.OK, (await thief.GetAsync("/account")).StatusCode);
        Assert.Equal("/", (await client.SubmitAsync("/account", [], "form[action='/account/sign-out']")).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task SignOut_OnOneDevice_LeavesTheOtherSignedIn()
    {
        var member = await product.MemberAsync();
        using var laptop = await product.SignInAsync(member);
        using var phone = await product.SignInAsync(member);
        await laptop.SubmitAsync("/account", [], "form[action='/account/sign-out']");
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task Session_UnusedForItsLifetime_EndsAndIsClearedAway()
    {
        var member = await product.MemberAsync();
        using var client = await product.SignInAsync(member);
        await AgeAsync(member, Sessions.Lifetime + TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/account")).StatusCode);
        using var again = await product.SignInAsync(member);
        Assert.Single(await RowsAsync(member));
    }

    [Fact]
    public async Task Session_InUse_GoesOn()
    {
        var member = await product.MemberAsync();
        using var client = await product.SignInAsync(member);
        await AgeAsync(member, TimeSpan.FromHours(11));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account")).StatusCode);
        var seen = Assert.Single(await RowsAsync(member)).SeenAt;
        Assert.True(seen > TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(40)]
    [InlineData(200)]
    public async Task Cookie_WithOneCharacterChanged_IsAnotherStranger(int position)
    {
        using var client = await product.SignInAsync(await product.MemberAsync());
        using var forger = Copy(client, value => value[..position] + (value[position] == 'A' ? 'B' : 'A') + value[(position + 1)..]);
        Assert.Equal(HttpStatusCode.Redirect, (await forger.GetAsync("/account")).StatusCode);
    }

    private TestClient Copy(TestClient client, Func<string, string>? change = null)
    {
        var copy = product.Client();
        foreach (var cookie in client.Cookies.GetAllCookies().Where(c => c.Name.Contains(IdentityConstants.ApplicationScheme, StringComparison.Ordinal)))
            copy.Cookies.Add(product.Address, new Cookie(cookie.Name, change is null ? cookie.Value : change(cookie.Value)));
        Assert.NotEmpty(copy.Cookies.GetAllCookies());
        return copy;
    }

    [Fact]
    public async Task List_OfSignIns_MarksThisOneAndEndsAnother()
    {
        var member = await product.MemberAsync();
        using var laptop = await SignInAsync(member, "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36");
        using var phone = await SignInAsync(member, "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile Safari/604.1");
        var page = await laptop.PageAsync("/account/sessions");
        Assert.Equal(["Chrome on Windows", "Safari on iPhone"], page.QuerySelectorAll(".panel-title").Select(title => title.TextContent));
        Assert.Equal("Chrome on Windows", Assert.Single(page.QuerySelectorAll(".badge")).Closest(".panel")!.QuerySelector(".panel-title")!.TextContent);
        Assert.Contains("127.0.0.1", page.QuerySelector(".panel")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, (await laptop.SubmitAsync(page, "/account/sessions", [], "form[action*='handler=end']")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await phone.GetAsync("/account")).StatusCode);
        Assert.Single((await laptop.PageAsync("/account/sessions")).QuerySelectorAll(".panel"));
    }

    [Fact]
    public async Task SignOut_EverywhereElse_LeavesThisOneAlone()
    {
        var member = await product.MemberAsync();
        using var here = await product.SignInAsync(member);
        using var there = await product.SignInAsync(member);
        using var other = await product.SignInAsync(await product.MemberAsync());
        await here.SubmitAsync("/account/sessions", [], "form[action*='handler=endOthers']");
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task SignIn_OfSomebodyElse_IsNotFound()
    {
        var (mine, theirs) = (await product.MemberAsync(), await product.MemberAsync());
        using var client = await product.SignInAsync(mine);
        using var second = await product.SignInAsync(mine);
        using var victim = await product.SignInAsync(theirs);
        var key = Assert.Single(await RowsAsync(theirs)).Key;
        Assert.Equal(HttpStatusCode.NotFound, (await client.SubmitAsync("/account/sessions", new() { ["key"] = key }, "form[action*='handler=end']")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await victim.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task SignIns_Many_AreBounded()
    {
        var member = await product.MemberAsync();
        await product.InScopeAsync(null, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            for (var i = 0; i < Sessions.Most + 5; i++)
                db.Sessions.Add(new(member.Account.Id, $"{i}", SignInMethod.Password, "", "", TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(i + 10)));
            return await db.SaveChangesAsync();
        });
        using var client = await product.SignInAsync(member);
        Assert.Equal(Sessions.Most, (await RowsAsync(member)).Count);
        Assert.Equal(Sessions.Most, (await client.PageAsync("/account/sessions")).QuerySelectorAll(".panel").Length);
    }

    private async Task<TestClient> SignInAsync(TestMember member, string agent)
    {
        var client = product.Client();
        client.Http.DefaultRequestHeaders.UserAgent.ParseAdd(agent);
        await client.SubmitAsync("/account/sign-in", new() { ["Input.Email"] = member.Account.Email!, ["Input.Password"] = TestProduct.Password });
        return client;
    }

    private Task<int> AgeAsync(TestMember member, TimeSpan by)
    {
        var seen = TimeProvider.System.GetUtcNow() - by;
        return product.InScopeAsync(null, services => services.GetRequiredService<MaturityDb>().Sessions
            .Where(s => s.AccountId == member.Account.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, seen)));
    }

    private Task<List<Session>> RowsAsync(TestMember member) =>
        product.InScopeAsync(null, services => services.GetRequiredService<MaturityDb>().Sessions.AsNoTracking()
            .Where(s => s.AccountId == member.Account.Id).ToListAsync());

    public sealed class Product : TestProduct, IAsyncLifetime
    {
        async Task IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            this.CheckSessionsAlways();
        }
    }
}
