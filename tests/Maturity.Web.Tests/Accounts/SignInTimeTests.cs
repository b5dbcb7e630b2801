using Maturity.Web.Features.Account;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Accounts;

/// <summary>Hashing costs next to nothing here, so that only the floor can make an answer wait.</summary>
public sealed class SignInTimeTests(TestProduct product) : IClassFixture<TestProduct>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SignIn_Refused_AnswersNoSoonerThanTheFloor(bool isKnown)
    {
        var member = await product.MemberAsync();
        using var client = product.Client();
        var page = await client.PageAsync("/account/sign-in");
        var started = TimeProvider.System.GetTimestamp();
        await client.SubmitAsync(page, "/account/sign-in", new()
        {
            ["Input.Email"] = isKnown ? member.Account.Email! : "nobody-at-all@example.org",
            ["Input.Password"] = "not the password",
        });
        var spent = TimeProvider.System.GetElapsedTime(started);
        Assert.True(spent >= EvenPace.Floor - TimeSpan.FromMilliseconds(2), $"{spent.TotalMilliseconds} ms");
    }
}
