using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Http;

public sealed class SecureEdgeTests(SecureEdgeProduct product) : IClassFixture<SecureEdgeProduct>
{
    [Fact]
    public async Task Cookies_BehindHttps_AreBoundToHost()
    {
        var response = await GetAsync("/account/sign-in", "198.51.100.1");
        var cookies = response.Headers.GetValues("Set-Cookie").ToList();
        Assert.All(cookies, cookie => Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal));
        var cookie = Assert.Single(cookies, cookie => cookie.StartsWith("__Host-maturity-form=", StringComparison.Ordinal));
        Assert.Contains("path=/; secure; samesite=lax; httponly", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Response_BehindHttps_DemandsHttps() =>
        Assert.Equal(["max-age=31536000; includeSubDomains"], (await GetAsync("/account/nowhere", "198.51.100.1")).Headers.GetValues("Strict-Transport-Security"));

    [Fact]
    public async Task Address_FromKnownProxy_IsBelieved() =>
        Assert.Equal("https 198.51.100.7", await (await GetAsync("/probe/address", "198.51.100.7")).Content.ReadAsStringAsync());

    [Fact]
    public async Task Address_ForwardedTwice_IsTheOneTheProxySaw() =>
        Assert.Equal("https 198.51.100.8", await (await GetAsync("/probe/address", "203.0.113.9, 198.51.100.8")).Content.ReadAsStringAsync());

    [Fact]
    public async Task SignIn_FourthTryFromOneAddress_ShowsPage429()
    {
        using var client = Client("198.51.100.2");
        for (var attempt = 1; attempt <= 3; attempt++)
            Assert.Equal(200, (int)(await client.Http.PostAsync("/probe/limited", null)).StatusCode);
        var response = await client.Http.PostAsync("/probe/limited", null);
        var page = await TestClient.ParseAsync(response);
        Assert.Equal(429, (int)response.StatusCode);
        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("Too many tries in a short time", page.QuerySelector("main h1")!.TextContent);

        using var other = Client("198.51.100.3");
        Assert.Equal(200, (int)(await other.Http.PostAsync("/probe/limited", null)).StatusCode);
    }

    [Fact]
    public async Task SignIn_OtherAddressOfTheSameNetwork_CountsTogether()
    {
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            using var client = Client($"2001:db8:1:2::{attempt}");
            var response = await client.Http.PostAsync("/probe/limited", null);
            Assert.Equal(attempt <= 3 ? 200 : 429, (int)response.StatusCode);
        }
    }

    [Theory]
    [InlineData("/probe/long", "br")]
    [InlineData("/probe/secret", null)]
    public async Task Compression_OfPage_SparesSecrets(string path, string? encoding)
    {
        using var client = Client("198.51.100.1");
        client.Http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        var response = await client.GetAsync(path);
        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.SingleOrDefault());
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string from)
    {
        using var client = Client(from);
        return await client.GetAsync(path);
    }

    private TestClient Client(string from)
    {
        var client = product.Client();
        client.Http.DefaultRequestHeaders.Host = "maturity.example.org";
        client.Http.DefaultRequestHeaders.Add("X-Forwarded-For", from);
        client.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        return client;
    }
}
