using System.Net;
using System.Text.Json;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Consensus;

/// <summary>A screen that listens to a session, as a browser's EventSource does. Nothing is waited for longer than half a minute.</summary>
public sealed class LiveScreen : IAsyncDisposable
{
    private readonly StreamReader reader;
    private readonly CancellationTokenSource patience = new(TimeSpan.FromSeconds(30));

    private LiveScreen(HttpResponseMessage response, Stream stream) => (Response, reader) = (response, new(stream));

    public HttpResponseMessage Response { get; }

    public static async Task<LiveScreen> OpenAsync(TestClient client, string path, long? seen = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd("br, gzip");
        if (seen is { } tick) request.Headers.Add("Last-Event-ID", $"{tick}");
        var response = await client.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return new(response, await response.Content.ReadAsStreamAsync());
    }

    /// <summary>The next line that says something, the pause for coming back left out; null at the end.</summary>
    public async Task<string?> LineAsync()
    {
        while (await reader.ReadLineAsync(patience.Token) is { } line)
            if (line.Length > 0 && !line.StartsWith("retry", StringComparison.Ordinal)) return line;
        return null;
    }

    /// <summary>The next state.</summary>
    public async Task<JsonElement> StateAsync()
    {
        while (await LineAsync() is { } line)
            if (line.StartsWith("data: {\"", StringComparison.Ordinal)) return JsonDocument.Parse(line["data: ".Length..]).RootElement;
        throw new InvalidOperationException("The stream ended without another state.");
    }

    /// <summary>Waits until the stream says that it is over, and ends.</summary>
    public async Task OverAsync()
    {
        var said = false;
        while (await LineAsync() is { } line) said |= line == "event: over";
        Assert.True(said, "The stream ended without saying so.");
    }

    public ValueTask DisposeAsync()
    {
        reader.Dispose();
        Response.Dispose();
        patience.Dispose();
        return ValueTask.CompletedTask;
    }
}
