namespace Maturity.Web.Tests.Http;

public sealed class ForgedAddressTests(EdgeProduct open, DistantProxyProduct proxied)
    : IClassFixture<EdgeProduct>, IClassFixture<DistantProxyProduct>
{
    [Fact]
    public async Task Address_ForwardedWithoutConfiguredProxy_IsNotBelieved() => await AssertNotBelievedAsync(open);

    [Fact]
    public async Task Address_ForwardedByUnknownProxy_IsNotBelieved() => await AssertNotBelievedAsync(proxied);

    private static async Task AssertNotBelievedAsync(EdgeProduct product)
    {
        using var client = product.Client();
        client.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.7");
        client.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        Assert.Equal("http 127.0.0.1", await client.Http.GetStringAsync("/probe/address"));
    }
}
