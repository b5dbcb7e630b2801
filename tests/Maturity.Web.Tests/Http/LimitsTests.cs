using System.Net.Http.Headers;
using Maturity.Web.Http;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Http;

public sealed class LimitsTests(EdgeProduct product) : IClassFixture<EdgeProduct>
{
    private static readonly string TooMuch = new('a', HttpSetup.MaxBodyBytes + 1);

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/probe/body")]
    public async Task Body_OverTheLimitWithLength_ShowsPage413(string path)
    {
        using var content = Form(TooMuch);
        await AssertTooLargeAsync(path, content, chunked: false);
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/probe/body")]
    public async Task Body_OverTheLimitInChunks_ShowsPage413(string path)
    {
        using var content = Form(TooMuch);
        await AssertTooLargeAsync(path, content, chunked: true);
    }

    [Theory]
    [InlineData("/probe/body", HttpSetup.MaxBodyBytes)]
    [InlineData("/probe/large", 200_000)]
    public async Task Body_AtTheLimitOfItsEndpoint_IsRead(string path, int length)
    {
        using var client = product.Client();
        var response = await client.Http.PostAsync(path, new StringContent(new string('a', length)));
        Assert.Equal($"{length}", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Body_OverARaisedLimit_Answers413()
    {
        using var client = product.Client();
        var response = await client.Http.PostAsync("/probe/large", new StringContent(new string('a', 200_001)));
        Assert.Equal(413, (int)response.StatusCode);
    }

    private static StringContent Form(string body) => new(body, MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded"));

    private async Task AssertTooLargeAsync(string path, HttpContent content, bool chunked)
    {
        using var client = product.Client();
        client.Http.DefaultRequestHeaders.TransferEncodingChunked = chunked;
        var response = await client.Http.PostAsync(path, content);
        var page = await TestClient.ParseAsync(response);
        Assert.Equal(413, (int)response.StatusCode);
        Assert.Equal("That is too large", page.QuerySelector("main h1")!.TextContent);
    }
}
