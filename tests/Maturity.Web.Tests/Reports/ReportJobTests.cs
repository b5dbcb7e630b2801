using Maturity.Web.Features.Reports;
using Maturity.Web.Tests.Assessments;
using Maturity.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Maturity.Web.Tests.Reports;

/// <summary>The whole way from the button to the outcome, on a machine without a browser.</summary>
public sealed class ReportJobTests(ReportJobTests.ProductWithoutBrowser product) : IClassFixture<ReportJobTests.ProductWithoutBrowser>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Request_NoBrowserInstalled_FailsWithTheRemedyAndIsNotTriedInVain()
    {
        var desk = await Desk.OpenAsync(product);
        await desk.AnswerAsync(desk.Respondent, ResultPageTests.VectorAnswers());
        await desk.Client.SubmitAsync($"{desk.Address}/results", new() { ["language"] = "en" }, "form[action$='/reports']");
        var report = await FinishedAsync(desk, (await product.ReportsAsync(desk.Respondent)).Single().Id);
        Assert.Equal((ReportState.Failed, "NoBrowser", 1), (report.State, report.Error, report.Attempt));
        Assert.Contains("maturity doctor", (await desk.Client.PageAsync($"{desk.Address}/reports")).QuerySelector(".notice--danger")!.TextContent);
    }

    [Fact]
    public async Task Request_NothingToPrint_FailsWithTheReason()
    {
        var desk = await Desk.OpenAsync(product);
        var id = await product.QueuedReportAsync(desk.Respondent);
        await HintAsync(id);
        Assert.Equal((ReportState.Failed, ReportErrors.NoResult), ((await FinishedAsync(desk, id)).State, (await product.ReportAsync(desk.Respondent.Workspace, id)).Error));
    }

    [Fact]
    public async Task Delivery_ManyTimes_MakesOneAttempt()
    {
        var desk = await Desk.OpenAsync(product);
        var id = await product.QueuedReportAsync(desk.Respondent);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(n => n % 2 == 0 ? HintAsync(id) : product.InScopeAsync(desk.Respondent.Workspace, async services =>
        {
            await services.GetRequiredService<ReportPrinting>().RunAsync(id, default);
            return true;
        })));
        Assert.Equal(1, (await FinishedAsync(desk, id)).Attempt);
    }

    [Fact]
    public async Task Hint_JobThatCouldNotBeMade_TakesItsPlace()
    {
        var desk = await Desk.OpenAsync(product);
        var id = await product.QueuedReportAsync(desk.Respondent);
        var scheduler = await product.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        await scheduler.ScheduleJob(JobBuilder.Create<Unmakeable>().WithIdentity(ReportJob.Key(id)).Build(),
            TriggerBuilder.Create().WithIdentity(ReportJob.Trigger(id)).StartNow().Build());
        await UntilAsync(async () => await scheduler.GetTriggerState(ReportJob.Trigger(id)) == TriggerState.Error);
        await HintAsync(id);
        Assert.Equal(ReportState.Failed, (await FinishedAsync(desk, id)).State);
    }

    private Task<bool> HintAsync(Guid id) => product.InScopeAsync(null, async services =>
    {
        await services.GetRequiredService<ReportRequests>().HintAsync(id, default);
        return true;
    });

    private async Task<Report> FinishedAsync(Desk desk, Guid id)
    {
        var report = await product.ReportAsync(desk.Respondent.Workspace, id);
        for (var started = TimeProvider.System.GetTimestamp(); report.State is not (ReportState.Done or ReportState.Failed); await Task.Delay(50))
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Patience, $"After {Patience} it is {report.State}, attempt {report.Attempt}, error {report.Error}.");
            report = await product.ReportAsync(desk.Respondent.Workspace, id);
        }

        return report;
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var started = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(started) < Patience; await Task.Delay(50))
            if (await holds()) return;
        throw new TimeoutException($"It did not happen within {Patience}.");
    }

    public sealed class Unmakeable(Unmakeable.Missing missing) : IJob
    {
        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => throw new InvalidOperationException($"Never made: {missing}");

        public sealed class Missing;
    }

    public sealed class ProductWithoutBrowser : TestProduct
    {
        protected override IEnumerable<string> Settings => ["--Browser:Path=/nowhere/chromium", "--Logging:LogLevel:Default=Information"];
    }
}
