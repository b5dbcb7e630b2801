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
    /// <param name="state">Hash of what of it a later change depends on; null where nothing can be changed.</param>
    public static IResult Of<T>(HttpContext context, T value, string? state = null)
    {
        var body = Write(value);
        var mark = Mark(state, Hash(body));
        context.Response.Headers.ETag = mark;
        var known = context.Request.Headers.IfNoneMatch.SelectMany(marks => marks?.Split(',') ?? []).Select(one => one.Trim());
        return known.Any(one => one == mark || one == "*") ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Bytes(body, "application/json; charset=utf-8");
    }

    /// <summary>The mark of what would be answered.</summary>
    /// <typeparam name="T">What it is about.</typeparam>
    /// <param name="value">What would be said.</param>
    /// <param name="state">Hash of what of it a later change depends on.</param>
    public static string MarkOf<T>(T value, string state) => Mark(state, HashOf(value));

    /// <summary>Whether a mark was given with the same state, whatever else was told beside it.</summary>
    /// <param name="mark">A mark, as it was sent back.</param>
    /// <param name="state">Hash of what the change depends on, as it is now.</param>
    public static bool IsOf(string mark, string state) => mark.StartsWith($"W/\"{state}.", StringComparison.Ordinal);

    /// <summary>The hash of what would be said.</summary>
    /// <typeparam name="T">What it is about.</typeparam>
    /// <param name="value">What would be said.</param>
    public static string HashOf<T>(T value) => Hash(Write(value));

    private static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, JsonSerializerOptions.Web);

    private static string Hash(byte[] body) => Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16));

    // Weak: the bytes on the way may be compressed.
    private static string Mark(string? state, string content) => state is null ? $"W/\"{content}\"" : $"W/\"{state}.{content}\"";
}
