using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Maturity.Web.Features.Reports;
using Microsoft.Extensions.Options;

namespace Maturity.Browser.Tests.Reports;

public sealed class PdfPrinterTests
{
    private const string Page = "<!DOCTYPE html><html lang=en><title>T</title><p>Words</p>";

    [Fact]
    public async Task Print_NoBrowserAtThePath_SaysWhatToInstall()
    {
        await using var printer = Printer(new() { Path = "/nowhere/chromium" });
        var result = await printer.PrintAsync(Page);

        Assert.Equal(PrintFailure.NoBrowser, result.Failure);
        Assert.Null(result.Pdf);
        Assert.Contains("Chromium", result.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_DocumentTooLarge_IsRefused()
    {
        await using var printer = Printer();
        var result = await printer.PrintAsync(new string('x', PdfPrinter.LargestDocument + 1));

        Assert.Equal(PrintFailure.TooLarge, result.Failure);
    }

    [Fact]
    public async Task Print_ProgramThatIsNoBrowser_FailsAsAValue()
    {
        await using var printer = Printer(new() { Path = "/bin/false", TimeoutSeconds = 20 });

        Assert.Equal(PrintFailure.BrowserDied, (await printer.PrintAsync(Page)).Failure);
    }

    [Fact]
    public async Task Print_BrowserKilledBetweenDocuments_StartsAnother()
    {
        using var browser = new MarkedBrowser();
        await using var printer = Printer(new() { Path = browser.Path });
        Assert.NotNull((await printer.PrintAsync(Page)).Pdf);
        browser.Signal("KILL");

        Assert.NotNull((await printer.PrintAsync(Page)).Pdf);
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, PrintFailure.BrowserDied)]
    public async Task Print_BrowserDiesAtOnce_IsTriedOnceMore(int deaths, PrintFailure? failure)
    {
        using var browser = new MarkedBrowser(deaths);
        await using var printer = Printer(new() { Path = browser.Path });

        Assert.Equal(failure, (await printer.PrintAsync(Page)).Failure);
    }

    [Fact]
    public async Task Print_ScriptsPicturesAndFrames_NeitherRunNorLeaveTheMachine()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/";
        var html = $"""
            <!DOCTYPE html><html lang=en><title>T</title>
            <link rel=stylesheet href="{address}a.css"><style>@import "{address}b.css"; body {"{"} background: url({address}c.png) {"}"}</style>
            <img src="{address}d.png"><iframe src="{address}e.html"></iframe><img src="file:///etc/hostname">
            <p id=p>Before</p><script>document.getElementById('p').textContent = 'After'; fetch('{address}g')</script>
            """;
        await using var printer = Printer();
        var pdf = (await printer.PrintAsync(html)).Pdf;

        Assert.NotNull(pdf);
        Assert.False(listener.Pending());
        Assert.Contains("Before", await PdfTool.PageTextAsync(pdf, 1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_DocumentThatWantsToGoElsewhere_GoesNowhere()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/";
        await using var printer = Printer();
        await printer.PrintAsync($"{Page}<meta http-equiv=refresh content=\"0;url={address}\"><link rel=preconnect href=\"{address}\">");

        Assert.False(listener.Pending());
    }

    [Fact]
    public async Task Print_ManyAtOnce_AllArriveWithOneBrowser()
    {
        using var browser = new MarkedBrowser();
        await using var printer = Printer(new() { Path = browser.Path });
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => printer.PrintAsync($"{Page}<p>Number {i}</p>")));

        for (var i = 0; i < results.Length; i++)
            Assert.Contains($"Number {i}", await PdfTool.PageTextAsync(results[i].Pdf!, 1), StringComparison.Ordinal);
        Assert.Single(browser.Processes());
    }

    [Fact]
    public async Task Print_TakesTooLong_EndsAsTimedOutAndTheNextWorks()
    {
        using var browser = new MarkedBrowser();
        await using var printer = Printer(new() { Path = browser.Path, TimeoutSeconds = 5 });
        Assert.NotNull((await printer.PrintAsync(Page)).Pdf);
        browser.Signal("STOP");

        var watch = Stopwatch.StartNew();
        Assert.Equal(PrintFailure.TimedOut, (await printer.PrintAsync(Page)).Failure);
        Assert.InRange(watch.Elapsed.TotalSeconds, 4, 20);
        Assert.NotNull((await printer.PrintAsync(Page)).Pdf);
    }

    [Fact]
    public async Task Print_Canceled_ThrowsAndLeavesTheTurnToOthers()
    {
        await using var printer = Printer(new() { Parallel = 1 });
        using var canceled = new CancellationTokenSource();
        await canceled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => printer.PrintAsync(Page, canceled.Token));
        Assert.NotNull((await printer.PrintAsync(Page)).Pdf);
    }

    [Fact]
    public void Find_ConfiguredPathThatIsMissing_LooksNowhereElse() => Assert.Null(BrowserFinder.Find("/nowhere/chromium"));

    [Fact]
    public void Find_NothingConfigured_FindsTheInstalledBrowser() => Assert.True(File.Exists(BrowserFinder.Find()));

    private static PdfPrinter Printer(BrowserOptions? options = null) => new(Options.Create(options ?? new BrowserOptions()));
}
