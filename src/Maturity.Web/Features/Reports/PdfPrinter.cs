using System.ComponentModel;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;

namespace Maturity.Web.Features.Reports;

/// <summary>
/// Prints HTML documents as PDF. The only class that knows how: one browser is started when first needed and reused,
/// each document gets a context of its own without scripts or network, and a browser that dies is replaced.
/// </summary>
public sealed class PdfPrinter(IOptions<BrowserOptions> options) : IAsyncDisposable
{
    /// <summary>Most characters a document may have.</summary>
    public const int LargestDocument = 8_000_000;

    private readonly BrowserOptions settings = options.Value;
    private readonly SemaphoreSlim turns = new(options.Value.Parallel);
    private readonly BrowserHolder browser = new(options.Value);

    /// <summary>Prints a document.</summary>
    /// <param name="html">The whole document; nothing it refers to is fetched.</param>
    /// <param name="cancellation">Ends the wait; whoever cancels gets the usual exception.</param>
    public async Task<PrintResult> PrintAsync(string html, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(html);
        if (html.Length > LargestDocument)
            return PrintResult.Failed(PrintFailure.TooLarge, $"The document has {html.Length} characters, {LargestDocument} are allowed.");
        await turns.WaitAsync(cancellation);
        try
        {
            var first = await TryPrintAsync(html, cancellation);
            return first.Failure == PrintFailure.BrowserDied ? await TryPrintAsync(html, cancellation) : first;
        }
        finally
        {
            turns.Release();
        }
    }

    private async Task<PrintResult> TryPrintAsync(string html, CancellationToken cancellation)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(TimeSpan.FromSeconds(settings.TimeoutSeconds));
        IBrowser? running = null;
        try
        {
            running = await browser.GetAsync().WaitAsync(time.Token);
            return running is null
                ? PrintResult.Failed(PrintFailure.NoBrowser, BrowserFinder.Remedy)
                : PrintResult.Of(await PrintWithAsync(running, html).WaitAsync(time.Token));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Whatever held it up may still hold the browser: let the next document start with a new one.
            await browser.DropAsync(running);
            return PrintResult.Failed(PrintFailure.TimedOut, $"No document after {settings.TimeoutSeconds} seconds.");
        }
        catch (Exception error) when (error is PlaywrightException or Win32Exception or IOException)
        {
            await browser.DropAsync(running);
            return PrintResult.Failed(PrintFailure.BrowserDied, error.Message);
        }
    }

    private async Task<byte[]> PrintWithAsync(IBrowser running, string html)
    {
        await using var context = await running.NewContextAsync(new BrowserNewContextOptions
        {
            JavaScriptEnabled = false,
            Offline = true,
            ServiceWorkers = ServiceWorkerPolicy.Block,
            ColorScheme = ColorScheme.Light,
            UserAgent = "Maturity",
        });
        context.SetDefaultTimeout(settings.TimeoutSeconds * 1000);
        await context.RouteAsync("**/*", route => route.AbortAsync());
        var page = await context.NewPageAsync();
        await page.SetContentAsync(html);
        return await page.PdfAsync(new PagePdfOptions
        {
            PreferCSSPageSize = true,
            PrintBackground = true,
            Tagged = true,
            Outline = true,
        });
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        turns.Dispose();
    }
}
