namespace Maturity.Web.Tests.Http;

public sealed class VerbsTests(EdgeProduct product) : IClassFixture<EdgeProduct>
{
    [Theory]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("PURGE")]
    public async Task Page_VerbWithoutHandler_Answers405WithAllow(string verb)
    {
        var response = await SendAsync(verb, "/account/sign-in");
        Assert.Equal(405, (int)response.StatusCode);
        Assert.Equal(["GET", "HEAD", "POST"], response.Content.Headers.Allow.Order());
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/probe/text")]
    [InlineData("/css/tokens.css")]
    [InlineData("/account/nowhere")]
    public async Task Trace_OfAnything_Answers405(string path) =>
        Assert.Equal(405, (int)(await SendAsync("TRACE", path)).StatusCode);

    [Theory]
    [InlineData("GET", "/account/sign-in?handler=Nonsense")]
    [InlineData("POST", "/account/sign-in?handler=Nonsense")]
    public async Task Page_UnknownHandlerName_Answers404(string verb, string path) =>
        Assert.Equal(404, (int)(await SendAsync(verb, path)).StatusCode);

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/probe/text")]
    [InlineData("/account/nowhere")]
    public async Task Head_OfAnything_AnswersLikeGetWithoutBody(string path)
    {
        var get = await SendAsync("GET", path);
        var head = await SendAsync("HEAD", path);
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    private async Task<HttpResponseMessage> SendAsync(string verb, string path)
    {
        using var client = product.Client();
        return await client.Http.SendAsync(new HttpRequestMessage(new HttpMethod(verb), path));
    }
}
