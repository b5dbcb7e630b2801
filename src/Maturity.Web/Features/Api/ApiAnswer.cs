using System.Security.Cryptography;
using System.Text.Json;

namespace Maturity.Web.Features.Api;

/// <summary>Answers with JSON and a mark of its content; who has the same content already gets no more than that said.</summary>
public static class ApiAnswer
{
    /// <summary>The answer.</summary>
    /// <typeparam name="T">What it is about.</typeparam>
    /// <param name="context">The request.</param>
    /// <param name="value">What to say.</param>
    public static IResult Of<T>(HttpContext context, T value)
    {
        var body = Write(value);
        var mark = Mark(body);
        context.Response.Headers.ETag = mark;
        var known = context.Request.Headers.IfNoneMatch.SelectMany(marks => marks?.Split(',') ?? []).Select(one => one.Trim());
        return known.Any(one => one == mark || one == "*") ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Bytes(body, "application/json; charset=utf-8");
    }

    /// <summary>The mark of what would be answered.</summary>
    /// <typeparam name="T">What it is about.</typeparam>
    /// <param name="value">What would be said.</param>
    public static string MarkOf<T>(T value) => Mark(Write(value));

    private static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, JsonSerializerOptions.Web);

    // Weak: the bytes on the way may be compressed.
    private static string Mark(byte[] body) => $"W/\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"";
}
