using System.Net;
using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Maturity.Web.Data;
using Maturity.Web.Features.Organizations;
using Maturity.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Organizations;

public sealed class FrontPageTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [Fact]
    public async Task Front_NewWorkspace_SaysWhatAnOrganizationIsAndOffersToAddOne()
    {
        using var client = await product.SignInAsync(await product.MemberAsync());
        var page = await client.PageAsync((await client.GetAsync("/")).Headers.Location!.OriginalString);
        Assert.NotNull(page.QuerySelector(".empty a[href$='/organizations/new']"));
        Assert.Null(page.QuerySelector("table"));
    }

    [Theory]
    [InlineData("ångström", true)]
    [InlineData("STROM", false)]
    [InlineData("  ström ", true)]
    [InlineData("100%", false)]
    [InlineData("ELEKTRO_", false)]
    [InlineData("' OR 1=1 --", false)]
    public async Task Search_PartOfAName_FindsItInAnyCaseAndTakesNoWildcards(string wanted, bool found)
    {
        var member = await product.MemberAsync();
        await AddAsync(member, "Ångström Elektro");
        using var client = await product.SignInAsync(member);
        var page = await client.PageAsync($"/{member.Workspace.Slug}?search={UrlEncoder.Default.Encode(wanted)}");
        Assert.Equal(found ? 1 : 0, page.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(wanted, page.QuerySelector<IHtmlInputElement>("#search")!.Value);
        if (!found) Assert.Contains("No organization has this in its name", page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Front_MoreThanAPage_IsPagedInOrderOfNameWhateverTheCase()
    {
        var member = await product.MemberAsync();
        await AddAsync(member, Enumerable.Range(0, 60).Select(number => $"{(number % 2 == 0 ? "company" : "COMPANY")} {number:00}"));
        using var client = await product.SignInAsync(member);
        var first = await client.PageAsync($"/{member.Workspace.Slug}");
        var names = first.QuerySelectorAll("tbody th").Select(e => e.TextContent.Trim()).ToList();
        Assert.Equal(50, names.Count);
        var next = await client.PageAsync(first.QuerySelector<IHtmlAnchorElement>("a[rel=next]")!.GetAttribute("href")!);
        names.AddRange(next.QuerySelectorAll("tbody th").Select(e => e.TextContent.Trim()));
        Assert.Equal(Enumerable.Range(0, 60).Select(n => $"{n:00}"), names.Select(name => name[^2..]));
        Assert.Null(next.QuerySelector("a[rel=next]"));
        Assert.NotNull(next.QuerySelector("a[rel=prev]"));
        // Past the end it begins again instead of claiming that there is nothing.
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync($"/{member.Workspace.Slug}?p=9")).StatusCode);
        Assert.Equal(50, (await client.PageAsync($"/{member.Workspace.Slug}?p=nonsense")).QuerySelectorAll("tbody tr").Length);
    }

    private Task<int> AddAsync(TestMember member, params IEnumerable<string> names) => product.InScopeAsync(member.Workspace, services =>
    {
        var (db, time) = (services.GetRequiredService<MaturityDb>(), services.GetRequiredService<TimeProvider>());
        foreach (var name in names) db.Add(new Organization(Ids.New(time), new(name, "MAN", "large", "NL", null), time.GetUtcNow()));
        return db.SaveChangesAsync();
    });
}
