using System.Net;
using System.Text.RegularExpressions;

namespace Maturity.Web.Tests.Accounts;

/// <summary>What a stranger can tell two answers apart by: everything but tokens, nonces and what they typed themselves.</summary>
public sealed partial record Answer(HttpStatusCode Status, string Location, string Headers, string Body)
{
    public static async Task<Answer> OfAsync(HttpResponseMessage response, string typed)
    {
        var body = await response.Content.ReadAsStringAsync();
        var headers = string.Join("|", response.Headers.Select(h => h.Key).Order(StringComparer.Ordinal));
        var plain = Secrets().Replace(body, "");
        if (typed.Length > 0) plain = plain.Replace(WebUtility.HtmlEncode(typed), "", StringComparison.OrdinalIgnoreCase);
        return new(response.StatusCode, response.Headers.Location?.OriginalString ?? "", headers, plain);
    }

    [GeneratedRegex("nonce=\"[^\"]*\"|value=\"CfDJ8[^\"]*\"")]
    private static partial Regex Secrets();
}
