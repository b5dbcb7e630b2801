using System.Net;
using Maturity.Web.Tests.Workspaces;

namespace Maturity.Web.Tests.Leads;

/// <summary>What a visitor sees first: whose scan it is, in their own language.</summary>
public sealed class ScanFirstPageTests(ScanProduct product) : IClassFixture<ScanProduct>
{
    [Fact]
    public async Task Brand_OfTheWorkspace_IsOnTheFirstPageAndGivenToAnybodyWhileTheScanIsOpen()
    {
        var owner = await product.MemberAsync();
        await Visitor.OpenAsync(product, owner.Workspace);
        using var client = await product.SignInAsync(owner);
        Assert.Equal(HttpStatusCode.Redirect, (await BrandForm.SendAsync(client, owner, "#ffdd00", LogoFiles.Png(200, 50))).StatusCode);
        using var visitor = product.Client();
        var page = await visitor.PageAsync($"/{owner.Workspace.Slug}/scan");
        Assert.Equal(owner.Workspace.Name, page.QuerySelector(".brand span")!.TextContent);
        var picture = await visitor.GetAsync(page.QuerySelector(".brand img")!.GetAttribute("src")!);
        Assert.Equal("image/png", picture.Content.Headers.ContentType?.MediaType);
        Assert.Equal(LogoFiles.Png(200, 50), await picture.Content.ReadAsByteArrayAsync());
        var style = page.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!).Single(href => href.Contains("/brand/", StringComparison.Ordinal));
        Assert.Contains("--accent:#ffdd00", await (await visitor.GetAsync(style)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?lang=nl", "en", "Welkom")]
    [InlineData("", "nl", "Welkom")]
    [InlineData("?lang=en", "nl", "Welcome")]
    [InlineData("", "en", "Welcome")]
    public async Task Landing_WrittenInBothLanguages_IsShownInTheVisitorsOwn(string query, string browser, string heading)
    {
        var owner = await product.MemberAsync();
        await Visitor.OpenAsync(product, owner.Workspace);
        using var client = await product.SignInAsync(owner);
        Dictionary<string, string> texts = new() { ["Input.LandingEnglish"] = "# Welcome", ["Input.LandingDutch"] = "# Welkom" };
        Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync($"/{owner.Workspace.Slug}/settings/scan", texts)).StatusCode);
        using var visitor = product.Client();
        visitor.Http.DefaultRequestHeaders.AcceptLanguage.Clear();
        visitor.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(browser);
        var page = await visitor.PageAsync($"/{owner.Workspace.Slug}/scan{query}");
        Assert.Equal(heading, Assert.Single(page.QuerySelectorAll(".scan-welcome h2")).TextContent);
    }
}
