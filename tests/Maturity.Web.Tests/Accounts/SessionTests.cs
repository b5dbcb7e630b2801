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
        var seen = DateTimeOffset.FromUnixTimeSeconds(long.Parse(Assert.Single(await RowsAsync(member)).Value!, System.Globalization.CultureInfo.InvariantCulture));
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

    private Task<int> AgeAsync(TestMember member, TimeSpan by)
    {
        var seen = (TimeProvider.System.GetUtcNow() - by).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        return product.InScopeAsync(null, services => services.GetRequiredService<MaturityDb>().UserTokens
            .Where(token => token.UserId == member.Account.Id).ExecuteUpdateAsync(set => set.SetProperty(token => token.Value, seen)));
    }

    private Task<List<IdentityUserToken<Guid>>> RowsAsync(TestMember member) =>
        product.InScopeAsync(null, services => services.GetRequiredService<MaturityDb>().UserTokens
            .Where(token => token.UserId == member.Account.Id).ToListAsync());

    public sealed class Product : TestProduct, IAsyncLifetime
    {
        async Task IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            this.CheckSessionsAlways();
        }
    }
}
