using System.Net;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Workspaces;

public sealed class SettingsTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [Fact]
    public async Task Settings_Changed_AreStoredAndAudited()
    {
        var owner = await product.MemberAsync();
        using var client = await product.SignInAsync(owner);
        var path = $"/{owner.Workspace.Slug}/settings";
        var saved = await client.SubmitAsync(path, new() { ["Input.Name"] = " Harbor Advice ", ["Input.Language"] = "nl", ["Input.OtherLanguages"] = "true" });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal("Harbor Advice", (await client.PageAsync($"/{owner.Workspace.Slug}")).QuerySelector(".brand span")!.TextContent);
    }

    [Fact]
    public async Task Settings_StaleForm_ShowsWhatIsStoredAndKeepsWhatWasTyped()
    {
        var owner = await product.MemberAsync();
        using var client = await product.SignInAsync(owner);
        var path = $"/{owner.Workspace.Slug}/settings";
        var stale = await client.PageAsync(path);
        await client.SubmitAsync(path, new() { ["Input.Name"] = "First" });
        var conflict = await TestClient.ParseAsync(await client.SubmitAsync(stale, path, new() { ["Input.Name"] = "Second" }));
        Assert.Equal("Second", conflict.QuerySelector("#Input_Name")!.GetAttribute("value"));
        Assert.Contains("First", conflict.QuerySelector("main .notice .facts")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync(conflict, path, new() { ["Input.Name"] = "Second" })).StatusCode);
    }

    [Theory]
    [InlineData(Role.Consultant)]
    [InlineData(Role.Sales)]
    [InlineData(Role.Viewer)]
    public async Task Settings_ForOthersThanOwners_AreClosed(Role role)
    {
        var owner = await product.MemberAsync();
        using var client = await product.SignInAsync(await product.MemberAsync(role, owner.Workspace));
        foreach (var page in new[] { "settings", "settings/brand", "members" })
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync($"/{owner.Workspace.Slug}/{page}")).StatusCode);
        var ways = (await client.PageAsync($"/{owner.Workspace.Slug}")).QuerySelectorAll(".site-nav a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.NotEmpty(ways);
        Assert.DoesNotContain(ways, way => way.EndsWith("/settings", StringComparison.Ordinal) || way.EndsWith("/members", StringComparison.Ordinal));
    }
}
