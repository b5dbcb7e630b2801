using System.Net;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Http;

public sealed class LanguageTests(EdgeProduct product) : IClassFixture<EdgeProduct>
{
    [Theory]
    [InlineData("nl", "nl")]
    [InlineData("nl-BE, en;q=0.5", "nl")]
    [InlineData("en-GB", "en")]
    [InlineData("fr, de;q=0.5", "en")]
    [InlineData("fr, nl;q=0.5", "nl")]
    public async Task Page_AcceptLanguage_IsFollowed(string header, string expected)
    {
        using var client = Client(header);
        foreach (var path in new[] { "/account/sign-in", "/account/nowhere" })
        {
            var response = await client.GetAsync(path);
            var page = await TestClient.ParseAsync(response);
            Assert.Equal(expected, page.DocumentElement.GetAttribute("lang"));
            Assert.Equal([expected], response.Content.Headers.ContentLanguage);
        }
    }

    [Fact]
    public async Task Choice_ByLink_ComesBackAndIsKept()
    {
        using var client = Client("en");
        var page = await client.PageAsync("/account/sign-in?returnUrl=%2Fsome%3Fa%3Db");
        var link = page.QuerySelector(".languages a[hreflang=nl]")!.GetAttribute("href")!;
        var chosen = await client.GetAsync(link);
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        Assert.Equal("/account/sign-in?returnUrl=%2Fsome%3Fa%3Db", chosen.Headers.Location!.OriginalString);
        Assert.Equal("nl", (await client.PageAsync("/account/sign-in")).DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("/language?to=nl&return=https://evil.example/")]
    [InlineData("/language?to=nl&return=//evil.example")]
    [InlineData("/language?to=nl&return=/%5Cevil.example")]
    [InlineData("/language?to=nl&return=/%09/evil.example")]
    [InlineData("/language?to=nl&return=evil")]
    [InlineData("/language?to=xx&return=/")]
    [InlineData("/language?return=/")]
    public async Task Choice_ThatLeadsElsewhereOrIsUnknown_IsRefused(string path)
    {
        using var client = Client("en");
        var response = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Null(response.Headers.Location);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    private TestClient Client(string acceptLanguage)
    {
        var client = product.Client();
        client.Http.DefaultRequestHeaders.Remove("Accept-Language");
        client.Http.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", acceptLanguage);
        return client;
    }
}
