using System.Net.Http.Json;
using System.Text.Json;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Http;

public sealed class ErrorPagesTests(EdgeProduct product) : IClassFixture<EdgeProduct>
{
    [Theory]
    [InlineData("/probe/status/400", 400, "We could not understand that", "Dat hebben we niet begrepen")]
    [InlineData("/probe/status/403", 403, "This is not open to you", "Dit is niet voor u toegankelijk")]
    [InlineData("/account/nowhere", 404, "This page does not exist", "Deze pagina bestaat niet")]
    [InlineData("/probe/status/405", 405, "This address cannot be used that way", "Dit adres kan niet zo worden gebruikt")]
    [InlineData("/probe/bad", 408, "The connection was too slow", "De verbinding was te traag")]
    [InlineData("/probe/status/413", 413, "That is too large", "Dat is te groot")]
    [InlineData("/probe/status/418", 418, "We could not understand that", "Dat hebben we niet begrepen")]
    [InlineData("/probe/status/429", 429, "Too many tries in a short time", "Te veel pogingen in korte tijd")]
    [InlineData("/probe/throws", 500, "Something went wrong on our side", "Er ging iets mis aan onze kant")]
    [InlineData("/probe/busy", 503, "This is not available at the moment", "Dit is op dit moment niet beschikbaar")]
    public async Task Failure_AskedByBrowser_ShowsPageInReadersLanguage(string path, int status, string english, string dutch)
    {
        foreach (var (language, title) in new[] { ("en-GB", english), ("nl-BE", dutch) })
        {
            var response = await GetAsync(path, language, "text/html");
            var page = await TestClient.ParseAsync(response);
            Assert.Equal(status, (int)response.StatusCode);
            Assert.Equal(language[..2], page.DocumentElement.GetAttribute("lang"));
            Assert.Equal(title, page.QuerySelector("main h1")!.TextContent);
            Assert.Equal(32, page.QuerySelector("main code")!.TextContent.Length);
            Assert.NotNull(page.QuerySelector("header.site-header"));
        }
    }

    [Theory]
    [InlineData("/account/nowhere", 404)]
    [InlineData("/probe/throws", 500)]
    [InlineData("/probe/busy", 503)]
    public async Task Failure_AskedByScript_AnswersProblemDetails(string path, int status)
    {
        var response = await GetAsync(path, "nl", "application/json");
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.Equal(32, problem.GetProperty("traceId").GetString()!.Length);
        Assert.NotEqual("", problem.GetProperty("remedy").GetString());
    }

    [Fact]
    public async Task Exception_OfAnyKind_KeepsItsInsidesToItself()
    {
        var body = await (await GetAsync("/probe/throws", "en", "text/html")).Content.ReadAsStringAsync();
        Assert.DoesNotContain("secret inner state", body, StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidOperationException", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unavailable_Page_SaysWhenToRetry() =>
        Assert.Equal("30", (await GetAsync("/probe/busy", "en", "text/html")).Headers.RetryAfter!.ToString());

    [Fact]
    public async Task Form_WithoutValidToken_ExplainsThatThePageExpired()
    {
        using var client = product.Client();
        var response = await client.Http.PostAsync("/account/sign-in", new FormUrlEncodedContent([new("Input.Email", "a@example.org")]));
        var page = await TestClient.ParseAsync(response);
        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal("This page was open too long", page.QuerySelector("main h1")!.TextContent);
    }

    [Fact]
    public async Task ScriptEndpoint_WithoutValidToken_Answers400()
    {
        using var client = product.Client();
        var response = await client.Http.PostAsJsonAsync("/probe/guarded", new { });
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal("This page was open too long", problem.GetProperty("title").GetString());
    }

    [Fact]
    public async Task ScriptEndpoint_WithTokenOfPage_Answers()
    {
        using var client = product.Client();
        var page = await client.PageAsync("/account/sign-in");
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value");
        client.Http.DefaultRequestHeaders.Add("RequestVerificationToken", token);
        Assert.Equal("in", await (await client.Http.PostAsJsonAsync("/probe/guarded", new { })).Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string language, string accept)
    {
        using var client = product.Client();
        client.Http.DefaultRequestHeaders.AcceptLanguage.Clear();
        client.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        client.Http.DefaultRequestHeaders.Accept.ParseAdd(accept);
        return await client.GetAsync(path);
    }
}
