using System.Net;
using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Administration;

public sealed class AdministrationPagesTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [Fact]
    public async Task Administration_ForOthers_IsClosed()
    {
        using var client = await product.SignInAsync(await product.MemberAsync());
        foreach (var page in new[] { "/administration", "/administration/people", "/workspaces/new" })
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(page)).StatusCode);
    }

    [Fact]
    public async Task Administrator_SeesTheWorkspaceAndNothingInIt()
    {
        var other = await product.MemberAsync();
        using var client = await AdministratorAsync();
        Assert.Contains(other.Workspace.Slug, (await client.PageAsync("/administration")).QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/{other.Workspace.Slug}")).StatusCode);
    }

    [Fact]
    public async Task Suspended_RefusesEverythingSaysWhyAndWorksAgainAfterwards()
    {
        var respondent = await product.RespondentAsync();
        var owner = await product.MemberAsync(Role.Owner, respondent.Workspace);
        var home = $"/{respondent.Workspace.Slug}";
        using var member = await product.SignInAsync(owner);
        using var answering = product.Client();
        Assert.Equal(HttpStatusCode.Redirect, (await answering.GetAsync($"{home}/link/{respondent.Token}")).StatusCode);
        using var client = await AdministratorAsync();
        await SuspendAsync(client, respondent.Workspace, "The contract has ended.");
        foreach (var (who, path) in new[] { (member, home), (member, $"{home}/settings"), (answering, $"{home}/answer/{respondent.Id}"), (answering, $"{home}/link/{respondent.Token}") })
        {
            var refused = await who.GetAsync(path);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
            Assert.Contains("The contract has ended.", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        // Strangers learn nothing, not even that there is such a workspace.
        using var stranger = product.Client();
        foreach (var path in new[] { home, $"{home}/link/wrong", $"{home}/membership/wrong" })
            Assert.DoesNotContain("contract", await (await stranger.GetAsync(path)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await client.SubmitAsync("/administration", new() { ["workspaceId"] = respondent.Workspace.Id.ToString() }, "form[action*=Resume]");
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync(home)).StatusCode);
        var audited = await product.InScopeAsync(respondent.Workspace, services => services.GetRequiredService<MaturityDb>().AuditEntries
            .CountAsync(e => e.Subject == nameof(Workspace) && e.Action == "changed"));
        Assert.Equal(2, audited);
    }

    [Fact]
    public async Task Suspension_WithoutReason_IsAskedForOne()
    {
        var other = await product.MemberAsync();
        using var client = await AdministratorAsync();
        var page = await TestClient.ParseAsync(await SuspendAsync(client, other.Workspace, "  "));
        Assert.Contains("Enter a reason", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("details[open] .field-error:not(:empty)"));
    }

    [Fact]
    public async Task Workspace_MadeForSomebodyElse_InvitesItsOwner()
    {
        using var client = await AdministratorAsync();
        var slug = $"made-{Guid.CreateVersion7().ToString("N")[^10..]}";
        var made = await client.SubmitAsync("/workspaces/new", new() { ["Input.Name"] = "Made For You", ["Input.Slug"] = slug, ["Input.OwnerEmail"] = $"{slug}@example.org" });
        Assert.Equal("/administration", made.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/{slug}")).StatusCode);
        Assert.Contains($"/{slug}/membership/", await new MailFolder(product).FindAsync($"{slug}@example.org", "Made For You"), StringComparison.Ordinal);
        var again = await TestClient.ParseAsync(await client.SubmitAsync("/workspaces/new", new() { ["Input.Name"] = "Again", ["Input.Slug"] = slug }));
        Assert.Contains("Another workspace has the address", again.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Workspace_MadeForOneself_IsOpenAtOnce()
    {
        using var client = await AdministratorAsync();
        var slug = $"own-{Guid.CreateVersion7().ToString("N")[^10..]}";
        var made = await client.SubmitAsync("/workspaces/new", new() { ["Input.Name"] = "My Own", ["Input.Slug"] = slug });
        Assert.Equal($"/{slug}", made.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/{slug}/settings")).StatusCode);
    }

    [Fact]
    public async Task Administrators_AddAndRemove_HoldAtTheNextRequest()
    {
        var other = await product.MemberAsync();
        using var theirs = await product.SignInAsync(other);
        using var client = await AdministratorAsync();
        await client.SubmitAsync("/administration/people", new() { ["Email"] = other.Account.Email! });
        Assert.Equal(HttpStatusCode.OK, (await theirs.GetAsync("/administration")).StatusCode);
        await client.SubmitAsync("/administration/people", new() { ["accountId"] = other.Account.Id.ToString() }, "form[action*=Remove]");
        Assert.Equal(HttpStatusCode.Forbidden, (await theirs.GetAsync("/administration")).StatusCode);
        var unknown = await TestClient.ParseAsync(await client.SubmitAsync("/administration/people", new() { ["Email"] = "nobody@example.org" }));
        Assert.Contains("Nobody has an account", unknown.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> SuspendAsync(TestClient client, Workspace workspace, string reason) =>
        client.SubmitAsync("/administration", new() { ["workspaceId"] = workspace.Id.ToString(), ["reason"] = reason }, "form[action*=Suspend]");

    private async Task<TestClient> AdministratorAsync()
    {
        var member = await product.MemberAsync();
        await product.InScopeAsync(null, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            (await db.Users.SingleAsync(a => a.Id == member.Account.Id)).IsPlatformAdministrator = true;
            return await db.SaveChangesAsync();
        });
        return await product.SignInAsync(member);
    }
}
