using System.Net;
using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Leads;

public sealed class ScanFrameTests(ScanProduct product) : IClassFixture<ScanProduct>
{
    [Fact]
    public async Task Frame_OfListedSites_IsAllowedForTheScanAlone()
    {
        var workspace = await Visitor.OpenAsync(product, (await product.MemberAsync()).Workspace, "www.example.org", "shop.example.com:8443");
        using var client = product.Client();
        var scan = await client.GetAsync($"/{workspace.Slug}/scan");
        Assert.Contains("frame-ancestors www.example.org shop.example.com:8443;", Policy(scan), StringComparison.Ordinal);
        Assert.False(scan.Headers.Contains("X-Frame-Options"));
        foreach (var path in new[] { "/account/sign-in", $"/{workspace.Slug}/settings/scan", $"/{workspace.Slug}" })
        {
            var other = await client.GetAsync(path);
            Assert.Contains("frame-ancestors 'none'", Policy(other), StringComparison.Ordinal);
            Assert.Equal("DENY", Assert.Single(other.Headers.GetValues("X-Frame-Options")));
        }
    }

    [Fact]
    public async Task Frame_BeyondALimit_IsAllowedAndSaysWhoIsBehindIt()
    {
        var workspace = await Visitor.OpenAsync(product, (await product.MemberAsync()).Workspace, "www.example.org");
        var refused = await BeyondTheLimitAsync(workspace);
        Assert.Contains("frame-ancestors www.example.org;", Policy(refused), StringComparison.Ordinal);
        Assert.False(refused.Headers.Contains("X-Frame-Options"));
        var page = await TestClient.ParseAsync(refused);
        Assert.Contains("Too many tries", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/{workspace.Slug}/scan?lang=en", page.QuerySelector("main a.button")!.GetAttribute("href"));
        Assert.Contains("scan@example.org", page.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"footer a[href='/{workspace.Slug}/scan/about?lang=en#imprint']"));
        Assert.Null(page.QuerySelector("a[href='/']"));
    }

    [Fact]
    public async Task Frame_BeyondALimitWithoutAScan_IsAllowedForNobodyAndNamesNobody()
    {
        var workspace = (await product.MemberAsync()).Workspace;
        var refused = await BeyondTheLimitAsync(workspace);
        Assert.Contains("frame-ancestors 'none'", Policy(refused), StringComparison.Ordinal);
        Assert.Equal("DENY", Assert.Single(refused.Headers.GetValues("X-Frame-Options")));
        Assert.DoesNotContain(workspace.Name, await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Frame_WithoutAList_IsAllowedForNobody()
    {
        var workspace = await Visitor.OpenAsync(product, (await product.MemberAsync()).Workspace);
        using var client = product.Client();
        Assert.Contains("frame-ancestors 'none'", Policy(await client.GetAsync($"/{workspace.Slug}/scan")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookie_WithinAForeignFrame_IsPartitionedAndElsewhereNot()
    {
        var workspace = await Visitor.OpenAsync(product, (await product.MemberAsync()).Workspace);
        foreach (var framed in new[] { true, false })
        {
            using var visitor = new Visitor(product, workspace);
            var first = await visitor.BeginAsync("&embed=1");
            if (framed) visitor.Client.Http.DefaultRequestHeaders.Add("Sec-Fetch-Dest", "iframe");
            var response = await visitor.Client.SubmitAsync(first, new() { ["answer"] = "2", ["go"] = "on" }, "form[method=post]");
            var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie")).ToLowerInvariant();
            Assert.Equal(framed, cookie.Contains("samesite=none", StringComparison.Ordinal) && cookie.Contains("; partitioned", StringComparison.Ordinal) && cookie.Contains("; secure", StringComparison.Ordinal));
            Assert.Equal(!framed, cookie.Contains("samesite=lax", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Origin_OfAFramedScan_IsKeptWithTheLead()
    {
        var workspace = await Visitor.OpenAsync(product, (await product.MemberAsync()).Workspace);
        using var visitor = new Visitor(product, workspace);
        visitor.Client.Http.DefaultRequestHeaders.Referrer = new("https://www.example.org/data");
        var query = "&embed=1&utm_source=letter&utm_medium=mail&utm_campaign=spring&ref=https%3A%2F%2Fsearch.example%2Fq";
        await visitor.LeaveAsync(await visitor.FinishAsync(number => $"{1 + number % 5}", query), "framed@framed.example", ("Input.News", "true"));
        var (lead, consent) = await product.InScopeAsync(workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            return (await db.Leads.SingleAsync(), await db.LeadConsents.SingleAsync());
        });
        Assert.Equal(("letter", "mail", "spring", "search.example", "www.example.org", "letter"), (lead.Source, lead.Medium, lead.Campaign, lead.Referrer, lead.Host, lead.Channel));
        Assert.Equal("scan in www.example.org", consent.Place);
    }

    [Theory]
    [InlineData("http://evil／x.example/")]
    [InlineData("http://℀.example/")]
    [InlineData("http://a\u200Db.example/")]
    [InlineData("http://xn--é.example/")]
    [InlineData("http:///")]
    [InlineData("javascript:alert(1)")]
    public async Task Origin_ThatIsNoHost_IsLeftOutAndThePageShown(string address)
    {
        var workspace = await Visitor.OpenAsync(product, (await product.MemberAsync()).Workspace);
        using var client = product.Client();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/{workspace.Slug}/scan?embed=1&ref={Uri.EscapeDataString(address)}")).StatusCode);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/{workspace.Slug}/scan");
        request.Headers.TryAddWithoutValidation("Referer", Uri.EscapeDataString(address).Replace("%3A", ":", StringComparison.Ordinal).Replace("%2F", "/", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await client.Http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Script_ForOtherSites_IsSmallAndMayBeLoadedByThem()
    {
        var workspace = await Visitor.OpenAsync(product, (await product.MemberAsync()).Workspace);
        using var client = product.Client();
        var response = await client.GetAsync($"/{workspace.Slug}/scan/embed.js");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("cross-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.InRange((await response.Content.ReadAsByteArrayAsync()).Length, 500, 5 * 1024);
    }

    [Fact]
    public async Task FirstPage_WithAllItNeeds_IsAtMost60KilobytesCompressed()
    {
        var workspace = await Visitor.OpenAsync(product, (await product.MemberAsync()).Workspace);
        using var client = product.Client();
        var page = await client.PageAsync($"/{workspace.Slug}/scan");
        client.Http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        var parts = page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon]").Select(link => link.GetAttribute("href")!)
            .Concat(page.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src")!))
            .Concat(page.QuerySelectorAll("img").Select(image => image.GetAttribute("src")!)).Append($"/{workspace.Slug}/scan").ToList();
        var bytes = 0;
        foreach (var part in parts) bytes += (await (await client.GetAsync(part)).Content.ReadAsByteArrayAsync()).Length;
        Assert.True(parts.Count >= 6, string.Join(' ', parts));
        Assert.InRange(bytes, 1, 60 * 1024);
    }

    /// <summary>The answer to one form more than a network may send.</summary>
    private async Task<HttpResponseMessage> BeyondTheLimitAsync(Workspace workspace)
    {
        using var visitor = new Visitor(product, workspace);
        visitor.Client.Http.DefaultRequestHeaders.Add("Sec-Fetch-Dest", "iframe");
        visitor.Client.Http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        for (var number = 0; number < 20; number++)
            Assert.NotEqual(HttpStatusCode.TooManyRequests, (await SendAsync()).StatusCode);
        var refused = await SendAsync();
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        return refused;

        Task<HttpResponseMessage> SendAsync() => visitor.Client.Http.PostAsync($"{visitor.Home}/result?lang=en", new FormUrlEncodedContent([]));
    }

    private static string Policy(HttpResponseMessage response) => response.Headers.GetValues("Content-Security-Policy").Single();
}
