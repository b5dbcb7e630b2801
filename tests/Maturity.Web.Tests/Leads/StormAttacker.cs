using System.Net;
using System.Text.RegularExpressions;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Leads;

/// <summary>
/// A program that fills a scan with made-up people from one network address: as many whole scans as it is let, and where it
/// is not, the last one it finished once more.
/// </summary>
public sealed partial class StormAttacker(TestProduct product, string home, string network) : IDisposable
{
    private readonly HttpClient http = Make(product.Address, network);
    private FinishedScan? first;

    /// <summary>What came back for the details of each, and the page where it was a refusal.</summary>
    public List<(HttpStatusCode Status, TimeSpan? RetryAfter, string Page)> Answers { get; } = [];

    /// <summary>Refused while it answered questions.</summary>
    public List<(TimeSpan? RetryAfter, string Page)> Stopped { get; } = [];

    /// <summary>One made-up person.</summary>
    public async Task SendAsync(string email, bool patient, bool fillsTheTrap)
    {
        var scan = (patient ? first : await ScanAsync()) ?? first ?? await ScanAsync() ?? throw new InvalidOperationException("Not one scan came to its end.");
        first ??= scan;
        var rest = scan.BegunAt.AddSeconds(StormProduct.MinimumSeconds + 0.5) - DateTimeOffset.UtcNow;
        if (patient && rest > TimeSpan.Zero) await Task.Delay(rest);
        using var response = await http.PostAsync($"{home}/result?lang=en", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["s"] = scan.Token,
            ["Input.Edition"] = scan.Edition,
            ["Input.Name"] = "Free Money",
            ["Input.Email"] = email,
            ["Input.Company"] = "Best Offers",
            ["Input.JobTitle"] = "Winner",
            ["Input.Industry"] = "MAN",
            ["Input.SizeBand"] = "large",
            ["Input.Website"] = fillsTheTrap ? "https://spam.example" : "",
        }));
        Answers.Add((response.StatusCode, response.Headers.RetryAfter?.Delta, response.StatusCode == HttpStatusCode.Redirect ? response.Headers.Location!.OriginalString : await response.Content.ReadAsStringAsync()));
    }

    public void Dispose() => http.Dispose();

    private async Task<FinishedScan?> ScanAsync()
    {
        var began = DateTimeOffset.UtcNow;
        var address = WebUtility.HtmlDecode(Begin().Match(await http.GetStringAsync($"{home}?lang=en")).Groups[1].Value);
        for (var number = 1; number <= Visitor.Questions; number++)
        {
            var token = Token().Match(address).Groups[1].Value;
            using var response = await http.PostAsync(address, new FormUrlEncodedContent(new Dictionary<string, string> { ["s"] = token, ["answer"] = "5", ["go"] = "on" }));
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                Stopped.Add((response.Headers.RetryAfter?.Delta, await response.Content.ReadAsStringAsync()));
                return null;
            }

            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
            address = response.Headers.Location!.OriginalString;
        }

        var page = await http.GetStringAsync(address);
        return new(Token().Match(address).Groups[1].Value, Edition().Match(page).Groups[1].Value, began);
    }

    private static HttpClient Make(Uri address, string network)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
        client.DefaultRequestHeaders.Add("X-Forwarded-For", network);
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        return client;
    }

    private sealed record FinishedScan(string Token, string Edition, DateTimeOffset BegunAt);

    [GeneratedRegex("href=\"([^\"]*questions/1[^\"]*)\"")]
    private static partial Regex Begin();

    [GeneratedRegex("[?&]s=([A-Za-z0-9_-]+)")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"Input.Edition\" value=\"([^\"]*)\"")]
    private static partial Regex Edition();
}
