using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Roadmaps;
using Maturity.Web.Tests.Trends;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Benchmarks;

/// <summary>What tells an organization from others counts as it stood when its result was published: nobody tries names out on a page (G12).</summary>
public sealed class FrozenIdentityTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Today = DateTimeOffset.UtcNow.AddHours(1);
    private readonly QuietProduct product = new();

    public Task InitializeAsync() => product.InitializeAsync();

    public Task DisposeAsync() => product.DisposeAsync();

    [Theory]
    [InlineData("Input.CompanyNumber", "VICTIM123")]
    [InlineData("Input.MailDomain", "victim.example")]
    [InlineData("Input.ParentGroup", "Victim Holding")]
    public async Task Edit_ToWhatAMemberHasAfterPublication_ChangesNothingOnThePageUntilTheNextPublication(string field, string value)
    {
        await FillAsync(30);
        var member = await product.MemberAsync();
        using var client = await product.SignInAsync(member);
        var respondent = await product.AnsweredAsync(member.Workspace, at => 1 + (at % 3));
        await PublishAsync(respondent);
        await product.SnapshotAsync(Today);
        var before = await PeersAsync(client, respondent);
        Assert.NotNull(before.QuerySelector(".pedigree"));

        var edit = $"/{member.Workspace.Slug}/organizations/{await OrganizationOfAsync(respondent)}/edit";
        await client.SubmitAsync(edit, new() { [field] = value });
        Assert.Equal(value, (await client.PageAsync(edit)).QuerySelector<IHtmlInputElement>($"[name='{field}']")!.Value);
        Assert.Equal(before.InnerHtml, (await PeersAsync(client, respondent)).InnerHtml);

        // One guess for each published assessment remains.
        var again = await product.AgainAsync(respondent);
        await product.AnswerAllAsync(again, at => 1 + (at % 3));
        await PublishAsync(again);
        Assert.NotEqual(before.QuerySelector(".pedigree")!.TextContent, (await PeersAsync(client, again)).QuerySelector(".pedigree")?.TextContent);
    }

    [Fact]
    public async Task Edit_OfMembersAfterPublication_MovesNoVoteAndJoinsNobody()
    {
        var made = await FillAsync(12);
        var before = await VotesAsync(0);
        await DescribeAsync(made[3], "NUMBEROFALL", "all.example", "ALL");
        await DescribeAsync(made[4], "NUMBEROFALL", "all.example", "ALL");
        await DescribeAsync(made[5], null, null, null);
        Assert.Equal(before, await VotesAsync(1));
    }

    [Fact]
    public async Task Number_TypedAfterPublication_CountsFromTheNextPublicationOn()
    {
        var workspace = await product.AgreedWorkspaceAsync();
        var late = await product.OrganizationAsync(workspace, 50, at: Today.AddDays(-3), number: "");
        await DescribeAsync(late, "LATE1", null, null);
        Assert.Equal(0, (await product.SnapshotAsync(Today)).Organizations);
        await product.AgainAsync(late, 55, Today.AddDays(-2));
        Assert.Equal(1, (await product.SnapshotAsync(Today.AddMonths(1))).Organizations);
    }

    private async Task<IEnumerable<(Guid, string, string)>> VotesAsync(int month) =>
        (await product.MembersAsync(await product.SnapshotAsync(Today.AddMonths(month)))).Select(member => (member.AssessmentId, member.Organization, member.Owner));

    private async Task<IReadOnlyList<PeerTownsman>> FillAsync(int count)
    {
        var workspaces = new List<Workspace>();
        for (var at = 0; at < 7; at++) workspaces.Add(await product.AgreedWorkspaceAsync());
        var made = new List<PeerTownsman>();
        for (var at = 0; at < count - 1; at++) made.Add(await product.OrganizationAsync(workspaces[at % 7], 35 + (5 * (at % 11)), industry: "MAN"));
        made.Add(await product.OrganizationAsync(workspaces[0], 50, industry: "MAN", number: "VICTIM123", domain: "victim.example", group: "Victim Holding"));
        return made;
    }

    private static async Task<IElement> PeersAsync(TestClient client, TestRespondent respondent) =>
        (await client.PageAsync($"/{respondent.Workspace.Slug}/assessments/{respondent.AssessmentId}/results")).QuerySelector("section[aria-labelledby=peers]")!;

    private Task<Guid> OrganizationOfAsync(TestRespondent respondent) =>
        product.AskAsync(db => db.Assessments.Where(a => a.Id == respondent.AssessmentId).Select(a => a.OrganizationId).SingleAsync());

    private Task<int> PublishAsync(TestRespondent respondent) => product.InScopeAsync(respondent.Workspace, async services =>
    {
        var moves = services.GetRequiredService<AssessmentMoves>();
        foreach (var move in new[] { AssessmentMove.Close, AssessmentMove.Publish }) Assert.NotNull(await moves.MoveAsync(respondent.AssessmentId, move, CancellationToken.None));
        return 0;
    });

    private Task<int> DescribeAsync(PeerTownsman organization, string? number, string? domain, string? group) => product.InScopeAsync(organization.Workspace, services =>
        services.GetRequiredService<MaturityDb>().Organizations.Where(o => o.Id == organization.OrganizationId).ExecuteUpdateAsync(set => set
            .SetProperty(o => o.LegalIdentifier, number).SetProperty(o => o.MailDomain, domain).SetProperty(o => o.ParentGroupKey, group)));
}
