using Maturity.Web.Data;
using Maturity.Web.Features.Administration.Log;
using Maturity.Web.Features.Benchmarks;
using Maturity.Web.Tests.Benchmarks;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Administration;

/// <summary>What administrators decide is recorded with the decision, in a chain that only grows.</summary>
public sealed class DecisionsLogTests : IAsyncLifetime
{
    private readonly QuietProduct product = new();

    public Task InitializeAsync() => product.InitializeAsync();

    public Task DisposeAsync() => product.DisposeAsync();

    [Fact]
    public async Task Decisions_OfEveryKind_StandInTheLogWithWhoAndWhat()
    {
        var (member, other) = (await product.MemberAsync(), await product.MemberAsync());
        var odd = await product.OrganizationAsync(await product.AgreedWorkspaceAsync(), 51, doubt: SheetDoubt.AllEqual);
        await product.SnapshotAsync(DateTimeOffset.UtcNow.AddHours(1));
        using var client = await AdministratorAsync(member);
        await client.SubmitAsync("/administration/benchmark/held", new() { ["state"] = "Rejected" }, "main form");
        await client.SubmitAsync("/administration/benchmark", new() { ["reason"] = "A fault." }, "form[action*=Hide]");
        await client.SubmitAsync("/administration/benchmark", [], "form[action*=Show]");
        await client.SubmitAsync("/administration/people", new() { ["Email"] = other.Account.Email! });
        await client.SubmitAsync("/administration/people", new() { ["accountId"] = other.Account.Id.ToString() }, "form[action*=Remove]");
        await client.SubmitAsync("/administration", new() { ["workspaceId"] = other.Workspace.Id.ToString(), ["reason"] = "Unpaid." }, "form[action*=Suspend]");
        await client.SubmitAsync("/administration", new() { ["workspaceId"] = other.Workspace.Id.ToString() }, "form[action*=Resume]");

        var entries = await EntriesAsync();
        Assert.Equal(
            [
                (AdministrationAction.SheetRejected, odd.AssessmentId.ToString()),
                (AdministrationAction.BenchmarksHidden, "1"),
                (AdministrationAction.BenchmarksShown, "1"),
                (AdministrationAction.AdministratorNamed, other.Account.Id.ToString()),
                (AdministrationAction.AdministratorRemoved, other.Account.Id.ToString()),
                (AdministrationAction.WorkspaceSuspended, other.Workspace.Id.ToString()),
                (AdministrationAction.WorkspaceResumed, other.Workspace.Id.ToString()),
            ],
            entries.Select(entry => (entry.Action, entry.SubjectId)));
        Assert.All(entries, entry => Assert.Equal(($"account:{member.Account.Id}", member.Account.Name), (entry.Actor, entry.ActorName)));

        var page = await client.PageAsync("/administration/log?handler=Check");
        Assert.Equal(entries.Count, page.QuerySelectorAll("main tbody tr").Length);
        Assert.Contains($"The chain is intact: {entries.Count}", page.QuerySelector("[role=status]")!.TextContent);
        await client.SpeakAsync("nl");
        Assert.Contains("schorste een werkruimte", (await client.PageAsync("/administration/log")).QuerySelector("main tbody")!.TextContent);
    }

    [Fact]
    public async Task Snapshot_OrderedByAPersonOrBySchedule_IsADecisionOfThePersonOnly()
    {
        await product.InScopeAsync(null, services => services.GetRequiredService<SnapshotRuns>().OrderAsync(null, CancellationToken.None));
        Assert.Empty(await EntriesAsync());
        await ChangeAsync(db => db.SnapshotRuns.ExecuteDeleteAsync());
        using var client = await AdministratorAsync(await product.MemberAsync());
        await client.SubmitAsync("/administration/benchmark", [], "form[action*=Order]");
        Assert.Equal(AdministrationAction.SnapshotOrdered, Assert.Single(await EntriesAsync()).Action);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Entry_ChangedOrRemoved_IsRefusedByTheDatabase(bool removed)
    {
        using var client = await AdministratorAsync(await product.MemberAsync());
        await client.SubmitAsync("/administration/benchmark", new() { ["reason"] = "A fault." }, "form[action*=Hide]");
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => ChangeAsync(db => removed
            ? db.AdministrationEntries.ExecuteDeleteAsync()
            : db.AdministrationEntries.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.SubjectId, "2"))));
        Assert.Single(await EntriesAsync());
    }

    private Task<int> ChangeAsync(Func<MaturityDb, Task<int>> change) => product.InScopeAsync(null, services => change(services.GetRequiredService<MaturityDb>()));

    private Task<List<AdministrationEntry>> EntriesAsync() => product.AskAsync(db => db.AdministrationEntries.AsNoTracking().OrderBy(entry => entry.Number).ToListAsync());

    private async Task<TestClient> AdministratorAsync(TestMember member)
    {
        await product.InScopeAsync(null, services => services.GetRequiredService<MaturityDb>().Users.Where(a => a.Id == member.Account.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.IsPlatformAdministrator, true)));
        return await product.SignInAsync(member);
    }
}
