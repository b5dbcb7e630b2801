using System.Text;
using Maturity.Web.Data;
using Maturity.Web.Features.Reports;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Maturity.Web.Tests.Reports;

/// <summary>Who may print a report, when attempts collide, die or wake up late. No browser is needed for that.</summary>
public sealed class ReportLeaseTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    private static readonly Guid First = Guid.CreateVersion7();
    private static readonly Guid Second = Guid.CreateVersion7();

    [Fact]
    public async Task Take_ManyInTheSameMoment_OneHasIt()
    {
        var (home, id) = await QueuedAsync();
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => LeaseAsync(home, lease => lease.TakeAsync(id, Guid.CreateVersion7(), default))));
        Assert.Single(taken, won => won);
        var report = await product.ReportAsync(home, id);
        Assert.Equal((ReportState.Running, 1), (report.State, report.Attempt));
    }

    [Fact]
    public async Task Take_WhileTheLeaseLasts_IsRefusedAndAfterItTheEarlierAttemptIsFencedOut()
    {
        var (home, id) = await QueuedAsync();
        Assert.True(await LeaseAsync(home, lease => lease.TakeAsync(id, First, default)));
        Assert.False(await LeaseAsync(home, lease => lease.TakeAsync(id, Second, default)));
        Assert.True(await LeaseAsync(home, lease => lease.RenewAsync(id, First, default)));
        await ExpireAsync(home, id);
        Assert.True(await LeaseAsync(home, lease => lease.TakeAsync(id, Second, default)));

        Assert.False(await LeaseAsync(home, lease => lease.RenewAsync(id, First, default)));
        Assert.False(await LeaseAsync(home, lease => lease.FinishAsync(id, First, new("late.pdf", "", 1), default)));
        await LeaseAsync(home, async lease => { await lease.FailAsync(id, First, "Late", retry: true, default); return true; });
        await LeaseAsync(home, async lease => { await lease.FailAsync(id, First, "Late", retry: false, default); return true; });
        var running = await product.ReportAsync(home, id);
        Assert.Equal((ReportState.Running, Second, null, 2), (running.State, running.RunToken, running.Error, running.Attempt));

        Assert.True(await LeaseAsync(home, lease => lease.FinishAsync(id, Second, new("good.pdf", "", 1), default)));
        Assert.False(await LeaseAsync(home, lease => lease.FinishAsync(id, Second, new("again.pdf", "", 1), default)));
        Assert.False(await LeaseAsync(home, lease => lease.TakeAsync(id, First, default)));
        Assert.Equal("good.pdf", (await product.ReportAsync(home, id)).FileName);
    }

    [Fact]
    public async Task Renew_ByTheHolder_ProlongsTheLease()
    {
        var (home, id) = await QueuedAsync();
        await LeaseAsync(home, lease => lease.TakeAsync(id, First, default));
        await ExpireAsync(home, id);
        Assert.True(await LeaseAsync(home, lease => lease.RenewAsync(id, First, default)));
        Assert.False(await LeaseAsync(home, lease => lease.TakeAsync(id, Second, default)));
    }

    [Fact]
    public async Task Take_FromAnotherWorkspace_IsRefused()
    {
        var (_, id) = await QueuedAsync();
        var (elsewhere, _) = await QueuedAsync();
        Assert.False(await LeaseAsync(elsewhere, lease => lease.TakeAsync(id, First, default)));
    }

    [Fact]
    public async Task Fail_WithHope_WaitsLongerEachTimeAndGivesUpAtTheFifth()
    {
        var (home, id) = await QueuedAsync();
        var last = TimeSpan.Zero;
        for (var attempt = 1; attempt <= Report.MaximumAttempts; attempt++)
        {
            Assert.True(await LeaseAsync(home, lease => lease.TakeAsync(id, First, default)));
            Assert.Equal(attempt, (await product.ReportAsync(home, id)).Attempt);
            await LeaseAsync(home, async lease => { await lease.FailAsync(id, First, "TimedOut", retry: true, default); return true; });
            var report = await product.ReportAsync(home, id);
            if (attempt == Report.MaximumAttempts)
            {
                Assert.Equal((ReportState.Failed, "TimedOut"), (report.State, report.Error));
                Assert.NotNull(report.FinishedAt);
                break;
            }

            Assert.Equal(ReportState.Queued, report.State);
            var pause = report.NotBefore!.Value - TimeProvider.System.GetUtcNow();
            Assert.True(pause > last, $"Attempt {attempt} is followed by a pause of {pause}.");
            last = pause;
            Assert.False(await LeaseAsync(home, lease => lease.TakeAsync(id, First, default)));
            await UpdateAsync(home, id, rows => rows.ExecuteUpdateAsync(set => set.SetProperty(r => r.NotBefore, Past)));
        }

        Assert.False(await LeaseAsync(home, lease => lease.TakeAsync(id, First, default)));
    }

    [Fact]
    public async Task Sweep_LostHintAndExpiredLease_TellsTheQueueAgain()
    {
        var (home, lost) = await QueuedAsync();
        var (other, dead) = await QueuedAsync();
        await LeaseAsync(other, lease => lease.TakeAsync(dead, First, default));
        await SweepAsync();
        Assert.True(await IsHintedAsync(lost));
        Assert.False(await IsHintedAsync(dead));
        await ExpireAsync(other, dead);
        await SweepAsync();
        Assert.True(await IsHintedAsync(dead));
        Assert.Equal(ReportState.Queued, (await product.ReportAsync(home, lost)).State);
    }

    [Fact]
    public async Task Sweep_FiveAttemptsThatDied_GivesUpWithAReason()
    {
        var (home, id) = await QueuedAsync();
        for (var attempt = 0; attempt < Report.MaximumAttempts; attempt++)
        {
            Assert.True(await LeaseAsync(home, lease => lease.TakeAsync(id, Guid.CreateVersion7(), default)));
            await SweepAsync();
            Assert.Equal(ReportState.Running, (await product.ReportAsync(home, id)).State);
            await ExpireAsync(home, id);
        }

        await SweepAsync();
        var report = await product.ReportAsync(home, id);
        Assert.Equal((ReportState.Failed, ReportErrors.Interrupted), (report.State, report.Error));
    }

    [Fact]
    public async Task Tidying_FilesOfDeadAttempts_GoAndAllOthersStay()
    {
        var respondent = await product.RespondentAsync();
        var (home, done, running) = (respondent.Workspace, await product.DoneReportAsync(respondent), await product.QueuedReportAsync(respondent));
        var kept = (await product.ReportAsync(home, done)).FileName!;
        var folder = Path.Combine(product.Folder, "reports", home.Id.ToString("N"));
        string[] old = [kept, $"{done:N}-{First:N}.pdf", $"{done:N}-{First:N}.pdf.part", $"{running:N}-{First:N}.pdf", $"{First:N}-{First:N}.pdf", "note.txt"];
        foreach (var name in old)
        {
            if (name != kept) await File.WriteAllTextAsync(Path.Combine(folder, name), "x", Encoding.UTF8);
            File.SetLastWriteTimeUtc(Path.Combine(folder, name), Past.UtcDateTime);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, $"{done:N}-{Second:N}.pdf"), "young", Encoding.UTF8);
        await product.InScopeAsync(null, async services =>
        {
            await ActivatorUtilities.CreateInstance<ReportTidying>(services).TidyAsync(default);
            return true;
        });
        string[] expected = [kept, $"{running:N}-{First:N}.pdf", $"{First:N}-{First:N}.pdf", $"{done:N}-{Second:N}.pdf", "note.txt"];
        Assert.Equal(expected.Order(StringComparer.Ordinal), Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    private static DateTimeOffset Past => TimeProvider.System.GetUtcNow().AddHours(-3);

    private async Task<(Workspace Home, Guid Id)> QueuedAsync()
    {
        var respondent = await product.RespondentAsync();
        return (respondent.Workspace, await product.QueuedReportAsync(respondent));
    }

    private Task<bool> LeaseAsync(Workspace home, Func<ReportLease, Task<bool>> act) =>
        product.InScopeAsync(home, services => act(services.GetRequiredService<ReportLease>()));

    private Task<int> ExpireAsync(Workspace home, Guid id) =>
        UpdateAsync(home, id, rows => rows.ExecuteUpdateAsync(set => set.SetProperty(r => r.LeaseUntil, Past)));

    private Task<int> UpdateAsync(Workspace home, Guid id, Func<IQueryable<Report>, Task<int>> update) =>
        product.InScopeAsync(home, services => update(services.GetRequiredService<MaturityDb>().Reports.Where(r => r.Id == id)));

    private Task<bool> SweepAsync() => product.InScopeAsync(null, async services =>
    {
        await ActivatorUtilities.CreateInstance<ReportSweep>(services).Execute(null!, default);
        return true;
    });

    private Task<bool> IsHintedAsync(Guid id) => product.InScopeAsync(null, async services =>
        await (await services.GetRequiredService<ISchedulerFactory>().GetScheduler()).Exists(ReportJob.Key(id)));
}
