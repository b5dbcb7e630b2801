using Maturity.Web.Data;
using Maturity.Web.Features.Administration;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Administration;

public sealed class DemoWorkspaceTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [Fact]
    public async Task Demo_MadeTwice_IsOneMarkedWorkspaceWithThreeOrganizationsAtDifferentLevels()
    {
        var owner = await MakeAsync();
        Assert.NotNull(owner);
        var before = await CountAsync();
        Assert.Null(await MakeAsync());
        Assert.Equal(before, await CountAsync());

        using var client = product.Client();
        await client.SubmitAsync("/account/sign-in", new() { ["Input.Email"] = owner.Email, ["Input.Password"] = owner.Password });
        var front = await client.PageAsync($"/{DemoWorkspace.Slug}");
        Assert.NotNull(front.QuerySelector(".demo-banner"));
        Assert.Equal(3, front.QuerySelectorAll("tbody tr").Length);
        Assert.All(front.QuerySelectorAll("tbody th"), name => Assert.StartsWith("Demo: ", name.TextContent.Trim(), StringComparison.Ordinal));

        var (levels, reasons) = (new List<string>(), new List<string>());
        foreach (var link in front.QuerySelectorAll("tbody td a").Select(a => a.GetAttribute("href")!).ToList())
        {
            foreach (var path in new[] { link, $"{link}/results", $"{link}/reports" })
                Assert.NotNull((await client.PageAsync(path)).QuerySelector(".demo-banner"));
            if ((await client.PageAsync($"{link}/results")).QuerySelector(".level-reason") is { } reason) reasons.Add(reason.TextContent);
            levels.Add((await client.PageAsync($"{link}/results")).QuerySelector(".key-figures dd")!.TextContent.Trim());
        }

        Assert.Equal(3, levels.Distinct().Count());
        // One of them is held back by its weakest dimension, which is what the product is about.
        Assert.Contains(reasons, reason => reason.Contains("Production readiness", StringComparison.Ordinal));
        // A workspace of somebody's own bears no such mark.
        var member = await product.MemberAsync();
        using var other = await product.SignInAsync(member);
        Assert.Null((await other.PageAsync($"/{member.Workspace.Slug}")).QuerySelector(".demo-banner"));
    }

    [Fact]
    public void Slug_OfTheDemo_IsNobodysOwn()
    {
        Assert.False(WorkspaceSlug.IsValid(DemoWorkspace.Slug));
        Assert.Equal("demo-1", WorkspaceSlug.Propose("Demo"));
        Assert.Throws<ArgumentException>(() => new Workspace(Guid.CreateVersion7(), DemoWorkspace.Slug, "Ours", "en", TimeProvider.System.GetUtcNow()));
    }

    private Task<DemoOwner?> MakeAsync() => product.InScopeAsync(null, services => services.GetRequiredService<DemoWorkspace>().MakeAsync(default));

    private Task<string> CountAsync() => product.InScopeAsync(null, async services =>
    {
        var db = services.GetRequiredService<MaturityDb>();
        using var _ = db.AcrossWorkspaces("test");
        return $"{await db.Workspaces.CountAsync()} {await db.Organizations.CountAsync()} {await db.Respondents.CountAsync()} {await db.Answers.CountAsync()} {await db.Users.CountAsync()}";
    });
}
