using System.Diagnostics;
using System.Globalization;
using Maturity.Web.Data;
using Maturity.Web.Tests.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Performance.Scan;

/// <summary>
/// A thousand public scans a minute on one node with SQLite, over HTTP on the loopback, each visitor behind a proxy with an
/// address of their own: the first page, twelve answers, the result, details left. Stops by itself after two minutes and a
/// bit. Fails when a request fails or the first page is too heavy or too slow.
/// </summary>
internal static class ScanRun
{
    private const int PerMinute = 1_000;
    private const int Minutes = 2;
    private const int MostBytes = 60 * 1024;
    private const double MostMilliseconds = 5;

    // Longer than Leads:MinimumSeconds, below which nobody can have answered.
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(24);

    public static async Task<int> RunAsync()
    {
        var product = new CrowdedProduct();
        await product.InitializeAsync();
        try
        {
            var workspace = await Visitor.OpenAsync(product, (await product.MemberAsync()).Workspace);
            var home = $"/{workspace.Slug}/scan";
            using var crowd = new ScanCrowd(product.Address, home);
            // The first ones warm up and are not told.
            await Task.WhenAll(Enumerable.Range(0, 40).Select(number => crowd.VisitAsync(number, TimeSpan.FromSeconds(16))));
            var before = await LeadsAsync();
            var bytes = await FirstPage.BytesAsync(product, home);
            var times = new ScanTimes();
            using var server = new ServerTimes($"{{workspace}}/scan");
            crowd.Times = times;
            var clock = Stopwatch.StartNew();
            var visits = new List<Task>();
            var gap = TimeSpan.FromMinutes(1) / PerMinute;
            for (var number = 0; number < PerMinute * Minutes; number++)
            {
                if (gap * number - clock.Elapsed is { Ticks: > 0 } wait) await Task.Delay(wait);
                visits.Add(crowd.VisitAsync(1_000 + number, Length));
            }

            var began = clock.Elapsed;
            await Task.WhenAll(visits);
            var leads = await LeadsAsync() - before;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{visits.Count} scans begun in {began.TotalSeconds:0.0} s, all done after {clock.Elapsed.TotalSeconds:0.0} s, {times.Requests} requests, {leads} leads kept"));
            times.Tell();
            var served = server.Median();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first page: {bytes} bytes compressed with all it needs (at most {MostBytes}), server p50 {served:0.00} ms (at most {MostMilliseconds:0})"));
            foreach (var error in times.Errors.Take(10)) Console.WriteLine(error);
            var holds = times.Errors.IsEmpty && leads == visits.Count && bytes <= MostBytes && served <= MostMilliseconds;
            Console.WriteLine(holds ? "holds" : $"does not hold: {times.Errors.Count} errors");
            return holds ? 0 : 1;

            Task<int> LeadsAsync() => product.InScopeAsync(workspace, services => services.GetRequiredService<MaturityDb>().Leads.CountAsync());
        }
        finally
        {
            await product.DisposeAsync();
        }
    }
}
