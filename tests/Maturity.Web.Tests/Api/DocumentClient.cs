using System.Net.Http.Headers;
using System.Text.Json;

namespace Maturity.Web.Tests.Api;

/// <summary>A program that knows the OpenAPI document of the API and nothing else: it finds addresses by the names of operations and checks every answer against its schema.</summary>
public sealed class DocumentClient(HttpClient http, JsonElement document, string token)
{
    public static async Task<DocumentClient> LoadAsync(HttpClient http, string token)
    {
        using var read = JsonDocument.Parse(await http.GetStringAsync("/api/v1/openapi.json"));
        return new(http, read.RootElement.Clone(), token);
    }

    public JsonElement Document => document;

    /// <summary>Names of the operations with their addresses and verbs.</summary>
    public IReadOnlyDictionary<string, (string Path, string Verb)> Operations => document.GetProperty("paths").EnumerateObject()
        .SelectMany(path => path.Value.EnumerateObject().Select(verb => (Name: verb.Value.GetProperty("operationId").GetString()!, Path: path.Name, Verb: verb.Name)))
        .ToDictionary(one => one.Name, one => (one.Path, one.Verb));

    /// <summary>Asks, and checks status, media type and body against what the document promises.</summary>
    public async Task<(HttpResponseMessage Response, JsonElement Body)> AskAsync(string operation, Dictionary<string, string> values, string? known = null, object? sent = null)
    {
        var (path, verb) = Operations[operation];
        var described = document.GetProperty("paths").GetProperty(path).GetProperty(verb);
        var query = described.GetProperty("parameters").EnumerateArray().Where(one => one.GetProperty("in").GetString() == "query").Select(one => one.GetProperty("name").GetString()!);
        foreach (var (name, value) in values) path = path.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new(verb.ToUpperInvariant()), path + "?" + string.Join('&', query.Where(values.ContainsKey).Select(name => $"{name}={Uri.EscapeDataString(values[name])}")));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (known is not null) request.Headers.TryAddWithoutValidation(verb == "get" ? "If-None-Match" : "If-Match", known);
        if (sent is not null)
        {
            var media = described.GetProperty("requestBody").GetProperty("content").EnumerateObject().First();
            request.Content = new StringContent(sent as string ?? JsonSerializer.Serialize(sent), System.Text.Encoding.UTF8, media.Name);
        }

        var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(described.GetProperty("responses").TryGetProperty($"{(int)response.StatusCode}", out var promised), $"{operation}: {response.StatusCode} is not in the document. {text}");
        if (text.Length == 0) return (response, default);
        using var body = JsonDocument.Parse(text);
        var content = promised.GetProperty("content").GetProperty(response.Content.Headers.ContentType!.MediaType!);
        Check(operation, content.GetProperty("schema"), body.RootElement);
        return (response, body.RootElement.Clone());
    }

    private void Check(string where, JsonElement schema, JsonElement value)
    {
        if (schema.TryGetProperty("$ref", out var reference)) schema = document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]);
        if (schema.TryGetProperty("oneOf", out var choices))
        {
            if (value.ValueKind != JsonValueKind.Null) Check(where, choices.EnumerateArray().First(one => one.TryGetProperty("$ref", out _)), value);
            return;
        }

        if (schema.TryGetProperty("type", out var type))
            Assert.True(Types(type).Any(name => Fits(name, value)), $"{where}: {value} is not {type}");
        if (schema.TryGetProperty("enum", out var allowed)) Assert.Contains(value.GetString(), allowed.EnumerateArray().Select(one => one.GetString()));
        if (schema.TryGetProperty("required", out var required)) Assert.All(required.EnumerateArray(), name => Assert.True(value.TryGetProperty(name.GetString()!, out _), $"{where}: no {name}"));
        if (schema.TryGetProperty("properties", out var properties))
            foreach (var property in properties.EnumerateObject())
                if (value.TryGetProperty(property.Name, out var part)) Check($"{where}.{property.Name}", property.Value, part);
        if (schema.TryGetProperty("items", out var items) && value.ValueKind == JsonValueKind.Array)
            foreach (var item in value.EnumerateArray()) Check(where + "[]", items, item);
    }

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!) : [type.GetString()!];

    private static bool Fits(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        _ => value.ValueKind == JsonValueKind.Null,
    };
}
