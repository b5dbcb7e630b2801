using System.Diagnostics;
using Maturity.Web.Data;
using Maturity.Web.Features.Reports;
using Maturity.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Maturity.Browser.Tests.Reports;

/// <summary>A worker is a process of its own here, so that it can be killed as a power cut would.</summary>
public sealed class KilledWorkerTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [Fact]
    public async Task Worker_KilledWhilePrinting_AnotherFinishesWithOneFile()
    {
        var demo = await product.DemoAsync();
        var id = await product.QueuedDemoReportAsync(demo);
        using (var first = Start())
        {
            await product.WhenAsync(demo, id, ReportState.Running, 60);
            first.Kill(entireProcessTree: true);
            await first.WaitForExitAsync();
        }

        Assert.Equal(ReportState.Running, (await product.ReportAsync(demo, id)).State);
        using var second = Start();
        try
        {
            var report = await product.WhenAsync(demo, id, ReportState.Done, 90);
            Assert.Equal(2, report.Attempt);
            Assert.Equal([report.FileName!], product.FilesOf(demo, id));
        }
        finally
        {
            second.Kill(entireProcessTree: true);
            await second.WaitForExitAsync();
        }
    }

    private Process Start()
    {
        var storage = product.Services.GetRequiredService<IOptions<StorageOptions>>().Value;
        return Process.Start(new ProcessStartInfo("dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "maturity.dll"), "--urls=http://127.0.0.1:0", "--Work:Role=work", "--Logging:LogLevel:Default=Warning",
            $"--Storage:Folder={storage.FolderPath}", $"--Storage:Engine={storage.Engine}", $"--Storage:ConnectionString={storage.ConnectionString}",
        ]))!;
    }
}
