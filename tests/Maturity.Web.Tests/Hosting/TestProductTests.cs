namespace Maturity.Web.Tests.Hosting;

public sealed class TestProductTests(TestProduct product) : IClassFixture<TestProduct>
{
    [Fact]
    public async Task Member_RightPassword_SignsIn()
    {
        var member = await product.MemberAsync();
        using var client = await product.SignInAsync(member);
        Assert.NotEmpty(client.Cookies.GetAllCookies());
    }
}
