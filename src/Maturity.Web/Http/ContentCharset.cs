using System.Net.Http.Headers;

namespace Maturity.Web.Http;

/// <summary>The encoding that a request says its body has.</summary>
public static class ContentCharset
{
    /// <summary>Whether the body is UTF-8, said or left unsaid. Pages are, so that what comes from them always is.</summary>
    /// <param name="request">The request.</param>
    public static bool IsUtf8(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (type.CharSet is null || string.Equals(type.CharSet.Trim('"'), "utf-8", StringComparison.OrdinalIgnoreCase));
}
