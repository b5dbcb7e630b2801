using Maturity.Web.Tests.Tenancy;

namespace Maturity.Web.Tests.Isolation;

/// <summary>A route of the product with its line of the table.</summary>
public sealed record MatrixAction(ProductRoute Route, AccessRow Row)
{
    public bool IsOfAWorkspace => Route.Template.StartsWith("/{workspace}", StringComparison.Ordinal);

    public bool IsRead => Route.Verb is "GET" or "HEAD";

    /// <summary>Names of the values that name rows, in the address and in the form.</summary>
    public IReadOnlyList<string> Ids => [.. ProductRoutes.Parameters(Route.Template).Concat(InForm).Where(name => !Place.Words.Contains(name)).Distinct()];

    private IEnumerable<string> InForm => Row.Form.Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split('=', 2)[1]).Where(value => value.StartsWith('{')).Select(value => value.Trim('{', '}'));

    public HttpRequestMessage Request(Session session, IReadOnlyDictionary<string, string> values, string? verb = null)
    {
        var fields = Row.Form.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2))
            .Select(pair => KeyValuePair.Create(pair[0], pair[1].StartsWith('{') ? values[pair[1].Trim('{', '}')] : pair[1])).ToList();
        var path = Route.Fill(values);
        if (IsRead && fields.Count > 0) path += "?" + string.Join('&', fields.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
        // Pages for anybody are not asked as the respondent that a cookie may name, so their forms are not either.
        var sender = Row.Who == Who.Anyone ? session with { Token = session.Outside } : session;
        return Request(sender, verb ?? Route.Verb, path, fields, Row.Json);
    }

    public static HttpRequestMessage Request(Session session, string verb, string path, IEnumerable<KeyValuePair<string, string>> fields, string json)
    {
        var request = new HttpRequestMessage(new(verb), path);
        request.Headers.Add("Cookie", session.Cookies);
        var token = path.StartsWith("/w-", StringComparison.Ordinal) ? session.Token : session.Outside;
        request.Headers.AcceptLanguage.ParseAdd("en");
        if (json.Length > 0)
        {
            request.Headers.Add("RequestVerificationToken", token);
            request.Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        }
        else if (verb is not ("GET" or "HEAD" or "TRACE"))
        {
            request.Content = new FormUrlEncodedContent(fields.Append(new("__RequestVerificationToken", token)));
        }

        return request;
    }
}
