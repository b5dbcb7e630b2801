using Maturity.Core.Benchmarking;
using Maturity.Web.Data;
using Maturity.Web.Features.Benchmarks;
using Maturity.Web.Features.Questionnaires;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Benchmarks;

/// <summary>A snapshot from stored scores to what a workspace sees.</summary>
public sealed class SnapshotMakingTests : IAsyncLifetime
{
    // After all that the tests publish: what is published later does not count.
    private static readonly DateTimeOffset Today = DateTimeOffset.UtcNow.AddHours(1);
    private readonly QuietProduct product = new();

    public Task InitializeAsync() => product.InitializeAsync();

    public Task DisposeAsync() => product.DisposeAsync();

    [Fact]
    public async Task Make_TwentyStrangersOfSevenWorkspaces_ShowsQuartilesOfTheOthers()
    {
        var organizations = await FillAsync(await WorkspacesAsync(8), 23);
        var snapshot = await product.SnapshotAsync(Today);
        Assert.Equal(23, snapshot.Organizations);
        var standing = await StandingAsync(organizations[0]);
        var model = standing!.Model!;
        Assert.Equal("FIN/LARGE", model.Position.Segment!.Code);
        Assert.Equal("20-29", model.Position.Band);
        // Two peers each have 35 to 85 in steps of 5; the first, who looks, has 30.
        Assert.Equal(60, model.Lines[0].Position.Median);
        Assert.Equal(30, model.Lines[0].Position.Own);
        Assert.Equal(MedianStatement.Below, model.Lines[0].Position.Statement);
        Assert.Null(model.Lines[0].Position.P90);
        Assert.Equal(29, model.Lines.Count);
    }

    [Fact]
    public async Task Make_NineteenStrangers_ShowsAnEstimateOnly()
    {
        var organizations = await FillAsync(await WorkspacesAsync(8), 22);
        await product.SnapshotAsync(Today);
        var index = (await StandingAsync(organizations[0]))!.Model!.Lines[0].Position;
        Assert.Equal((DisclosureLevel.Estimate, null), (index.Disclosure.Level, index.Median));
        Assert.NotNull(index.Estimate);
    }

    [Fact]
    public async Task Make_AllOfOneOtherWorkspace_ShowsNothingToAnybody()
    {
        var workspaces = await WorkspacesAsync(2);
        await FillAsync([workspaces[0]], 12);
        var own = await product.OrganizationAsync(workspaces[1], 50);
        await product.SnapshotAsync(Today);
        var standing = await StandingAsync(own);
        Assert.Null(standing!.Model!.Position.Segment);
        Assert.Equal(HidingRule.NearlyOwnClients, standing.Model.Position.Disclosure.Hidden);
        Assert.All(standing.Model.Lines, line => Assert.Equal((null, null), (line.Position.Median, line.Position.Estimate)));
    }

    [Fact]
    public async Task Make_SameMembers_SameBytesAndOneSnapshotAMonth()
    {
        var organizations = await FillAsync(await WorkspacesAsync(3), 12);
        var first = await product.SnapshotAsync(Today);
        var second = await product.SnapshotAsync(Today.AddMonths(1));
        Assert.Equal(first.Hash, second.Hash);
        await Assert.ThrowsAsync<DbUpdateException>(() => product.SnapshotAsync(Today));
        Assert.Equal(2, await product.AskAsync(db => db.BenchmarkSnapshots.CountAsync()));
        Assert.NotNull(await StandingAsync(organizations[3]));
    }

    [Fact]
    public async Task Make_OneJoins_FiguresAndTheirDayStayUntilFiveStrangersChanged()
    {
        var workspaces = await WorkspacesAsync(8);
        var organizations = await FillAsync(workspaces, 23);
        var first = await product.SnapshotAsync(Today);
        await product.OrganizationAsync(workspaces[0], 99);
        await product.SnapshotAsync(Today.AddMonths(1));
        var kept = (await StandingAsync(organizations[0]))!.Model!;
        Assert.Equal((60, DateOnly.FromDateTime(Today.UtcDateTime)), (kept.Lines[0].Position.Median, kept.Date));

        // Five changed, of which the first workspace knows three.
        for (var more = 0; more < 4; more++) await product.OrganizationAsync(workspaces[more % 3], 99);
        await product.SnapshotAsync(Today.AddMonths(2));
        Assert.Equal(60, (await StandingAsync(organizations[0]))!.Model!.Lines[0].Position.Median);
        for (var more = 0; more < 4; more++) await product.OrganizationAsync(workspaces[1 + (more % 2)], 99);
        await product.SnapshotAsync(Today.AddMonths(3));
        var refreshed = (await StandingAsync(organizations[0]))!.Model!;
        Assert.True(refreshed.Lines[0].Position.Median > 65);
        Assert.Equal(DateOnly.FromDateTime(Today.AddMonths(3).UtcDateTime), refreshed.Date);

        // A report issued again shows the figures of its own snapshot.
        Assert.Equal(60, (await StandingAsync(organizations[0], first.Id))!.Model!.Lines[0].Position.Median);
    }

    [Fact]
    public async Task Make_OddSheets_WaitUntilTheyAreAccepted()
    {
        var workspaces = await WorkspacesAsync(3);
        for (var peer = 0; peer < 12; peer++) await product.OrganizationAsync(workspaces[peer % 3], 50 + (peer % 4));
        var far = await product.OrganizationAsync(workspaces[0], 100);
        var hasty = await product.OrganizationAsync(workspaces[1], 51, doubt: SheetDoubt.Hasty);
        Assert.Equal(12, (await product.SnapshotAsync(Today)).Organizations);
        var held = await product.AskAsync(db => db.HeldSheets.AsNoTracking().ToListAsync());
        Assert.Equal([far.AssessmentId, hasty.AssessmentId], held.Select(sheet => sheet.AssessmentId).Order());
        Assert.True(held.Single(sheet => sheet.AssessmentId == far.AssessmentId).Deviation > 3.5);
        await product.DecideAsync(far, HeldState.Accepted);
        await product.DecideAsync(hasty, HeldState.Rejected);
        Assert.Equal(13, (await product.SnapshotAsync(Today.AddMonths(1))).Organizations);
    }

    [Fact]
    public async Task Switch_BenchmarksHidden_NothingIsShown()
    {
        var organizations = await FillAsync(await WorkspacesAsync(3), 12);
        await product.SnapshotAsync(Today);
        await product.InScopeAsync(null, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            db.BenchmarkSwitches.Add(new()).Entity.Hide("A fault.", Guid.CreateVersion7(), Today);
            return await db.SaveChangesAsync();
        });
        Assert.Null((await StandingAsync(organizations[0]))!.Model);
    }

    [Fact]
    public async Task Make_Interrupted_NothingIsPublishedAndTheNextAttemptSucceeds()
    {
        await FillAsync(await WorkspacesAsync(3), 12);
        var cut = await product.InScopeAsync(null, services =>
        {
            var signs = 0;
            return services.GetRequiredService<SnapshotMaking>().MakeAsync(Guid.CreateVersion7(), "2026-01", Today, () => Task.FromResult(signs++ == 0), CancellationToken.None);
        });
        Assert.False(cut);
        Assert.Equal((12, 0, 0), await CountsAsync());
        await product.SnapshotAsync(Today);
        Assert.Equal((12, 1, 54), await CountsAsync());
    }

    [Fact]
    public async Task Sweep_Ordered_MakesItOnceAndSaysSo()
    {
        await FillAsync(await WorkspacesAsync(3), 12);
        for (var sweep = 0; sweep < 2; sweep++)
        {
            await product.InScopeAsync(null, async services =>
            {
                await services.GetRequiredService<SnapshotSweep>().RunAsync(CancellationToken.None);
                return 0;
            });
        }

        var run = await product.AskAsync(db => db.SnapshotRuns.AsNoTracking().SingleAsync());
        Assert.Equal((SnapshotRunState.Done, 1), (run.State, run.Attempt));
        Assert.Equal(1, await product.AskAsync(db => db.BenchmarkSnapshots.CountAsync()));
        Assert.False(await product.InScopeAsync(null, services => services.GetRequiredService<SnapshotRuns>().OrderAsync(null, CancellationToken.None)));
    }

    [Fact]
    public async Task Demo_AllOfIt_NeverReachesASnapshotAndShowsMarkedPeers()
    {
        await product.InScopeAsync(null, services => services.GetRequiredService<Features.Administration.DemoWorkspace>().MakeAsync(CancellationToken.None));
        var demo = await product.AskAsync(db => db.Workspaces.SingleAsync(w => w.IsDemo));
        var organizations = await product.AskAsync(db => db.AcceptedScores.Select(s => new PeerTownsman(demo, s.OrganizationId, s.AssessmentId)).ToListAsync());
        Assert.NotEmpty(organizations);

        // Consent that got into the database in spite of the page changes nothing.
        await product.AgreeAsync(demo, demo.Id, true);
        foreach (var organization in organizations)
        {
            await product.InScopeAsync(demo, services => services.GetRequiredService<MaturityDb>().Organizations.Where(o => o.Id == organization.OrganizationId)
                .ExecuteUpdateAsync(set => set.SetProperty(o => o.LegalIdentifier, "DEMO1")));
            await product.AgreeAsync(demo, organization.OrganizationId, true);
        }

        Assert.Equal(0, (await product.SnapshotAsync(Today)).Organizations);
        Assert.Equal(0, await product.AskAsync(db => db.BenchmarkMembers.CountAsync()));
        var standing = await StandingAsync(organizations[0]);
        Assert.True(standing!.Model!.Demo);
        Assert.NotNull(standing.Model.Position.Segment);
    }

    private async Task<IReadOnlyList<Workspace>> WorkspacesAsync(int count)
    {
        var made = new List<Workspace>();
        for (var at = 0; at < count; at++) made.Add(await product.AgreedWorkspaceAsync());
        return made;
    }

    private async Task<IReadOnlyList<PeerTownsman>> FillAsync(IReadOnlyList<Workspace> workspaces, int count)
    {
        var made = new List<PeerTownsman>();
        for (var at = 0; at < count; at++) made.Add(await product.OrganizationAsync(workspaces[at % workspaces.Count], at == 0 ? 30 : 35 + (5 * ((at - 1) % 11))));
        return made;
    }

    private Task<PeerStanding?> StandingAsync(PeerTownsman organization, Guid? snapshotId = null) => product.InScopeAsync(organization.Workspace, services =>
        services.GetRequiredService<PeerStandings>().FindAsync(
            organization.AssessmentId, services.GetRequiredService<QuestionnaireLibrary>().All.First(q => q.Questionnaire!.Key == StandardMeasures.Standard).Questionnaire!,
            null, snapshotId, CancellationToken.None));

    private Task<(int Members, int Snapshots, int Cells)> CountsAsync() => product.AskAsync(async db =>
        (await db.BenchmarkMembers.CountAsync(), await db.BenchmarkSnapshots.CountAsync(), await db.BenchmarkCells.CountAsync()));
}
