namespace Maturity.Web.Tests.Hosting;

public sealed class TestProductTests(TestProductTests.Product product) : IClassFixture<TestProductTests.Product>
{
    [Fact]
    public async Task Member_RightPassword_SignsIn()
    {
        var member = await product.MemberAsync();
        using var client = await product.SignInAsync(member);
        Assert.NotEmpty(client.Cookies.GetAllCookies());
    }

    /// <summary>Passwords are hashed as they are where the product serves.</summary>
    public sealed class Product : TestProduct
    {
        protected override bool HashesAtFullCost => true;
    }
}
