using System.Net;
using AngleSharp.Html.Dom;
using Maturity.Web.Data;
using Maturity.Web.Features.Leads;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Leads;

/// <summary>Somebody who does the public scan of a workspace, with a browser without JavaScript.</summary>
public sealed class Visitor(TestProduct product, Workspace workspace, string language = "en", bool keepsCookies = true) : IDisposable
{
    /// <summary>Number of questions of the scan.</summary>
    public const int Questions = 12;

    private static int addresses;

    public TestClient Client { get; } = Browser(product, keepsCookies);

    public string Home => $"/{workspace.Slug}/scan";

    /// <summary>Opens the scan of a workspace.</summary>
    public static async Task<Workspace> OpenAsync(TestProduct product, Workspace workspace, params string[] hosts)
    {
        await product.InScopeAsync(workspace, services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            var settings = new ScanSettings();
            settings.Switch(true);
            settings.Inform("We keep *little*.", "Wij bewaren *weinig*.", "Example Advice, Main Street 1", "scan@example.org");
            settings.AllowHosts(hosts);
            db.ScanSettings.Add(settings);
            return db.SaveChangesAsync();
        });
        return workspace;
    }

    /// <summary>The page where the scan begins, and the address of its first question.</summary>
    public async Task<string> BeginAsync(string query = "")
    {
        var page = await Client.PageAsync($"{Home}?lang={language}{query}");
        return page.QuerySelector("a.button[href*='questions/1']")!.GetAttribute("href")!;
    }

    /// <summary>Gives an answer on the page at an address; the address it leads to.</summary>
    public async Task<string> AnswerAsync(string address, string? answer, string go = "on")
    {
        Dictionary<string, string> fields = new() { ["go"] = go };
        if (answer is not null) fields["answer"] = answer;
        var response = await Client.SubmitAsync(address, fields, "form[method=post]");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.Location!.OriginalString;
    }

    /// <summary>Does the whole scan; the address of the result.</summary>
    public async Task<string> FinishAsync(Func<int, string> answer, string query = "")
    {
        var address = await BeginAsync(query);
        for (var number = 1; number <= Questions; number++)
        {
            Assert.Contains($"/questions/{number}?", address, StringComparison.Ordinal);
            address = await AnswerAsync(address, answer(number));
        }

        Assert.Contains("/scan/result?", address, StringComparison.Ordinal);
        return address;
    }

    /// <summary>Leaves details on the page of the result.</summary>
    public Task<HttpResponseMessage> LeaveAsync(string result, string email, params (string Field, string Value)[] more)
    {
        Dictionary<string, string> fields = new()
        {
            ["Input.Name"] = "Grace Example",
            ["Input.Email"] = email,
            ["Input.Company"] = "Example Works",
            ["Input.JobTitle"] = "Director",
            ["Input.Industry"] = "MAN",
            ["Input.SizeBand"] = "large",
        };
        foreach (var (field, value) in more) fields[field] = value;
        return Client.SubmitAsync(result, fields, "form[method=post]");
    }

    public Task<IHtmlDocument> PageAsync(string path) => Client.PageAsync(path);

    public void Dispose() => Client.Dispose();

    // Each from a network address of their own.
    private static TestClient Browser(TestProduct product, bool keepsCookies)
    {
        var client = keepsCookies ? product.Client() : new TestClient(product.Address, keepsCookies: false);
        var number = Interlocked.Increment(ref addresses);
        client.Http.DefaultRequestHeaders.Add("X-Forwarded-For", $"203.0.{number / 250}.{number % 250 + 1}");
        return client;
    }
}
