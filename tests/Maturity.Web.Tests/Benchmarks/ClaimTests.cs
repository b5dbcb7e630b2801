using Maturity.Web.Data;
using Maturity.Web.Features.Benchmarks;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Benchmarks;

/// <summary>A workspace that types the company number or mail domain of an organization that another assessed before has a claim, which waits for a person.</summary>
public sealed class ClaimTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Today = DateTimeOffset.UtcNow.AddHours(1);
    private readonly QuietProduct product = new();

    public Task InitializeAsync() => product.InitializeAsync();

    public Task DisposeAsync() => product.DisposeAsync();

    [Theory]
    [InlineData("VICTIM123", null)]
    [InlineData(null, "victim.example")]
    public async Task Claim_NewerAndInAnotherSegment_LeavesTheVoteWhereItWas(string? number, string? domain)
    {
        var workspaces = await WorkspacesAsync(8);
        var victim = await product.OrganizationAsync(workspaces[0], 60, number: number, domain: domain);
        for (var peer = 0; peer < 29; peer++) await product.OrganizationAsync(workspaces[peer % 7], 35 + (5 * (peer % 11)));
        var squatter = await product.OrganizationAsync(workspaces[7], 1, industry: "AGM", size: "micro", number: number, domain: domain);
        var snapshot = await product.SnapshotAsync(Today);
        var counted = (await product.MembersAsync(snapshot)).Select(member => member.AssessmentId).ToList();
        Assert.Equal(30, counted.Count);
        Assert.Contains(victim.AssessmentId, counted);
        Assert.DoesNotContain(squatter.AssessmentId, counted);
        var position = (await product.PositionAsync(victim)).Position;
        Assert.Equal(("FIN/LARGE", "20-29"), (position.Segment?.Code, position.Band));
        var held = await product.AskAsync(db => db.HeldSheets.SingleAsync());
        Assert.Equal((squatter.AssessmentId, SheetDoubt.Claim, HeldState.Waiting), (held.AssessmentId, held.Doubt, held.State));
    }

    [Fact]
    public async Task Claim_AcceptedThenRejected_CountsOnceWithTheNewestThenNever()
    {
        var workspaces = await WorkspacesAsync(2);
        var older = await product.OrganizationAsync(workspaces[0], 20, number: "SAME1", at: Today.AddDays(-9));
        var newer = await product.OrganizationAsync(workspaces[1], 70, number: "SAME1", at: Today.AddDays(-2));
        Assert.Equal([older.AssessmentId], await CountedAsync(0));
        await product.DecideAsync(newer, HeldState.Accepted);
        Assert.Equal([newer.AssessmentId], await CountedAsync(1));
        await product.DecideAsync(newer, HeldState.Rejected);
        Assert.Equal([older.AssessmentId], await CountedAsync(2));
    }

    [Fact]
    public async Task Claim_WithTheNumberOfOneAndTheDomainOfAnother_JoinsTheirOwnersOnlyOnceAccepted()
    {
        var workspaces = await WorkspacesAsync(3);
        var one = await product.OrganizationAsync(workspaces[0], 40, number: "ONE111", domain: "one.example");
        var other = await product.OrganizationAsync(workspaces[1], 45, number: "OTHER222", domain: "other.example");
        var both = await product.OrganizationAsync(workspaces[2], 50, number: "ONE111", domain: "other.example");
        Assert.Equal(2, await OwnersAsync(0, one, other));
        await product.DecideAsync(both, HeldState.Accepted);
        Assert.Equal(1, await OwnersAsync(1, both, other));
    }

    [Fact]
    public async Task Holder_AssessedAgainAfterTheClaim_StillHoldsItsNumber()
    {
        var workspaces = await WorkspacesAsync(2);
        var victim = await product.OrganizationAsync(workspaces[0], 50, number: "VICTIM123", at: Today.AddDays(-30));
        var squatter = await product.OrganizationAsync(workspaces[1], 55, number: "VICTIM123", at: Today.AddDays(-20));
        victim = await product.AgainAsync(victim, 52, Today.AddDays(-10));
        Assert.Equal([victim.AssessmentId], await CountedAsync(0));
        squatter = await product.AgainAsync(squatter, 56, Today.AddDays(-5));
        Assert.Equal([victim.AssessmentId], await CountedAsync(1));
        Assert.Equal(HeldState.Waiting, (await SheetAsync(squatter)).State);
    }

    [Fact]
    public async Task Holder_AddsADomainThatAnotherHas_ClaimsItThoughItIsOlder()
    {
        var workspaces = await WorkspacesAsync(2);
        var squatter = await product.OrganizationAsync(workspaces[0], 50, number: "SQUAT1", at: Today.AddDays(-30));
        var victim = await product.OrganizationAsync(workspaces[1], 55, domain: "victim.example", at: Today.AddDays(-20));
        await DescribeAsync(squatter, "SQUAT1", "victim.example");
        squatter = await product.AgainAsync(squatter, 52, Today.AddDays(-10));
        Assert.Equal([victim.AssessmentId], await CountedAsync(0));
        Assert.Equal(SheetDoubt.Claim, (await SheetAsync(squatter)).Doubt);
    }

    [Fact]
    public async Task Claim_GivenUpForANumberOfItsOwn_HidesNoFiguresFromTheHolder()
    {
        var workspaces = await WorkspacesAsync(8);
        var victim = await product.OrganizationAsync(workspaces[0], 60, number: "VICTIM123");
        for (var peer = 0; peer < 29; peer++) await product.OrganizationAsync(workspaces[peer % 7], 35 + (5 * (peer % 11)));
        var squatter = await product.OrganizationAsync(workspaces[7], 62, number: "VICTIM123");
        await DescribeAsync(squatter, "SQUAT1");
        squatter = await product.AgainAsync(squatter, 62);
        Assert.Contains(squatter.AssessmentId, await CountedAsync(0));
        Assert.Equal("FIN/LARGE", (await product.PositionAsync(victim)).Position.Segment?.Code);
    }

    [Fact]
    public async Task Holder_OfTheSameMoment_IsTheWorkspaceWithTheSmallerIdAndTheBytesStay()
    {
        var workspaces = (await WorkspacesAsync(2)).OrderByDescending(workspace => workspace.Id).ToList();
        var at = Today.AddDays(-3);
        await product.OrganizationAsync(workspaces[0], 70, number: "SAME1", at: at);
        var first = await product.OrganizationAsync(workspaces[1], 20, number: "SAME1", at: at);
        var made = await product.SnapshotAsync(Today);
        Assert.Equal([first.AssessmentId], (await product.MembersAsync(made)).Select(member => member.AssessmentId));
        Assert.Equal(made.Hash, (await product.SnapshotAsync(Today.AddMonths(1))).Hash);
    }

    [Fact]
    public async Task Decision_AboutSomethingElse_IsNoneAboutTheClaim()
    {
        var workspaces = await WorkspacesAsync(2);
        var senior = await product.OrganizationAsync(workspaces[0], 40, number: "LATER1", at: Today.AddDays(-9), agrees: false);
        var hasty = await product.OrganizationAsync(workspaces[1], 50, number: "LATER1", at: Today.AddDays(-5), doubt: SheetDoubt.Hasty);
        Assert.Empty(await CountedAsync(0));
        await product.DecideAsync(hasty, HeldState.Accepted);
        Assert.Equal([hasty.AssessmentId], await CountedAsync(1));
        await product.AgreeAsync(workspaces[0], senior.OrganizationId, true);
        Assert.Equal([senior.AssessmentId], await CountedAsync(2));
        var sheet = await SheetAsync(hasty);
        Assert.Equal((HeldState.Waiting, SheetDoubt.Hasty | SheetDoubt.Claim, (Guid?)null), (sheet.State, sheet.Doubt, sheet.DecidedBy));
        await product.DecideAsync(hasty, HeldState.Accepted);
        Assert.Equal([hasty.AssessmentId], await CountedAsync(3));
    }

    [Fact]
    public async Task Claim_RejectedAndTheHolderGone_HoldsNothing()
    {
        var workspaces = await WorkspacesAsync(3);
        var holder = await product.OrganizationAsync(workspaces[0], 40, number: "SAME1", at: Today.AddDays(-9));
        var rejected = await product.OrganizationAsync(workspaces[1], 50, number: "SAME1", at: Today.AddDays(-5));
        await CountedAsync(0);
        await product.DecideAsync(rejected, HeldState.Rejected);
        await product.AgreeAsync(workspaces[0], holder.OrganizationId, false);
        Assert.Empty(await CountedAsync(1));
        var third = await product.OrganizationAsync(workspaces[2], 60, number: "SAME1", at: Today.AddDays(-1));
        Assert.Equal([third.AssessmentId], await CountedAsync(2));
    }

    [Theory]
    [InlineData("en", "another workspace assessed earlier")]
    [InlineData("nl", "een andere werkruimte al eerder heeft gemeten")]
    public async Task Administrator_LooksAtAClaim_ReadsWhyItWaitsAndAcceptsIt(string language, string sentence)
    {
        var workspaces = await WorkspacesAsync(2);
        await product.OrganizationAsync(workspaces[0], 20, number: "SAME1", at: Today.AddDays(-9));
        var newer = await product.OrganizationAsync(workspaces[1], 70, number: "SAME1", at: Today.AddDays(-2));
        await product.SnapshotAsync(Today);
        var member = await product.MemberAsync();
        await product.InScopeAsync(null, services => services.GetRequiredService<MaturityDb>().Users.Where(a => a.Id == member.Account.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.IsPlatformAdministrator, true)));
        using var client = await product.SignInAsync(member);
        await client.SpeakAsync(language);
        var page = await client.PageAsync("/administration/benchmark/held");
        Assert.Contains(sentence, page.QuerySelector("main tbody")!.TextContent);
        Assert.DoesNotContain("SAME1", page.Body!.TextContent);
        await client.SubmitAsync(page, "/administration/benchmark/held", new() { ["state"] = "Accepted" }, "main form");
        Assert.Equal([newer.AssessmentId], await CountedAsync(1));
    }

    private async Task<IReadOnlyList<Workspace>> WorkspacesAsync(int count)
    {
        var made = new List<Workspace>();
        for (var at = 0; at < count; at++) made.Add(await product.AgreedWorkspaceAsync());
        return made;
    }

    private async Task<IEnumerable<Guid>> CountedAsync(int month) => (await product.MembersAsync(await product.SnapshotAsync(Today.AddMonths(month)))).Select(member => member.AssessmentId);

    private async Task<int> OwnersAsync(int month, params PeerTownsman[] among)
    {
        var members = (await product.MembersAsync(await product.SnapshotAsync(Today.AddMonths(month)))).Where(member => among.Any(one => one.AssessmentId == member.AssessmentId)).ToList();
        Assert.Equal(among.Length, members.Count);
        return members.Select(member => member.Owner).Distinct().Count();
    }

    private Task<HeldSheet> SheetAsync(PeerTownsman organization) => product.AskAsync(db => db.HeldSheets.AsNoTracking().SingleAsync(sheet => sheet.AssessmentId == organization.AssessmentId));

    private Task<int> DescribeAsync(PeerTownsman organization, string number, string? domain = null) => product.InScopeAsync(organization.Workspace, services => services.GetRequiredService<MaturityDb>().Organizations
        .Where(o => o.Id == organization.OrganizationId).ExecuteUpdateAsync(set => set.SetProperty(o => o.LegalIdentifier, number).SetProperty(o => o.MailDomain, domain)));
}
