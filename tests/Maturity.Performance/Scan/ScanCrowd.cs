using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Maturity.Web.Tests.Leads;

namespace Maturity.Performance.Scan;

/// <summary>
/// Visitors who each do a whole scan at the pace of people. Pages are searched and not parsed: on one machine the crowd must
/// not cost more than the product.
/// </summary>
internal sealed partial class ScanCrowd(Uri address, string home) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };

    public ScanTimes Times { get; set; } = new();

    /// <summary>One whole scan.</summary>
    public async Task VisitAsync(int number, TimeSpan length)
    {
        var pause = length / (Visitor.Questions + 1);
        try
        {
            var visitor = new Guest($"198.{18 + number / 60_000}.{number / 250 % 250}.{number % 250 + 1}");
            var page = await LoadAsync(visitor, "first page", home + "?lang=en&utm_source=load");
            var next = WebUtility.HtmlDecode(Begin().Match(page).Groups[1].Value);
            for (var question = 1; question <= Visitor.Questions; question++)
            {
                page = await LoadAsync(visitor, "question", next);
                await Task.Delay(pause);
                next = await SendAsync(visitor, "answer", next, new() { ["s"] = Token(page), ["answer"] = $"{1 + (number + question) % 5}", ["go"] = "on" });
            }

            page = await LoadAsync(visitor, "result", next);
            await Task.Delay(pause);
            var sent = await SendAsync(visitor, "details", next, Details(page, number));
            await LoadAsync(visitor, "sent", sent);
        }
        catch (Exception failed) when (failed is HttpRequestException or InvalidOperationException or OperationCanceledException)
        {
            Times.Errors.Enqueue($"visitor {number}: {failed.Message}");
        }
    }

    public void Dispose() => http.Dispose();

    private static Dictionary<string, string> Details(string page, int number) => new()
    {
        ["s"] = Token(page),
        ["Input.Edition"] = Edition().Match(page).Groups[1].Value,
        ["Input.Name"] = "Grace Example",
        ["Input.Email"] = $"visitor@company-{number}.example",
        ["Input.Company"] = string.Create(CultureInfo.InvariantCulture, $"Company {number}"),
        ["Input.JobTitle"] = "Director",
        ["Input.Industry"] = "MAN",
        ["Input.SizeBand"] = "large",
        ["Input.Contact"] = "true",
    };

    private static string Token(string page) => Sealed().Match(page).Groups[1].Value;

    private async Task<string> LoadAsync(Guest guest, string kind, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var response = await TimedAsync(guest, kind, request);
        if (response.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"{kind} answered {(int)response.StatusCode}");
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<string> SendAsync(Guest guest, string kind, string path, Dictionary<string, string> fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
        using var response = await TimedAsync(guest, kind, request);
        return response.StatusCode == HttpStatusCode.Redirect
            ? response.Headers.Location!.OriginalString
            : throw new InvalidOperationException($"{kind} answered {(int)response.StatusCode}");
    }

    private async Task<HttpResponseMessage> TimedAsync(Guest guest, string kind, HttpRequestMessage request)
    {
        request.Headers.Add("X-Forwarded-For", guest.Network);
        if (guest.Cookie is not null) request.Headers.Add("Cookie", guest.Cookie);
        var began = Stopwatch.GetTimestamp();
        var response = await http.SendAsync(request);
        Times.Add(kind, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        if (response.Headers.TryGetValues("Set-Cookie", out var cookies)) guest.Cookie = cookies.First().Split(';')[0];
        return response;
    }

    [GeneratedRegex("href=\"([^\"]*questions/1[^\"]*)\"")]
    private static partial Regex Begin();

    [GeneratedRegex("name=\"s\" value=\"([^\"]*)\"")]
    private static partial Regex Sealed();

    [GeneratedRegex("name=\"Input.Edition\" value=\"([^\"]*)\"")]
    private static partial Regex Edition();

    private sealed class Guest(string network)
    {
        public string Network => network;

        public string? Cookie { get; set; }
    }
}
