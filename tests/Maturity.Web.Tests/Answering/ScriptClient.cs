using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Answering;

/// <summary>Saves answers as the page's script does: with the cookie of the link and the token of the page.</summary>
public sealed class ScriptClient : IDisposable
{
    private readonly TestRespondent respondent;
    private readonly string token;

    private ScriptClient(TestClient client, TestRespondent respondent, string token) => (Client, this.respondent, this.token) = (client, respondent, token);

    public TestClient Client { get; }

    public static async Task<ScriptClient> OpenAsync(TestProduct product, TestRespondent respondent)
    {
        var client = await product.OpenAsync(respondent);
        var page = await client.PageAsync(respondent.FirstPath);
        var token = page.QuerySelectorAll("input").OfType<IHtmlInputElement>().First(i => i.Name == "__RequestVerificationToken").Value;
        return new(client, respondent, token);
    }

    /// <summary>Saves a level.</summary>
    public Task<(HttpStatusCode Status, JsonElement Body)> SaveAsync(string question, int level, int baseVersion, Guid? operation = null, string? comment = null) =>
        SendAsync(question, new { operationId = operation ?? Guid.CreateVersion7(), baseVersion, kind = "level", level, comment });

    public Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(string question, object body) =>
        SendAsync(respondent.AnswerPath(question), JsonContent.Create(body));

    public Task<(HttpStatusCode Status, JsonElement Body)> SendTextAsync(string question, string body, string type = "application/json") =>
        SendAsync(respondent.AnswerPath(question), new StringContent(body, Encoding.UTF8, type));

    public async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(string path, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = content };
        request.Headers.Add("RequestVerificationToken", token);
        request.Headers.Accept.ParseAdd("application/json");
        using var response = await Client.Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }

    public void Dispose() => Client.Dispose();
}
