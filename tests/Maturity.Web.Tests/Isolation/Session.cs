using AngleSharp.Html.Dom;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Isolation;

/// <summary>Somebody's cookies and antiforgery tokens, taken once and sent with every request: what comes back is not kept.</summary>
/// <param name="Cookies">The head.</param>
/// <param name="Token">Token of forms in a workspace.</param>
/// <param name="Outside">Token of forms elsewhere, where a respondent is a visitor.</param>
public sealed record Session(string Cookies, string Token, string Outside)
{
    /// <summary>Of a client that has signed in, or of a visitor; the page must have a form.</summary>
    public static async Task<Session> OfAsync(TestProduct product, TestClient client, string page)
    {
        using (client)
        {
            var token = await TokenAsync(client, page);
            return new(client.Cookies.GetCookieHeader(product.Address), token, token);
        }
    }

    /// <summary>Of a respondent who may still answer.</summary>
    public static async Task<Session> OfAsync(TestProduct product, TestRespondent respondent)
    {
        using var client = await product.OpenAsync(respondent);
        var (inside, outside) = (await TokenAsync(client, respondent.FirstPath), await TokenAsync(client, "/account/sign-in"));
        return new(client.Cookies.GetCookieHeader(product.Address), inside, outside);
    }

    private static async Task<string> TokenAsync(TestClient client, string page) =>
        (await client.PageAsync(page)).QuerySelectorAll("input").OfType<IHtmlInputElement>().First(input => input.Name == "__RequestVerificationToken").Value;
}
