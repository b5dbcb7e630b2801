using System.Text.RegularExpressions;

namespace Maturity.Web.Tests.Isolation;

/// <summary>What came back: its status, everything that could tell something, and whose data is in it.</summary>
public sealed partial record Reply(int Status, string Location, string Text, string Raw)
{
    // Expires and Pragma come with a cookie that is renewed, once a minute, whatever was asked.
    private static readonly HashSet<string> Passing = ["Date", "Set-Cookie", "Expires", "Pragma", "Transfer-Encoding", "Content-Length"];

    public Access? Access => Status switch
    {
        403 => Isolation.Access.Forbidden,
        404 => Isolation.Access.NotFound,
        401 => Isolation.Access.SignIn,
        302 when Location.Contains("/account/sign-in", StringComparison.Ordinal) => Isolation.Access.SignIn,
        >= 200 and < 400 => Isolation.Access.Granted,
        _ => null,
    };

    /// <summary>Reads a response; <paramref name="values"/> stand in it by their names, so that two of them can be compared.</summary>
    public static async Task<Reply> ReadAsync(HttpResponseMessage response, IEnumerable<KeyValuePair<string, string>> values)
    {
        var body = await response.Content.ReadAsStringAsync();
        var heads = response.Headers.Concat(response.Content.Headers).Where(head => !Passing.Contains(head.Key)).OrderBy(head => head.Key, StringComparer.Ordinal)
            .Select(head => $"{head.Key}: {string.Join(", ", head.Value)}");
        var raw = string.Join('\n', heads.Append(body));
        var text = raw;
        foreach (var (name, value) in values.Where(pair => !Place.Words.Contains(pair.Key) || pair.Key == "workspace").OrderByDescending(pair => pair.Value.Length))
            text = text.Replace(value, $"<{name}>", StringComparison.OrdinalIgnoreCase);
        return new((int)response.StatusCode, response.Headers.Location?.OriginalString ?? "", Fleeting().Replace(text, "<fleeting>"), raw);
    }

    /// <summary>Nonces, antiforgery tokens and trace ids: they differ between any two responses.</summary>
    [GeneratedRegex("""nonce="[^"]*"|nonce-[A-Za-z0-9+/=_-]+|CfDJ8[A-Za-z0-9_-]+|<code>[^<]*</code>|traceId.:.[0-9a-f]+""")]
    private static partial Regex Fleeting();
}
