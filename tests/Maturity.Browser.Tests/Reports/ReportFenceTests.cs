using System.Security.Cryptography;
using Maturity.Web.Data;
using Maturity.Web.Features.Reports;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Browser.Tests.Reports;

/// <summary>Attempts at a report with the real browser, in the foreground of the test.</summary>
public sealed class ReportFenceTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [Fact]
    public async Task Printing_DemoReport_PointsToOneMarkedFile()
    {
        var demo = await product.DemoAsync();
        var id = await product.QueuedDemoReportAsync(demo);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => RunAsync(demo, id)));
        var report = await product.ReportAsync(demo, id);
        Assert.Equal((ReportState.Done, 1, null), (report.State, report.Attempt, report.Error));
        Assert.Equal([report.FileName!], product.FilesOf(demo, id));
        var pdf = await File.ReadAllBytesAsync(Path.Combine(product.Folder, "reports", demo.Id.ToString("N"), report.FileName!));
        Assert.Equal(report.FileHash, Convert.ToHexStringLower(SHA256.HashData(pdf)));
        Assert.Equal(report.FileSize, pdf.Length);
        for (var page = 1; page <= await PdfTool.PagesAsync(pdf); page++)
            Assert.Contains("invented answers", await PdfTool.PageTextAsync(pdf, page), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Printing_TakenOverMeanwhile_LeavesNoFileAndTheOtherAttemptAlone()
    {
        var demo = await product.DemoAsync();
        var (id, other) = (await product.QueuedDemoReportAsync(demo), Guid.CreateVersion7());
        var late = RunAsync(demo, id);
        await product.WhenAsync(demo, id, ReportState.Running, 30);
        await product.InScopeAsync(demo, async services =>
        {
            var past = TimeProvider.System.GetUtcNow().AddHours(-1);
            await services.GetRequiredService<MaturityDb>().Reports.Where(r => r.Id == id).ExecuteUpdateAsync(set => set.SetProperty(r => r.LeaseUntil, past));
            Assert.True(await services.GetRequiredService<ReportLease>().TakeAsync(id, other, default));
            return true;
        });
        await late;
        var report = await product.ReportAsync(demo, id);
        Assert.Equal((ReportState.Running, 2, other, null), (report.State, report.Attempt, report.RunToken, report.FileName));
        Assert.Empty(product.FilesOf(demo, id));
    }

    private Task<bool> RunAsync(Maturity.Web.Tenancy.Workspace demo, Guid id) => product.InScopeAsync(demo, async services =>
    {
        await services.GetRequiredService<ReportPrinting>().RunAsync(id, default);
        return true;
    });
}
