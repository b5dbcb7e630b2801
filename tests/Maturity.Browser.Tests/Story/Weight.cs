using Microsoft.Playwright;

namespace Maturity.Browser.Tests.Story;

/// <summary>What a page costs somebody who opens it for the first time: every byte that crosses the wire, headers included.</summary>
internal static class Weight
{
    private const long Most = 100 * 1024;

    public static async Task CheckAsync(IPage page)
    {
        var cold = await page.Context.NewPageAsync();
        var network = await page.Context.NewCDPSessionAsync(cold);
        var bytes = 0L;
        await network.SendAsync("Network.enable");
        await network.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        network.Event("Network.loadingFinished").OnEvent += (_, loaded) => Interlocked.Add(ref bytes, (long)loaded!.Value.GetProperty("encodedDataLength").GetDouble());
        await cold.GotoAsync(page.Url, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await cold.CloseAsync();
        Assert.InRange(Interlocked.Read(ref bytes), 1_000, Most);
    }
}
