using Microsoft.Playwright;

namespace Maturity.Web.Features.Reports;

/// <summary>Keeps one browser running for <see cref="PdfPrinter"/>, from the first document on.</summary>
internal sealed class BrowserHolder(BrowserOptions settings) : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1);
    private IPlaywright? driver;
    private IBrowser? browser;

    /// <summary>The running browser, started when there is none or the last one died; null when none is installed.</summary>
    public async Task<IBrowser?> GetAsync()
    {
        await gate.WaitAsync();
        try
        {
            if (browser is { IsConnected: true }) return browser;
            if (BrowserFinder.Find(settings.Path) is not { } executable) return null;
            driver ??= await Playwright.CreateAsync();
            browser = await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = executable,
                Headless = true,
                Args = [.. Arguments()],
            });
            return browser;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Ends a browser that failed, unless another has taken its place already.</summary>
    public async Task DropAsync(IBrowser? failed)
    {
        await gate.WaitAsync();
        try
        {
            if (failed is not null && !ReferenceEquals(failed, browser)) return;
            await EndAsync();
        }
        finally
        {
            gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await DropAsync(null);
        gate.Dispose();
    }

    /// <summary>The driver goes with the browser: it may be what hangs, and it ends the browser's processes.</summary>
    private async Task EndAsync()
    {
        var ended = browser;
        browser = null;
        try
        {
            if (ended is not null) await ended.CloseAsync().WaitAsync(TimeSpan.FromSeconds(5));
        }
        catch (Exception error) when (error is PlaywrightException or TimeoutException)
        {
            // It is gone, or will be with its driver.
        }

        driver?.Dispose();
        driver = null;
    }

    private IEnumerable<string> Arguments()
    {
        yield return "--disable-gpu";
        yield return "--disable-background-networking";
        yield return "--disable-component-update";
        yield return "--disable-default-apps";
        yield return "--disable-sync";
        yield return "--disable-dev-shm-usage";
        yield return "--no-first-run";
        // Requests are refused per document; this also stops the connections a browser opens in advance of a request.
        yield return "--proxy-server=127.0.0.1:9";
        yield return "--proxy-bypass-list=<-loopback>";
        // The browser refuses its sandbox to root.
        if (!settings.Sandbox || (Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows())) yield return "--no-sandbox";
    }
}
