using System.Net;
using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Home;

public sealed class HomeTests(TestProduct product) : IClassFixture<TestProduct>
{
    [Fact]
    public async Task Start_Visitor_ReadsWhatThisIs()
    {
        using var client = product.Client();
        var page = await client.PageAsync("/");
        Assert.NotNull(page.QuerySelector("h1"));
        Assert.Contains("data-driven", page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Start_VisitorWhoReadsDutch_ReadsDutch()
    {
        using var client = product.Client();
        client.Http.DefaultRequestHeaders.Remove("Accept-Language");
        client.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("nl");
        Assert.Contains("datagedreven", (await client.PageAsync("/")).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Start_OneWorkspace_GoesThere()
    {
        var member = await product.MemberAsync();
        using var client = await product.SignInAsync(member);
        Assert.Equal($"/{member.Workspace.Slug}", (await client.GetAsync("/")).Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Start_TwoWorkspaces_ListsBothByNameWithTheRoleAndNoOther()
    {
        var member = await product.MemberAsync();
        var other = await product.MemberAsync();
        var third = await product.MemberAsync();
        await product.InScopeAsync(other.Workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            db.Memberships.Add(new(other.Workspace.Id, member.Account.Id, Role.Viewer, TimeProvider.System.GetUtcNow()));
            return await db.SaveChangesAsync();
        });
        using var client = await product.SignInAsync(member);
        var page = await client.PageAsync("/");
        var links = page.QuerySelectorAll(".panel a").Select(a => a.GetAttribute("href")).ToList();
        var expected = new[] { member.Workspace, other.Workspace }.OrderBy(w => w.Name, StringComparer.Ordinal).Select(w => $"/{w.Slug}");
        Assert.Equal(expected, links);
        Assert.Contains("Viewer", page.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain(third.Workspace.Name, page.Body!.TextContent);
    }

    [Fact]
    public async Task Start_NoWorkspace_SaysWhatToDo()
    {
        var member = await product.MemberAsync();
        await product.InScopeAsync(member.Workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            db.Memberships.Remove(db.Memberships.Single(m => m.AccountId == member.Account.Id));
            return await db.SaveChangesAsync();
        });
        using var client = await product.SignInAsync(member);
        var response = await client.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("invite you", await response.Content.ReadAsStringAsync());
    }
}
