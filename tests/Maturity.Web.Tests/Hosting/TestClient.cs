using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Maturity.Web.Tests.Hosting;

/// <summary>Walks the product as a browser without JavaScript does: cookies, forms with their antiforgery token.</summary>
public sealed class TestClient : IDisposable
{
    public TestClient(Uri address, bool keepsCookies = true)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies, UseCookies = keepsCookies };
        Http = new HttpClient(handler) { BaseAddress = address };
        Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
    }

    public CookieContainer Cookies { get; } = new();

    public HttpClient Http { get; }

    public Task<HttpResponseMessage> GetAsync(string path) => Http.GetAsync(path);

    /// <summary>The page at a path, which must answer 200.</summary>
    public async Task<IHtmlDocument> PageAsync(string path)
    {
        var response = await Http.GetAsync(path);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {(int)response.StatusCode} {response.Headers.Location}\n{body}");
        return await ParseAsync(body);
    }

    public static async Task<IHtmlDocument> ParseAsync(string html) =>
        (IHtmlDocument)await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html));

    public static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage response) => await ParseAsync(await response.Content.ReadAsStringAsync());

    /// <summary>
    /// Opens a page, fills in a form on it and sends it. The form is the first with a field named like one of
    /// <paramref name="fields"/>, or the one that <paramref name="selector"/> finds. Fields of the page keep their values.
    /// </summary>
    public async Task<HttpResponseMessage> SubmitAsync(string path, Dictionary<string, string> fields, string? selector = null, string? handler = null)
    {
        var page = await PageAsync(path);
        return await SubmitAsync(page, path, fields, selector, handler);
    }

    public async Task<HttpResponseMessage> SubmitAsync(IHtmlDocument page, string path, Dictionary<string, string> fields, string? selector = null, string? handler = null)
    {
        var form = selector is null
            ? page.Forms.First(f => fields.Count == 0 ? f.Method == "post" : f.Elements.Any(e => fields.ContainsKey(e.GetAttribute("name") ?? "")))
            : page.QuerySelector<IHtmlFormElement>(selector) ?? throw new InvalidOperationException($"No form {selector} on {path}.");
        var values = Values(form).Where(pair => !fields.ContainsKey(pair.Key)).Concat(fields);
        // A button may send its form to an address of its own.
        var action = handler is null ? form.GetAttribute("action") : form.QuerySelector($"button[formaction*={handler}]")!.GetAttribute("formaction");
        return await Http.PostAsync(string.IsNullOrEmpty(action) ? path : action, new FormUrlEncodedContent(values));
    }

    /// <summary>Chooses a language as a person does, by its link.</summary>
    public async Task SpeakAsync(string language)
    {
        var link = (await PageAsync("/account")).QuerySelector($"a[hreflang={language}]");
        if (link is not null) Assert.Equal(HttpStatusCode.Redirect, (await GetAsync(link.GetAttribute("href")!)).StatusCode);
    }

    /// <summary>What a browser would send of a form as it stands.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Values(IHtmlFormElement form) => form.Elements.SelectMany(element => element switch
    {
        IHtmlInputElement { Name: { } name } input when input.Type is "checkbox" or "radio" => input.IsChecked ? [KeyValuePair.Create(name, input.Value)] : [],
        IHtmlInputElement { Name: { } name } input when input.Type is not ("submit" or "button" or "file") => [KeyValuePair.Create(name, input.Value)],
        IHtmlTextAreaElement { Name: { } name } area => [KeyValuePair.Create(name, area.Value)],
        IHtmlSelectElement { Name: { } name } select => select.SelectedOptions.Select(option => KeyValuePair.Create(name, option.Value)),
        _ => Enumerable.Empty<KeyValuePair<string, string>>(),
    });

    public void Dispose() => Http.Dispose();
}
