using System.Net;
using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Members;

public sealed class MemberPagesTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    private static int number;

    [Fact]
    public async Task Invited_WithoutAccount_MakesOneAndIsIn()
    {
        var owner = await product.MemberAsync();
        var (address, link) = await InviteAsync(owner, Role.Consultant);
        using var guest = product.Client();
        var joined = await guest.SubmitAsync(link, new() { ["Input.Name"] = "Robin Guest", ["Input.Password"] = "seven slow turtles" });
        Assert.Equal($"/{owner.Workspace.Slug}", joined.Headers.Location?.OriginalString);
        Assert.Contains("Robin Guest", (await guest.PageAsync(joined.Headers.Location!.OriginalString)).QuerySelector(".account-menu")!.TextContent);
        Assert.Equal(Role.Consultant, await RoleAsync(owner.Workspace, address));
        // The link has done its work.
        using var second = product.Client();
        Assert.Equal(HttpStatusCode.NotFound, (await second.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task Invited_WithAccount_SignsInAndJoinsWithIt()
    {
        var owner = await product.MemberAsync();
        var other = await product.MemberAsync();
        var (_, link) = await InviteAsync(owner, Role.Viewer, other.Account.Email!);
        using var stranger = product.Client();
        var page = await stranger.PageAsync(link);
        Assert.Empty(page.QuerySelectorAll("input[type=password]"));
        Assert.Contains("returnUrl", page.QuerySelector("main a.button")!.GetAttribute("href"), StringComparison.Ordinal);
        using var client = await product.SignInAsync(other);
        var joined = await client.SubmitAsync(link, [], "form[action*=Accept]");
        Assert.True(joined.StatusCode == HttpStatusCode.Redirect, $"{joined.StatusCode} {await joined.Content.ReadAsStringAsync()}");
        Assert.Equal($"/{owner.Workspace.Slug}", joined.Headers.Location?.OriginalString);
        // In two workspaces now: the start lists both, and every page offers the way back to it.
        var start = await client.PageAsync("/");
        Assert.Equal(2, start.QuerySelectorAll("main .panel").Length);
        Assert.NotNull((await client.PageAsync($"/{owner.Workspace.Slug}")).QuerySelector(".account-menu a[href='/?all=true']"));
    }

    [Fact]
    public async Task Link_ThatNobodyHas_AnswersLikeAWithdrawnOne()
    {
        var owner = await product.MemberAsync();
        var (address, link) = await InviteAsync(owner, Role.Viewer);
        using var client = await product.SignInAsync(owner);
        var home = $"/{owner.Workspace.Slug}/members";
        var withdrawn = await client.SubmitAsync(home, new() { ["invitationId"] = await InvitationAsync(owner.Workspace, address) }, "form:has([name=invitationId])", "Withdraw");
        Assert.Equal(HttpStatusCode.Redirect, withdrawn.StatusCode);
        using var stranger = product.Client();
        var (gone, never) = (await stranger.GetAsync(link), await stranger.GetAsync($"/{owner.Workspace.Slug}/membership/nobody-has-this"));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (gone.StatusCode, never.StatusCode));
        Assert.Equal((await TestClient.ParseAsync(never)).QuerySelector("main")!.TextContent, (await TestClient.ParseAsync(gone)).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Link_SentAgain_ReplacesTheOneBefore()
    {
        var owner = await product.MemberAsync();
        var (address, link) = await InviteAsync(owner, Role.Viewer);
        using var client = await product.SignInAsync(owner);
        await client.SubmitAsync($"/{owner.Workspace.Slug}/members", new() { ["invitationId"] = await InvitationAsync(owner.Workspace, address) }, "form:has([name=invitationId])", "Again");
        using var stranger = product.Client();
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(link)).StatusCode);
        var mails = new MailFolder(product);
        for (var i = 0; i < 200 && mails.To(address).Count < 2; i++) await Task.Delay(50);
        var fresh = mails.To(address).Select(MailFolder.PathIn).Single(path => path != link);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync(fresh)).StatusCode);
    }

    [Theory]
    [InlineData("", "Fill in “Email address”.")]
    [InlineData("nobody", "name@example.org")]
    public async Task Invite_BadAddress_IsNamedAndKept(string typed, string message)
    {
        var owner = await product.MemberAsync();
        using var client = await product.SignInAsync(owner);
        var page = await TestClient.ParseAsync(await client.SubmitAsync($"/{owner.Workspace.Slug}/members", new() { ["Invite.Email"] = typed, ["Invite.Role"] = "" }));
        var summary = page.QuerySelector(".error-summary")!.TextContent;
        Assert.Contains(message, summary, StringComparison.Ordinal);
        Assert.Contains("“Role”", summary, StringComparison.Ordinal);
        Assert.Equal(typed, page.QuerySelector("#Invite_Email")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Invite_SameAddressTwice_IsTold()
    {
        var owner = await product.MemberAsync();
        var (address, _) = await InviteAsync(owner, Role.Viewer);
        using var client = await product.SignInAsync(owner);
        var home = $"/{owner.Workspace.Slug}/members";
        var again = await TestClient.ParseAsync(await client.SubmitAsync(home, new() { ["Invite.Email"] = address.ToUpperInvariant(), ["Invite.Role"] = "Viewer" }));
        Assert.Contains("invited already", again.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        var member = await TestClient.ParseAsync(await client.SubmitAsync(home, new() { ["Invite.Email"] = owner.Account.Email!, ["Invite.Role"] = "Viewer" }));
        Assert.Contains("a member already", member.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Role_Changed_HoldsAtTheNextRequest()
    {
        var owner = await product.MemberAsync();
        var consultant = await product.MemberAsync(Role.Consultant, owner.Workspace);
        using var theirs = await product.SignInAsync(consultant);
        var form = $"/{owner.Workspace.Slug}/organizations/new";
        Assert.Equal(HttpStatusCode.OK, (await theirs.GetAsync(form)).StatusCode);
        using var client = await product.SignInAsync(owner);
        await ActAsync(client, consultant, "Assign", new() { ["role"] = "Viewer" });
        Assert.Equal(HttpStatusCode.Forbidden, (await theirs.GetAsync(form)).StatusCode);
        await ActAsync(client, consultant, "Remove", []);
        Assert.Equal(HttpStatusCode.NotFound, (await theirs.GetAsync($"/{owner.Workspace.Slug}")).StatusCode);
    }

    [Fact]
    public async Task Owner_TheLastOne_CannotBeRemovedOrDemoted()
    {
        var owner = await product.MemberAsync();
        using var client = await product.SignInAsync(owner);
        foreach (var handler in new[] { "Assign", "Remove" })
        {
            await ActAsync(client, owner, handler, new() { ["role"] = "Viewer" });
            Assert.Contains("needs an owner", (await client.PageAsync($"/{owner.Workspace.Slug}/members")).QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(Role.Owner, await RoleAsync(owner.Workspace, owner.Account.Email!));
    }

    [Fact]
    public async Task Owners_DemotingEachOtherAtOnce_LeaveOne()
    {
        for (var round = 0; round < 5; round++)
        {
            var first = await product.MemberAsync();
            var second = await product.MemberAsync(Role.Owner, first.Workspace);
            using var one = await product.SignInAsync(first);
            using var two = await product.SignInAsync(second);
            await Task.WhenAll(ActAsync(one, second, "Assign", new() { ["role"] = "Viewer" }), ActAsync(two, first, "Remove", []));
            var owners = await product.InScopeAsync(first.Workspace, services => services.GetRequiredService<MaturityDb>().Memberships.CountAsync(m => m.Role == Role.Owner));
            Assert.True(owners >= 1, $"Round {round} left no owner.");
        }
    }

    [Fact]
    public async Task Joining_TwiceAtOnce_MakesOneMember()
    {
        var owner = await product.MemberAsync();
        var (one, two) = (await product.MemberAsync(), await product.MemberAsync());
        var (_, link) = await InviteAsync(owner, Role.Viewer);
        using var first = await product.SignInAsync(one);
        using var second = await product.SignInAsync(two);
        await Task.WhenAll(first.SubmitAsync(link, [], "form[action*=Accept]"), second.SubmitAsync(link, [], "form[action*=Accept]"));
        var members = await product.InScopeAsync(owner.Workspace, services => services.GetRequiredService<MaturityDb>().Memberships.CountAsync());
        Assert.Equal(2, members);
    }

    private async Task ActAsync(TestClient client, TestMember member, string handler, Dictionary<string, string> fields)
    {
        var version = await product.InScopeAsync(member.Workspace, services => services.GetRequiredService<MaturityDb>().Memberships
            .Where(m => m.AccountId == member.Account.Id).Select(m => (int?)m.Version).SingleOrDefaultAsync());
        var form = new Dictionary<string, string>(fields) { ["accountId"] = member.Account.Id.ToString(), ["version"] = $"{version}" };
        var page = await client.GetAsync($"/{member.Workspace.Slug}/members");
        if (page.StatusCode != HttpStatusCode.OK) return;
        await client.SubmitAsync(await TestClient.ParseAsync(page), $"/{member.Workspace.Slug}/members", form, $"form[action*={handler}]");
    }

    private async Task<(string Address, string Link)> InviteAsync(TestMember owner, Role role, string? address = null)
    {
        address ??= $"guest-{Interlocked.Increment(ref number)}@example.org";
        using var client = await product.SignInAsync(owner);
        var response = await client.SubmitAsync($"/{owner.Workspace.Slug}/members", new() { ["Invite.Email"] = address, ["Invite.Role"] = role.ToString() });
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return (address, MailFolder.PathIn(await new MailFolder(product).FindAsync(address, owner.Workspace.Name)));
    }

    private Task<string> InvitationAsync(Workspace workspace, string address) => product.InScopeAsync(workspace, async services =>
        (await services.GetRequiredService<MaturityDb>().MemberInvitations.SingleAsync(i => i.Email == address)).Id.ToString());

    private Task<Role> RoleAsync(Workspace workspace, string address) => product.InScopeAsync(workspace, services =>
    {
        var db = services.GetRequiredService<MaturityDb>();
        return db.Memberships.Join(db.Users, m => m.AccountId, a => a.Id, (m, a) => new { m.Role, a.Email })
            .Where(pair => pair.Email == address).Select(pair => pair.Role).SingleAsync();
    });
}
