using Maturity.Web.Data;
using Maturity.Web.Features.Administration;
using Maturity.Web.Features.Reports;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Browser.Tests.Reports;

/// <summary>Reports about the demo workspace, whose answers are there already.</summary>
internal static class DemoReports
{
    public static async Task<Workspace> DemoAsync(this TestProduct product) => await product.InScopeAsync(null, async services =>
    {
        await services.GetRequiredService<DemoWorkspace>().MakeAsync(default);
        return await services.GetRequiredService<MaturityDb>().Workspaces.AsNoTracking().SingleAsync(w => w.Slug == DemoWorkspace.Slug);
    });

    /// <summary>A report that waits, about the first organization of the demo.</summary>
    public static Task<Guid> QueuedDemoReportAsync(this TestProduct product, Workspace demo) => product.InScopeAsync(demo, async services =>
    {
        var (db, time) = (services.GetRequiredService<MaturityDb>(), services.GetRequiredService<TimeProvider>());
        var assessment = await db.Assessments.OrderBy(a => a.Id).Select(a => a.Id).FirstAsync();
        var number = await db.Reports.CountAsync(r => r.AssessmentId == assessment) + 1;
        var report = new Report(Ids.New(time), assessment, number, "en", null, time.GetUtcNow());
        db.Reports.Add(report);
        await db.SaveChangesAsync();
        return report.Id;
    });

    /// <summary>The report, once it is in a state; the test fails when that takes too long.</summary>
    public static async Task<Report> WhenAsync(this TestProduct product, Workspace demo, Guid id, ReportState state, int seconds)
    {
        var report = await product.ReportAsync(demo, id);
        for (var started = TimeProvider.System.GetTimestamp(); report.State != state; await Task.Delay(10))
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started).TotalSeconds < seconds, $"After {seconds} s it is {report.State}, attempt {report.Attempt}, error {report.Error}.");
            report = await product.ReportAsync(demo, id);
        }

        return report;
    }

    /// <summary>Names of the files in the folder of the workspace's reports that belong to one of them.</summary>
    public static IReadOnlyList<string> FilesOf(this TestProduct product, Workspace demo, Guid id)
    {
        var folder = Path.Combine(product.Folder, "reports", demo.Id.ToString("N"));
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, $"{id:N}-*").Select(path => Path.GetFileName(path))] : [];
    }
}
