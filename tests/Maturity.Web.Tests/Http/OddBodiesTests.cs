using System.Net;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Http;

/// <summary>Forms that cannot be read, or hold what no database keeps, are refused with a page that says so.</summary>
public sealed class OddBodiesTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    private const string SignIn = "/account/sign-in";

    public static TheoryData<string, string, string> Unstorable => new()
    {
        { RawBody.Form, "Input.Email=a%00b%40example.org&Input.Password=p", "Input.Email" },
        { RawBody.Form, "Input.Email=a\0b@example.org&Input.Password=p", "Input.Email" },
        { RawBody.Form, "Input.Email=a%EF%BF%BEb%40example.org&Input.Password=p", "Input.Email" },
        { RawBody.Form, "Input.Email=a%40example.org&Input.Password=%EF%BF%BF", "Input.Password" },
        { RawBody.Form, "Input.Email=a%40example.org&Input.Password=p&a%EF%BF%BEb=1", "ab" },
        { RawBody.Multipart, RawBody.Parts(new Dictionary<string, string> { ["Input.Email"] = "a\0b@example.org", ["Input.Password"] = "p" }), "Input.Email" },
        { RawBody.Multipart, RawBody.Parts(new Dictionary<string, string> { ["Input.Email"] = "a@example.org", ["Input.Password"] = "\uFFFE" }), "Input.Password" },
    };

    public static TheoryData<string?, string, int> Unreadable => new()
    {
        { "multipart/form-data", "--edge--", 400 },
        { "multipart/form-data; boundary=", "--edge--", 415 },
        { $"multipart/form-data; boundary={new string('b', 200)}", "--edge--", 400 },
        { "multipart/form-data; boundary=other", RawBody.Parts([new("a", "b")]), 400 },
        { RawBody.Multipart, RawBody.Parts([new("a", "b")])[..^12], 400 },
        { RawBody.Multipart, RawBody.Parts([new("a", "b")], "text/plain; charset=utf-7"), 415 },
        { RawBody.Form, string.Join('&', Enumerable.Range(0, 2000).Select(i => $"f{i}=1")), 400 },
        { RawBody.Form, $"{new string('k', 3000)}=1", 400 },
        { $"{RawBody.Form}; charset=utf-7", "a=b", 415 },
        { $"{RawBody.Form}; charset=bogus", "a=b", 415 },
        { $"{RawBody.Form}; charset=utf-16", "a=b", 415 },
        { "text/plain", "a=b", 415 },
        { "application/json", "{}", 415 },
        { "nonsense", "a=b", 415 },
        { null, "a=b", 415 },
    };

    [Theory]
    [MemberData(nameof(Unstorable))]
    public async Task Form_WithWhatNoDatabaseKeeps_IsRefusedByTheNameOfTheField(string type, string body, string field)
    {
        foreach (var chunked in new[] { false, true })
        {
            var response = await PostAsync(type, body, chunked);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            var page = await TestClient.ParseAsync(response);
            Assert.Equal("We could not understand that", page.QuerySelector("main h1")!.TextContent);
            Assert.Contains($"“{field}”", page.QuerySelector("main .lead")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task Body_ThatIsNoReadableForm_IsRefusedWithAPage(string? type, string body, int status)
    {
        foreach (var chunked in new[] { false, true })
        {
            var response = await PostAsync(type, body, chunked);
            Assert.True((int)response.StatusCode == status, $"{type}, chunked {chunked}: {(int)response.StatusCode}");
            Assert.NotNull((await TestClient.ParseAsync(response)).QuerySelector("header.site-header"));
        }
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("\"UTF-8\"")]
    public async Task Form_ThatSaysItIsUtf8_IsRead(string charset)
    {
        var member = await product.MemberAsync();
        var response = await PostAsync($"{RawBody.Form}; charset={charset}", RawBody.Encoded(
            [new("Input.Email", member.Account.Email!), new("Input.Password", TestProduct.Password)]), chunked: false);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Theory]
    [InlineData("?a=%00")]
    [InlineData("?a=%EF%BF%BE")]
    [InlineData("?a%00b=1")]
    public async Task Query_WithWhatNoDatabaseKeeps_IsRefused(string query)
    {
        using var client = product.Client();
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync(SignIn + query)).StatusCode);
    }

    [Theory]
    [InlineData("/account", "Input.Name")]
    [InlineData("/{workspace}/organizations/new", "Input.Name")]
    [InlineData("/{workspace}/organizations/new", "Input.Country")]
    public async Task Field_OfAnOwnersForm_WithANul_IsRefusedByItsName(string path, string field)
    {
        var member = await product.MemberAsync();
        using var client = await product.SignInAsync(member);
        path = path.Replace("{workspace}", member.Workspace.Slug, StringComparison.Ordinal);
        var token = (await client.PageAsync(path)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var body = RawBody.Parts([new("__RequestVerificationToken", token), new(field, "Kestrel\0Foods")]);
        var response = await client.Http.PostAsync(path, RawBody.Of(RawBody.Multipart, body));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains($"“{field}”", (await TestClient.ParseAsync(response)).QuerySelector("main .lead")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>With a valid token, so that the form is not refused for lacking one.</summary>
    private async Task<HttpResponseMessage> PostAsync(string? type, string body, bool chunked)
    {
        using var client = product.Client();
        var token = (await client.PageAsync(SignIn)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, SignIn) { Content = RawBody.Of(type, body) };
        request.Headers.Add("RequestVerificationToken", token);
        request.Headers.Accept.ParseAdd("text/html");
        request.Headers.TransferEncodingChunked = chunked;
        return await client.Http.SendAsync(request);
    }
}
