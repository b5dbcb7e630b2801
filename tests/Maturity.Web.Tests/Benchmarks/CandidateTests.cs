using Maturity.Web.Data;
using Maturity.Web.Features.Benchmarks;
using Maturity.Web.Features.Questionnaires;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Benchmarks;

/// <summary>Who counts.</summary>
public sealed class CandidateTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [Fact]
    public async Task Find_WorkspaceOrOrganizationDidNotAgreeOrTookItBack_DoesNotCount()
    {
        var agreed = await product.AgreedWorkspaceAsync();
        var counted = await product.OrganizationAsync(agreed, 50);
        var silent = await product.OrganizationAsync(agreed, 50, agrees: false);
        var took = await product.OrganizationAsync(agreed, 50);
        await product.AgreeAsync(agreed, took.OrganizationId, false);
        var elsewhere = await product.OrganizationAsync((await product.MemberAsync()).Workspace, 50);
        Assert.True(await CountsAsync(counted));
        Assert.False(await CountsAsync(silent));
        Assert.False(await CountsAsync(took));
        Assert.False(await CountsAsync(elsewhere));
        await product.AgreeAsync(agreed, took.OrganizationId, true);
        Assert.True(await CountsAsync(took));
        await product.AgreeAsync(agreed, agreed.Id, false);
        Assert.False(await CountsAsync(counted));
    }

    [Fact]
    public async Task Find_SuspendedWorkspaceOldOrSupersededAssessment_DoesNotCount()
    {
        var workspace = await product.AgreedWorkspaceAsync();
        var old = await product.OrganizationAsync(workspace, 50, at: DateTimeOffset.UtcNow.AddMonths(-25));
        var recent = await product.OrganizationAsync(workspace, 50, at: DateTimeOffset.UtcNow.AddMonths(-23));
        var superseded = await product.OrganizationAsync(workspace, 50);
        await product.InScopeAsync(workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            (await db.Assessments.SingleAsync(a => a.Id == superseded.AssessmentId)).Supersede();
            return await db.SaveChangesAsync();
        });
        Assert.False(await CountsAsync(old));
        Assert.True(await CountsAsync(recent));
        Assert.False(await CountsAsync(superseded));
        await SuspendAsync(workspace);
        Assert.False(await CountsAsync(recent));
    }

    [Fact]
    public async Task Find_QuickScan_DoesNotCountWhateverWasKeptOfIt()
    {
        var workspace = await product.AgreedWorkspaceAsync();
        var scan = await product.OrganizationAsync(workspace, 50);
        Assert.True(await CountsAsync(scan));
        await product.InScopeAsync(workspace, services => services.GetRequiredService<MaturityDb>().Assessments.Where(a => a.Id == scan.AssessmentId)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.QuickScan, true)));
        Assert.False(await CountsAsync(scan));
    }

    [Fact]
    public async Task Find_OneOrganizationAssessedByTwoWorkspaces_CountsOnceWithTheNewestThatIsAccepted()
    {
        var (one, other) = (await product.AgreedWorkspaceAsync(), await product.AgreedWorkspaceAsync());
        var older = await product.OrganizationAsync(one, 20, number: "SAME1", at: DateTimeOffset.UtcNow.AddDays(-9));
        var newer = await product.OrganizationAsync(other, 70, number: "SAME1", at: DateTimeOffset.UtcNow.AddDays(-2));
        var subsidiary = await product.OrganizationAsync(other, 40, number: "SAME2", group: "Same Group");
        var parent = await product.OrganizationAsync(one, 40, number: "SAME3", group: "same-group ");
        Assert.True(await CountsAsync(older));
        Assert.False(await CountsAsync(newer));
        await AcceptAsync(newer);
        Assert.False(await CountsAsync(older));
        Assert.True(await CountsAsync(newer));
        var found = await FindAsync();
        var (left, right) = (found.Single(c => c.AssessmentId == subsidiary.AssessmentId), found.Single(c => c.AssessmentId == parent.AssessmentId));
        Assert.Equal(left.Owner, right.Owner);
        Assert.NotEqual(left.Organization, right.Organization);
    }

    private async Task<bool> CountsAsync(PeerTownsman organization) => (await FindAsync()).Any(candidate => candidate.AssessmentId == organization.AssessmentId);

    private Task<IReadOnlyList<Candidate>> FindAsync() => product.InScopeAsync(null, async services => (await services.GetRequiredService<Candidates>()
        .FindAsync(StandardMeasures.Of(services.GetRequiredService<QuestionnaireLibrary>()), DateTimeOffset.UtcNow, CancellationToken.None)).Candidates);

    // What a snapshot and an administrator do.
    private Task<int> AcceptAsync(PeerTownsman organization) => product.InScopeAsync(null, async services =>
    {
        var db = services.GetRequiredService<MaturityDb>();
        var sheet = db.HeldSheets.Add(new(organization.AssessmentId, organization.Workspace.Id, DateTimeOffset.UtcNow)).Entity;
        sheet.Describe(SheetDoubt.Claim, null);
        sheet.Decide(HeldState.Accepted, Guid.CreateVersion7(), DateTimeOffset.UtcNow);
        return await db.SaveChangesAsync();
    });

    private Task<int> SuspendAsync(Workspace workspace) => product.InScopeAsync(workspace, async services =>
    {
        var db = services.GetRequiredService<MaturityDb>();
        (await db.Workspaces.SingleAsync(w => w.Id == workspace.Id)).Suspend("Not paid.", DateTimeOffset.UtcNow);
        return await db.SaveChangesAsync();
    });
}
