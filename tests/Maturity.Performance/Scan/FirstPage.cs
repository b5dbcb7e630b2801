using System.Net.Http.Headers;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Performance.Scan;

/// <summary>What a browser loads before it can show the first page of the scan.</summary>
internal static class FirstPage
{
    /// <summary>Bytes of the bodies as they travel: the page, its style sheets, scripts and pictures.</summary>
    public static async Task<int> BytesAsync(TestProduct product, string home)
    {
        using var client = product.Client();
        var page = await client.PageAsync(home);
        client.Http.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        var parts = page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon]").Select(link => link.GetAttribute("href"))
            .Concat(page.QuerySelectorAll("script[src], img[src]").Select(part => part.GetAttribute("src"))).OfType<string>().Append(home).ToList();
        var bytes = 0;
        foreach (var part in parts)
        {
            var response = await client.GetAsync(part);
            bytes += (await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()).Length;
        }

        return bytes;
    }
}
