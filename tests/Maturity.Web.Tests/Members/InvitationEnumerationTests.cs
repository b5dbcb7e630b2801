using System.Net;
using System.Text.RegularExpressions;
using Maturity.Web.Data;
using Maturity.Web.Tests.Assessments;
using Maturity.Web.Tests.Campaigns;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Isolation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Members;

/// <summary>
/// Whoever invites somebody learns nothing about whether the address has an account, or answers, in other workspaces: not
/// from what is answered, nor from what is asked of the database for it.
/// </summary>
public sealed partial class InvitationEnumerationTests(InvitationEnumerationTests.Product product) : IClassFixture<InvitationEnumerationTests.Product>
{
    [Fact]
    public async Task Member_KnownAndUnknownAddress_AreInvitedAlike()
    {
        var owner = await product.MemberAsync();
        using var client = await product.SignInAsync(owner);
        var path = $"/{owner.Workspace.Slug}/members";
        await CompareAsync(client, email => client.SubmitAsync(path, new() { ["Invite.Email"] = email, ["Invite.Role"] = "Viewer", ["Invite.Language"] = "en" }),
            () => product.InScopeAsync(owner.Workspace, services => services.GetRequiredService<MaturityDb>().MemberInvitations.ExecuteDeleteAsync()));
    }

    [Fact]
    public async Task Respondent_KnownAndUnknownAddress_AreInvitedAlike()
    {
        var desk = await Desk.OpenAsync(product);
        await CompareAsync(desk.Client, async email => await desk.InviteAsync(await desk.Client.PageAsync(desk.Address), email), () => ForgetAsync(desk));
    }

    [Fact]
    public async Task RespondentOfAList_KnownAndUnknownAddress_AreInvitedAlike()
    {
        var desk = await Desk.OpenAsync(product);
        await CompareAsync(desk.Client, async email => await desk.SendAsync(await desk.CheckAsync(email)), () => ForgetAsync(desk));
    }

    /// <summary>Invites a stranger once, so that everything is made that is made once, then the known and the unknown.</summary>
    private async Task CompareAsync(TestClient client, Func<string, Task<HttpResponseMessage>> invite, Func<Task<int>> forget)
    {
        var known = (await product.MemberAsync()).Account.Email!;
        var elsewhere = (await Desk.OpenAsync(product)).Respondent.Token + "@example.org";
        using var log = CommandLog.Of(product);
        await AskAsync("first@example.org");
        var unknown = await AskAsync("nobody-has-this@example.org");
        Assert.True(unknown.Commands.Count > 3, "No commands were seen.");
        Assert.Contains(unknown.Commands, command => command.Contains("INSERT INTO", StringComparison.Ordinal));
        foreach (var address in new[] { known, elsewhere })
        {
            var (answer, page, commands) = await AskAsync(address);
            Assert.Equal((unknown.Answer, unknown.Page), (answer, page));
            Assert.Equal(unknown.Commands, commands);
        }

        async Task<(string Answer, string Page, IReadOnlyList<string> Commands)> AskAsync(string email)
        {
            log.Take();
            using var response = await invite(email);
            var commands = log.Take();
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
            var answer = await TextAsync(response, email);
            using var shown = await client.GetAsync(response.Headers.Location!.OriginalString);
            var page = await TextAsync(shown, email);
            Assert.Contains("<email>", page, StringComparison.Ordinal);
            await forget();
            return (answer, page, commands);
        }
    }

    private static async Task<string> TextAsync(HttpResponseMessage response, string email)
    {
        var reply = await Reply.ReadAsync(response, [new("email", email)]);
        return $"{reply.Status}\n{Fleeting().Replace(reply.Text, "<fleeting>")}";
    }

    private Task<int> ForgetAsync(Desk desk) => product.InScopeAsync(desk.Respondent.Workspace, async services =>
    {
        var db = services.GetRequiredService<MaturityDb>();
        await db.CampaignMails.ExecuteDeleteAsync();
        return await db.Respondents.Where(r => r.Id != desk.Respondent.Id).ExecuteDeleteAsync();
    });

    // Ids of what was just made, and when.
    [GeneratedRegex("""[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|<time[^>]*>[^<]*</time>""")]
    private static partial Regex Fleeting();

    public sealed class Product : TestProduct
    {
        protected override IEnumerable<string> Settings =>
        [
            "--Work:Role=web", "--Http:MailsPerHour=100000", "--Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command=Information",
            "--Logging:Console:LogLevel:Microsoft.EntityFrameworkCore.Database.Command=None",
        ];
    }
}
