using System.Net;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Tenancy;

public sealed class AnonymousEndpointTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    /// <summary>What a stranger may ask, each looked at. Everything else wants somebody who signed in or opened a link.</summary>
    private static readonly HashSet<string> Reviewed =
    [
        "GET /",
        "GET /account/sign-in", "POST /account/sign-in", "POST /account/sign-in?handler=PasskeyOptions", "POST /account/sign-in?handler=Passkey",
        "GET /account/sign-in/code", "POST /account/sign-in/code",
        "GET /account/forgot-password", "POST /account/forgot-password",
        "GET /account/reset-password", "POST /account/reset-password",
        "GET /account/confirm-mail-address", "POST /account/confirm-mail-address", "POST /account/sign-out",
        "GET /setup", "POST /setup",
        "GET /language", "HEAD /language",
        // Of the API only the description is open; the others take a token, which ApiGate asks for.
        "GET /api/v1/openapi.json", "GET /api/v1/{workspace}/leads", "GET /api/v1/{workspace}/leads/{leadId:guid}",
        "PATCH /api/v1/{workspace}/leads/{leadId:guid}", "POST /api/v1/{workspace}/leads/{leadId:guid}/notes", "GET /api/v1/{workspace}/organizations", "GET /api/v1/{workspace}/organizations/{organizationId:guid}",
        "GET /api/v1/{workspace}/assessments", "GET /api/v1/{workspace}/assessments/{assessmentId:guid}", "GET /api/v1/{workspace}/assessments/{assessmentId:guid}/result",
        "GET /health/live", "HEAD /health/live", "GET /health/ready", "HEAD /health/ready",
        "GET /{workspace}/link/{token}",
        "GET /{workspace}/membership/{invitation}", "POST /{workspace}/membership/{invitation}", "POST /{workspace}/membership/{invitation}?handler=Accept",
        "GET /{workspace}/accesses/{record}",
        "GET /{workspace}/meet/{token}", "POST /{workspace}/meet/{token}",
        "GET /account/register", "POST /account/register", "GET /account/register/finish", "POST /account/register/finish",
        "GET /{workspace}/join/{openToken}", "POST /{workspace}/join/{openToken}",
        // The public scan: where a workspace has opened it, and behind links in the mails of its visitors.
        "GET /{workspace}/scan",
        "GET /{workspace}/scan/questions/{number:int}",
        "POST /{workspace}/scan/questions/{number:int}",
        "GET /{workspace}/scan/result",
        "POST /{workspace}/scan/result",
        "GET /{workspace}/scan/later",
        "POST /{workspace}/scan/later",
        "GET /{workspace}/scan/sent",
        "GET /{workspace}/scan/about",
        "GET /{workspace}/scan/forgotten",
        "GET /{workspace}/scan/embed.js",
        "HEAD /{workspace}/scan/embed.js",
        "GET /{workspace}/scan/brand/{hash:length(64)}",
        "HEAD /{workspace}/scan/brand/{hash:length(64)}",
        "GET /{workspace}/scan/brand/{accent:length(6)}.css",
        "HEAD /{workspace}/scan/brand/{accent:length(6)}.css",
        "GET /{workspace}/scan/mine/{secret}",
        "GET /{workspace}/scan/mine/{secret}?handler=File",
        "POST /{workspace}/scan/mine/{secret}?handler=Confirm",
        "POST /{workspace}/scan/mine/{secret}?handler=Assessment",
        "POST /{workspace}/scan/mine/{secret}?handler=PassOn",
        "GET /{workspace}/scan/withdraw/{secret}",
        "POST /{workspace}/scan/withdraw/{secret}",
        "POST /{workspace}/scan/withdraw/{secret}?handler=Forget",
    ];

    [Fact]
    public async Task OpenEndpoint_Each_IsOnTheReviewedList()
    {
        var open = (await ProductRoutes.OfAsync(product)).Where(route => route.IsOpen).Select(route => route.ToString()).ToHashSet();
        Assert.Equal([], open.Except(Reviewed).Order());
        Assert.Equal([], Reviewed.Except(open).Order());
    }

    [Fact]
    public async Task FirstSegment_OfTheProductsOwnAddresses_IsNoSlug()
    {
        var segments = (await ProductRoutes.OfAsync(product)).Select(route => route.Template.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "")
            .Where(segment => segment.Length > 0 && !segment.StartsWith('{')).Distinct().ToList();
        Assert.Contains("account", segments);
        Assert.All(segments, segment => Assert.True(Maturity.Web.Tenancy.WorkspaceSlug.IsReserved(segment), segment));
        Assert.All(["sign-in", "login", "settings", "security", "privacy", "support"], segment => Assert.True(Maturity.Web.Tenancy.WorkspaceSlug.IsReserved(segment), segment));
    }

    [Fact]
    public async Task ClosedEndpoint_Stranger_IsSentToSignIn()
    {
        var respondent = await product.RespondentAsync();
        var values = new RouteValues(respondent, await product.DoneReportAsync(respondent)).Own;
        using var stranger = product.Client();
        var routes = (await ProductRoutes.OfAsync(product)).Where(route => !route.IsOpen).ToList();
        Assert.True(routes.Count > 20, $"Only {routes.Count} routes were found.");
        foreach (var route in routes)
        {
            using var request = new HttpRequestMessage(new(route.Verb), route.Fill(values));
            if (route.Verb != "GET") request.Content = new FormUrlEncodedContent([]);
            var response = await stranger.Http.SendAsync(request);
            // A script asks for JSON and is told so instead of being sent to a page.
            var refused = response.StatusCode == HttpStatusCode.Unauthorized
                || (response.StatusCode == HttpStatusCode.Redirect && response.Headers.Location!.OriginalString.Contains("/account/sign-in", StringComparison.Ordinal));
            Assert.True(refused, $"{route}: {(int)response.StatusCode} {response.Headers.Location}");
        }
    }
}
