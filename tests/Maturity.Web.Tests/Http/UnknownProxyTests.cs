using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Http;

public sealed class UnknownProxyTests(UnknownProxyProduct product) : IClassFixture<UnknownProxyProduct>
{
    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/")]
    public async Task Page_OverHttpWhereTheAddressIsHttps_NamesTheSetting(string path)
    {
        using var client = product.Client();
        client.Http.DefaultRequestHeaders.Host = "maturity.example.org";
        client.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        var response = await client.GetAsync(path);
        Assert.Equal(400, (int)response.StatusCode);
        Assert.Contains("Http:KnownProxies", (await TestClient.ParseAsync(response)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_OverHttp_IsAnswered()
    {
        using var client = product.Client();
        Assert.Equal(200, (int)(await client.GetAsync("/health/live")).StatusCode);
    }
}
