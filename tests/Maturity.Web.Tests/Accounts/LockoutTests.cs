using System.Net;
using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Accounts;

public sealed class LockoutTests(ProxiedProduct product) : IClassFixture<ProxiedProduct>
{
    [Fact]
    public async Task SignIn_StrangerGuessesElsewhere_DoesNotShutTheOwnerOut()
    {
        var member = await product.MemberAsync();
        for (var i = 0; i < 12; i++) Assert.False(await TryAsync(member, "198.51.100.7", "wrong password"));
        Assert.False(await TryAsync(member, "198.51.100.7"));
        Assert.True(await TryAsync(member, "203.0.113.5"));
        // Nor does the owner's success hand the stranger new tries.
        Assert.False(await TryAsync(member, "198.51.100.7"));
    }

    [Fact]
    public async Task SignIn_ManyAddressesOfOneNetwork_CountAsOne()
    {
        var member = await product.MemberAsync();
        for (var i = 0; i < 10; i++) await TryAsync(member, $"2001:db8:1:1::{i + 1:x}", "wrong password");
        Assert.False(await TryAsync(member, "2001:db8:1:1:ffff::1"));
        Assert.True(await TryAsync(member, "2001:db8:1:2::1"));
    }

    [Fact]
    public async Task SignIn_ManyNetworks_ShutTheAccount()
    {
        var member = await product.MemberAsync();
        await TryAsync(member, "192.0.2.1", "wrong password");
        await product.InScopeAsync(null, services => services.GetRequiredService<MaturityDb>().CountedTries
            .Where(t => t.Door == Key(member.Account.Email!) && t.Network == "").ExecuteUpdateAsync(set => set.SetProperty(t => t.Count, TryLimit.FromEverywhere.Most - 2)));
        Assert.True(await TryAsync(member, "192.0.2.3"));
        await TryAsync(member, "192.0.2.4", "wrong password");
        await TryAsync(member, "192.0.2.5", "wrong password");
        Assert.False(await TryAsync(member, "192.0.2.6"));
    }

    [Fact]
    public async Task SignIn_KnownAndUnknown_LeaveTheSameRows()
    {
        var member = await product.MemberAsync();
        var unknown = $"x{member.Account.Email}";
        for (var i = 0; i < 11; i++)
        {
            await TryAsync(member.Account.Email!, "192.0.2.77", "wrong password");
            await TryAsync(unknown, "192.0.2.77", "wrong password");
        }

        var rows = await RowsAsync(member.Account.Email!);
        Assert.Equal([10, 10], rows);
        Assert.Equal(rows, await RowsAsync(unknown));
    }

    [Fact]
    public async Task SignIn_AfterTheRest_IsOpenAgain()
    {
        var member = await product.MemberAsync();
        for (var i = 0; i < 10; i++) await TryAsync(member, "192.0.2.99", "wrong password");
        Assert.False(await TryAsync(member, "192.0.2.99"));
        var key = Key(member.Account.Email!);
        var until = await product.InScopeAsync(null, services => services.GetRequiredService<MaturityDb>().CountedTries
            .Where(t => t.Door == key && t.Network != "").Select(t => t.Until).SingleAsync());
        Assert.InRange(until - TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(5));
        var past = TimeProvider.System.GetUtcNow() - TimeSpan.FromSeconds(1);
        await product.InScopeAsync(null, services => services.GetRequiredService<MaturityDb>().CountedTries
            .Where(t => t.Door == key).ExecuteUpdateAsync(set => set.SetProperty(t => t.Until, past)));
        Assert.True(await TryAsync(member, "192.0.2.99"));
    }

    private Task<bool> TryAsync(TestMember member, string from, string password = TestProduct.Password) => TryAsync(member.Account.Email!, from, password);

    private async Task<bool> TryAsync(string email, string from, string password)
    {
        using var client = product.From(from);
        var response = await client.SubmitAsync("/account/sign-in", new() { ["Input.Email"] = email, ["Input.Password"] = password });
        return response.StatusCode == HttpStatusCode.Redirect;
    }

    private Task<List<int>> RowsAsync(string email)
    {
        var key = Key(email);
        return product.InScopeAsync(null, services => services.GetRequiredService<MaturityDb>().CountedTries
            .Where(t => t.Door == key).OrderBy(t => t.Network).Select(t => t.Count).ToListAsync());
    }

    private static string Key(string email) => SecretToken.Hash(email.ToUpperInvariant());
}
