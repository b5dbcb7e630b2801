using System.Text;

namespace Maturity.Web.Tests.Http;

/// <summary>Bodies that no browser sends, with exactly the content type that is named.</summary>
public static class RawBody
{
    public const string Form = "application/x-www-form-urlencoded";

    public const string Boundary = "edge";

    public const string Multipart = $"multipart/form-data; boundary={Boundary}";

    public static ByteArrayContent Of(string? type, string body) => Of(type, Encoding.UTF8.GetBytes(body));

    public static ByteArrayContent Of(string? type, byte[] body)
    {
        var content = new ByteArrayContent(body);
        if (type is not null) content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    /// <summary>Fields percent-encoded, whatever they hold.</summary>
    public static string Encoded(IEnumerable<KeyValuePair<string, string>> fields) =>
        string.Join('&', fields.Select(field => $"{Escape(field.Key)}={Escape(field.Value)}"));

    /// <summary>Fields as parts of a multipart body, nothing in their values encoded.</summary>
    public static string Parts(IEnumerable<KeyValuePair<string, string>> fields, string? type = null) =>
        string.Concat(fields.Select(field =>
            $"--{Boundary}\r\nContent-Disposition: form-data; name=\"{field.Key}\"\r\n{(type is null ? "" : $"Content-Type: {type}\r\n")}\r\n{field.Value}\r\n"))
        + $"--{Boundary}--\r\n";

    // Half a character becomes the bytes that would be its UTF-8, were there such a thing.
    private static string Escape(string text) => string.Concat(text.Select((sign, i) =>
        !char.IsSurrogate(sign) ? Uri.EscapeDataString(sign.ToString())
        : i + 1 < text.Length && char.IsSurrogatePair(sign, text[i + 1]) ? Uri.EscapeDataString(text.AsSpan(i, 2))
        : i > 0 && char.IsSurrogatePair(text[i - 1], sign) ? ""
        : $"%ED%{0x80 | ((sign >> 6) & 0x3F):X2}%{0x80 | (sign & 0x3F):X2}"));
}
