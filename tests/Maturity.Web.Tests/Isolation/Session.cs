using AngleSharp.Html.Dom;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Isolation;

/// <summary>Somebody's cookies and antiforgery token, taken once and sent with every request: what comes back is not kept.</summary>
public sealed record Session(string Cookies, string Token)
{
    /// <summary>Of a client that has signed in or opened a link; the page must have a form.</summary>
    public static async Task<Session> OfAsync(TestProduct product, TestClient client, string page)
    {
        using (client)
        {
            var token = (await client.PageAsync(page)).QuerySelectorAll("input").OfType<IHtmlInputElement>().First(input => input.Name == "__RequestVerificationToken").Value;
            return new(client.Cookies.GetCookieHeader(product.Address), token);
        }
    }
}
