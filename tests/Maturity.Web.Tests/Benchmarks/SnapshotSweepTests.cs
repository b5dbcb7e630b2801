using Maturity.Web.Data;
using Maturity.Web.Features.Benchmarks;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Benchmarks;

/// <summary>Runs whose attempts fail, die or lose their lease.</summary>
public sealed class SnapshotSweepTests : IAsyncLifetime
{
    private readonly QuietProduct product = new();

    public Task InitializeAsync() => product.InitializeAsync();

    public Task DisposeAsync() => product.DisposeAsync();

    [Fact]
    public async Task Sweep_EveryAttemptFails_IsGivenUpAfterFiveAndSucceedsByHandOnceMended()
    {
        var spoilt = await FillAsync();
        var good = await SetScoresAsync(spoilt, "spoilt");
        using var client = await AdministratorAsync();
        await client.SubmitAsync("/administration/benchmark", [], "form[action*=Order]");
        for (var attempt = 1; attempt <= SnapshotRun.MaximumAttempts; attempt++)
        {
            await SweepAsync();
            var run = await RunAsync();
            Assert.Equal((attempt, attempt == 5 ? SnapshotRunState.Failed : SnapshotRunState.Queued, attempt == 5), (run.Attempt, run.State, run.FinishedAt is not null));
            Assert.Contains("invalid", run.Error, StringComparison.Ordinal);
        }

        await SweepAsync();
        Assert.Equal(5, (await RunAsync()).Attempt);
        Assert.Equal(0, await product.AskAsync(db => db.BenchmarkSnapshots.CountAsync()));
        var told = (await client.PageAsync("/administration/benchmark")).QuerySelector("section[aria-labelledby=runs] tbody tr")!.TextContent;
        Assert.All(["failed", "attempt 5 of 5", "invalid"], word => Assert.Contains(word, told, StringComparison.Ordinal));

        await SetScoresAsync(spoilt, good);
        await client.SubmitAsync("/administration/benchmark", [], "form[action*=Retry]");
        await SweepAsync();
        var done = await RunAsync();
        Assert.Equal((1, SnapshotRunState.Done, null), (done.Attempt, done.State, done.Error));
        Assert.Equal(6, await product.AskAsync(db => db.BenchmarkSnapshots.Select(snapshot => snapshot.Organizations).SingleAsync()));
        Assert.Null((await client.PageAsync("/administration/benchmark")).QuerySelector("form[action*=Retry]"));
    }

    [Fact]
    public async Task Sweep_AttemptWithoutASignOfLife_IsTakenOverAndTheOldOneChangesNothing()
    {
        await FillAsync();
        var token = Guid.CreateVersion7();
        await InRunsAsync(runs => runs.OrderAsync(null, default));
        var id = (await RunAsync()).Id;
        Assert.True(await InRunsAsync(runs => runs.TakeAsync(id, token, default)));
        await SweepAsync();
        Assert.Equal((1, SnapshotRunState.Running, token), await StateAsync());

        await EndLeaseAsync();
        await SweepAsync();
        var (attempt, state, holder) = await StateAsync();
        Assert.Equal((2, SnapshotRunState.Done), (attempt, state));
        Assert.NotEqual(token, holder);
        Assert.False(await InRunsAsync(runs => runs.RenewAsync(id, token, default)));
        await InRunsAsync(async runs =>
        {
            await runs.FailAsync(id, token, "too late", default);
            return true;
        });
        Assert.Equal((2, SnapshotRunState.Done, holder), await StateAsync());
        Assert.Equal(1, await product.AskAsync(db => db.BenchmarkSnapshots.CountAsync()));
    }

    [Fact]
    public async Task Sweep_LastAttemptDiedWithoutAWord_IsGivenUp()
    {
        await FillAsync();
        await InRunsAsync(runs => runs.OrderAsync(null, default));
        for (var attempt = 0; attempt < SnapshotRun.MaximumAttempts; attempt++)
        {
            Assert.True(await InRunsAsync(async runs => await runs.TakeAsync((await RunAsync()).Id, Guid.CreateVersion7(), default)));
            await EndLeaseAsync();
        }

        await SweepAsync();
        var run = await RunAsync();
        Assert.Equal((5, SnapshotRunState.Failed, "The work was cut off."), (run.Attempt, run.State, run.Error));
        Assert.NotNull(run.FinishedAt);
        Assert.Equal(0, await product.AskAsync(db => db.BenchmarkSnapshots.CountAsync()));
    }

    private async Task<PeerTownsman> FillAsync()
    {
        var workspace = await product.AgreedWorkspaceAsync();
        for (var peer = 0; peer < 5; peer++) await product.OrganizationAsync(workspace, 50 + peer);
        return await product.OrganizationAsync(workspace, 50);
    }

    /// <summary>Writes what no attempt can read, or can again; gives what was there.</summary>
    private Task<string> SetScoresAsync(PeerTownsman organization, string scores) => product.InScopeAsync(organization.Workspace, async services =>
    {
        var row = services.GetRequiredService<MaturityDb>().AcceptedScores.Where(s => s.AssessmentId == organization.AssessmentId);
        var before = await row.Select(s => s.Scores).SingleAsync();
        await row.ExecuteUpdateAsync(set => set.SetProperty(s => s.Scores, scores));
        return before;
    });

    private Task<bool> SweepAsync() => product.InScopeAsync(null, async services =>
    {
        await services.GetRequiredService<SnapshotSweep>().RunAsync(default);
        return true;
    });

    private Task<T> InRunsAsync<T>(Func<SnapshotRuns, Task<T>> work) => product.InScopeAsync(null, services => work(services.GetRequiredService<SnapshotRuns>()));

    private Task<int> EndLeaseAsync() => product.InScopeAsync(null, services =>
    {
        var past = DateTimeOffset.UtcNow.AddMinutes(-1);
        return services.GetRequiredService<MaturityDb>().SnapshotRuns.ExecuteUpdateAsync(set => set.SetProperty(run => run.LeaseUntil, past));
    });

    private Task<SnapshotRun> RunAsync() => product.AskAsync(db => db.SnapshotRuns.AsNoTracking().SingleAsync());

    private async Task<(int Attempt, SnapshotRunState State, Guid? Token)> StateAsync() => await RunAsync() is var run ? (run.Attempt, run.State, run.RunToken) : default;

    private async Task<TestClient> AdministratorAsync()
    {
        var member = await product.MemberAsync();
        await product.InScopeAsync(null, services => services.GetRequiredService<MaturityDb>().Users.Where(a => a.Id == member.Account.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.IsPlatformAdministrator, true)));
        return await product.SignInAsync(member);
    }
}
