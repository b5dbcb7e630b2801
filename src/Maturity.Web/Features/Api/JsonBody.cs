using System.Text.Json;
using Maturity.Web.Http;

namespace Maturity.Web.Features.Api;

/// <summary>Reads bodies of requests, so that what is wrong is told by field and in words.</summary>
public static class JsonBody
{
    /// <summary>The body, an object; null with the refusal when it is none.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<(JsonElement? Body, IResult? Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType())
            return (null, ApiProblem.Refused(StatusCodes.Status415UnsupportedMediaType, "Not JSON", "The body is not said to be JSON.", "Send it with “Content-Type: application/json”."));
        try
        {
            using var read = await JsonDocument.ParseAsync(request.Body, default, cancellation);
            if (read.RootElement.ValueKind == JsonValueKind.Object && IsReadable(read.RootElement)) return (read.RootElement.Clone(), null);
        }
        catch (JsonException)
        {
            // Told below.
        }

        return (null, ApiProblem.Bad([new("body", "The body is not a JSON object that can be read.", "Send an object, such as {\"stage\": \"contacted\"}.")]));
    }

    /// <summary>JSON can name halves of characters, which only show when its texts are read.</summary>
    private static bool IsReadable(JsonElement body)
    {
        try
        {
            return body.EnumerateObject().All(field => field.Name.Length >= 0 && (field.Value.ValueKind != JsonValueKind.String || field.Value.GetString() is not null));
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>A text, without the blanks around it; null for none.</summary>
    /// <param name="name">Name of the field.</param>
    /// <param name="value">Its value.</param>
    /// <param name="most">Most characters.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static string? Text(string name, JsonElement value, int most, List<FieldProblem> problems)
    {
        if (value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind == JsonValueKind.String && value.GetString()!.Trim() is var text && text.Length <= most && StorableText.Is(text)) return text.Length > 0 ? text : null;
        problems.Add(new(name, $"“{name}” is not a text of at most {most} characters that can be stored.", "Send a shorter text without control characters, or null for none."));
        return null;
    }
}
