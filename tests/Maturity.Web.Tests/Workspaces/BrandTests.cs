using System.Net;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Workspaces;

public sealed class BrandTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [Fact]
    public async Task Brand_Saved_IsShownToMembersAndToNobodyElse()
    {
        var owner = await product.MemberAsync();
        var stranger = await product.MemberAsync();
        using var client = await product.SignInAsync(owner);
        using var other = await product.SignInAsync(stranger);
        var saved = await BrandForm.SendAsync(client, owner, "#ffdd00", LogoFiles.Png(200, 50));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var page = await client.PageAsync($"/{owner.Workspace.Slug}");
        var logo = page.QuerySelector(".brand img")!.GetAttribute("src")!;
        var style = page.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")!).Single(href => href.Contains("/brand/", StringComparison.Ordinal));
        var picture = await client.GetAsync(logo);
        Assert.Equal("image/png", picture.Content.Headers.ContentType?.MediaType);
        Assert.Equal(LogoFiles.Png(200, 50), await picture.Content.ReadAsByteArrayAsync());
        Assert.Contains("immutable", picture.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var css = await (await client.GetAsync(style)).Content.ReadAsStringAsync();
        // Yellow cannot be read on white, so white gets a darker shade of it; the dark theme takes it as it is.
        Assert.StartsWith(":root{--accent:#", css, StringComparison.Ordinal);
        Assert.False(css.StartsWith(":root{--accent:#ffdd00", StringComparison.Ordinal), css);
        Assert.Contains("dark){:root{--accent:#ffdd00", css, StringComparison.Ordinal);
        foreach (var path in new[] { logo, style })
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(logo[..^4] + "0000")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(style.Replace("ffdd00", "ffdd01", StringComparison.Ordinal))).StatusCode);
    }

    [Theory]
    [InlineData("red", "Enter the color as #")]
    [InlineData("#0c5a6", "Enter the color as #")]
    public async Task Color_OfAnotherForm_IsNamedAndKept(string typed, string message)
    {
        var owner = await product.MemberAsync();
        using var client = await product.SignInAsync(owner);
        var page = await TestClient.ParseAsync(await BrandForm.SendAsync(client, owner, typed, null));
        Assert.Contains(message, page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, page.QuerySelector("#Input_Accent")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Logo_ThatIsNone_IsNamedAndTheOldOneStays()
    {
        var owner = await product.MemberAsync();
        using var client = await product.SignInAsync(owner);
        await BrandForm.SendAsync(client, owner, "", LogoFiles.Png(200, 50));
        var before = (await client.PageAsync($"/{owner.Workspace.Slug}")).QuerySelector(".brand img")!.GetAttribute("src");
        foreach (var file in new[] { "<svg/>"u8.ToArray(), LogoFiles.Png(60_000, 60_000), new byte[2_500_000] })
        {
            var page = await TestClient.ParseAsync(await BrandForm.SendAsync(client, owner, "", file));
            Assert.Contains("at most 2 MB", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(before, (await client.PageAsync($"/{owner.Workspace.Slug}")).QuerySelector(".brand img")!.GetAttribute("src"));
    }

    [Fact]
    public async Task Logo_Removed_IsGone()
    {
        var owner = await product.MemberAsync();
        using var client = await product.SignInAsync(owner);
        await BrandForm.SendAsync(client, owner, "#224466", LogoFiles.Jpeg(200, 50));
        var address = (await client.PageAsync($"/{owner.Workspace.Slug}")).QuerySelector(".brand img")!.GetAttribute("src")!;
        await BrandForm.SendAsync(client, owner, "", null, remove: true);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address)).StatusCode);
        Assert.DoesNotContain("/brand/", (await client.PageAsync($"/{owner.Workspace.Slug}")).DocumentElement.OuterHtml, StringComparison.Ordinal);
    }
}
