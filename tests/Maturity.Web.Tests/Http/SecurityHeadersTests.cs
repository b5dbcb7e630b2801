using System.Text.RegularExpressions;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Http;

public sealed partial class SecurityHeadersTests(EdgeProduct product) : IClassFixture<EdgeProduct>
{
    [Theory]
    [InlineData("GET", "/account/sign-in", 200)]
    [InlineData("HEAD", "/account/sign-in", 200)]
    [InlineData("GET", "/css/tokens.css", 200)]
    [InlineData("GET", "/img/favicon.svg", 200)]
    [InlineData("GET", "/js/local-time.js", 200)]
    [InlineData("GET", "/probe/text", 200)]
    [InlineData("GET", "/probe/file", 200)]
    [InlineData("GET", "/language?to=nl&return=/", 302)]
    [InlineData("GET", "/language?to=xx", 400)]
    [InlineData("GET", "/account/nowhere", 404)]
    [InlineData("PUT", "/account/sign-in", 405)]
    [InlineData("DELETE", "/probe/text", 405)]
    [InlineData("TRACE", "/account/sign-in", 405)]
    [InlineData("GET", "/probe/throws", 500)]
    [InlineData("GET", "/probe/busy", 503)]
    public async Task Response_OfAnyKind_CarriesSecurityHeaders(string method, string path, int status)
    {
        using var client = product.Client();
        var response = await client.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
        Assert.Equal(status, (int)response.StatusCode);
        AssertHeaders(response);
    }

    [Fact]
    public async Task Response_ForForeignHost_IsRefusedWithHeaders()
    {
        using var client = product.Client();
        client.Http.DefaultRequestHeaders.Host = "evil.example";
        var response = await client.GetAsync("/account/sign-in");
        Assert.Equal(400, (int)response.StatusCode);
        AssertHeaders(response);
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/account/nowhere")]
    [InlineData("/probe/throws")]
    [InlineData("/probe/file")]
    public async Task Response_ThatIsNoStaticAsset_IsNotStored(string path)
    {
        using var client = product.Client();
        var response = await client.GetAsync(path);
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Script_OnPage_CarriesNonceOfItsResponse()
    {
        using var client = product.Client();
        foreach (var path in new[] { "/account/sign-in", "/account/nowhere" })
        {
            var response = await client.GetAsync(path);
            var page = await TestClient.ParseAsync(response);
            var scripts = page.QuerySelectorAll("script");
            Assert.NotEmpty(scripts);
            Assert.All(scripts, script => Assert.Equal(Nonce(response), script.GetAttribute("nonce")));
        }
    }

    [Fact]
    public async Task Nonce_TwoRequests_Differs()
    {
        using var client = product.Client();
        var first = Nonce(await client.GetAsync("/account/sign-in"));
        var second = Nonce(await client.GetAsync("/account/sign-in"));
        Assert.NotEqual(first, second);
        Assert.Equal(16, Convert.FromBase64String(first).Length);
    }

    [Fact]
    public async Task StyleSheet_WithFingerprint_IsKeptForGood()
    {
        using var client = product.Client();
        var page = await client.PageAsync("/account/sign-in");
        var href = page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        var response = await client.GetAsync(href);
        Assert.Matches(@"/css/tokens\.\w+\.css", href);
        Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    private static void AssertHeaders(HttpResponseMessage response)
    {
        string Header(string name) => string.Join(", ", response.Headers.GetValues(name));
        var policy = Header("Content-Security-Policy");
        Assert.Contains("default-src 'self'; script-src 'nonce-", policy, StringComparison.Ordinal);
        Assert.EndsWith("'strict-dynamic'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("DENY", Header("X-Frame-Options"));
        Assert.Equal("same-origin", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Resource-Policy"));
        Assert.Contains("camera=()", Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
    }

    private static string Nonce(HttpResponseMessage response) =>
        NoncePattern().Match(string.Join("", response.Headers.GetValues("Content-Security-Policy"))).Groups[1].Value;

    [GeneratedRegex("'nonce-([^']+)'")]
    private static partial Regex NoncePattern();
}
