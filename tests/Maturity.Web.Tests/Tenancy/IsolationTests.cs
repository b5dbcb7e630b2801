using System.Text.RegularExpressions;
using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Roadmaps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Tenancy;

/// <summary>Every page and every form of a workspace, asked by people it is not for and with ids that are not theirs.</summary>
public sealed partial class IsolationTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    private static readonly string[] Secrets = ["{token}", "{openToken}", "{invitation}", "{record}"];
    private static readonly string[] Ids = ["organizationId", "assessmentId", "respondentId", "reportId", "roadmapId", "token", "openToken", "invitation", "record"];

    /// <summary>Pages that are there to change something, so that who may not does not see them either.</summary>
    private static readonly string[] Forms = ["/benchmark", "/new", "/edit", "/contact", "/invite", "/campaign", "/respondents/{respondentId:guid}", "/roadmaps", "/roadmaps/compare", "/roadmaps/{roadmapId:guid}", "/own/{initiativeId?}", "/manage"];

    [Fact]
    public async Task Workspace_OfOthers_IsLikeOneThatDoesNotExist()
    {
        var (mine, theirs) = (await PlaceAsync(), await PlaceAsync());
        var before = await FingerprintAsync(theirs.Respondent);
        using var client = await product.SignInAsync(mine.Owner);
        var token = await TokenAsync(client, mine);
        foreach (var route in await RoutesAsync())
        {
            // A link opens for whoever holds it; that is what it is for.
            if (OpensByItself(route)) continue;
            var foreign = await AskAsync(client, route, theirs.Values.Own, token);
            Assert.StartsWith("404", foreign, StringComparison.Ordinal);
            Assert.Equal(await AskAsync(client, route, theirs.Values.In("no-such-place"), token), foreign);
        }

        Assert.Equal(before, await FingerprintAsync(theirs.Respondent));
    }

    [Fact]
    public async Task Ids_OfOthersInMyWorkspace_AreLikeIdsNobodyHas()
    {
        var (mine, theirs) = (await PlaceAsync(), await PlaceAsync());
        var (before, own) = (await FingerprintAsync(theirs.Respondent), await FingerprintAsync(mine.Respondent));
        using var client = await product.SignInAsync(mine.Owner);
        var token = await TokenAsync(client, mine);
        var tried = 0;
        foreach (var route in await RoutesAsync())
        {
            var named = ProductRoutes.Parameters(route.Template).Intersect(Ids).ToList();
            // Each id on its own, so that a page which looks up the child alone, or the parent alone, is found.
            foreach (var id in named)
            {
                var foreign = new Dictionary<string, string>(mine.Values.Own) { [id] = theirs.Values.Own[id] };
                var random = new Dictionary<string, string>(mine.Values.Own) { [id] = id is "token" or "openToken" or "invitation" or "record" ? "nobody-has-that" : Guid.CreateVersion7().ToString() };
                var answer = await AskAsync(client, route, foreign, token);
                Assert.True(answer.StartsWith("404", StringComparison.Ordinal), $"{route} with another's {id}: {answer}");
                Assert.Equal(await AskAsync(client, route, random, token), answer);
                tried++;
            }
        }

        Assert.True(tried > 20, $"Only {tried} addresses were tried.");
        Assert.Equal(before, await FingerprintAsync(theirs.Respondent));
        Assert.Equal(own, await FingerprintAsync(mine.Respondent));
    }

    [Fact]
    public async Task Child_OfAnotherParentInTheSameWorkspace_IsNotFound()
    {
        var mine = await PlaceAsync();
        var other = await PlaceAsync(mine.Owner);
        using var client = await product.SignInAsync(mine.Owner);
        var token = await TokenAsync(client, mine);
        var mixed = new Dictionary<string, string>(mine.Values.Own) { ["reportId"] = other.Values.Own["reportId"], ["respondentId"] = other.Values.Own["respondentId"] };
        var home = $"/{mine.Owner.Workspace.Slug}/assessments/{mine.Respondent.AssessmentId}";
        Assert.StartsWith("404", await SendAsync(client, "GET", $"{home}/reports/{mixed["reportId"]}/file", mixed, token), StringComparison.Ordinal);
        Assert.StartsWith("404", await SendAsync(client, "POST", $"{home}/reports?handler=Retry", new() { ["reportId"] = mixed["reportId"] }, token), StringComparison.Ordinal);
        Assert.StartsWith("404", await SendAsync(client, "POST", $"{home}?handler=Respondent",
            new() { ["respondentId"] = mixed["respondentId"], ["action"] = "Revoke" }, token), StringComparison.Ordinal);
        Assert.StartsWith("404", await SendAsync(client, "GET", $"{home}/roadmaps/{other.Values.Own["roadmapId"]}", mixed, token), StringComparison.Ordinal);
        Assert.StartsWith("404", await SendAsync(client, "POST", $"{home}/roadmaps/{other.Values.Own["roadmapId"]}/manage?handler=Remove", new() { ["known"] = "0" }, token), StringComparison.Ordinal);
        Assert.NotNull((await product.RowAsync(other.Respondent)).LinkHash);
    }

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Sales)]
    public async Task Reader_OfTheWorkspace_ReadsAndChangesNothing(Role role)
    {
        var place = await PlaceAsync();
        var reader = await product.MemberAsync(role, place.Owner.Workspace);
        var before = await FingerprintAsync(place.Respondent);
        using var client = await product.SignInAsync(reader);
        var token = await TokenAsync(client, place);
        foreach (var route in (await RoutesAsync()).Where(route => !route.Template.Contains("/answer/", StringComparison.Ordinal)))
        {
            if (OpensByItself(route)) continue;
            var answer = await AskAsync(client, route, place.Values.Own, token);
            var forms = Forms.Any(end => route.Template.EndsWith(end, StringComparison.Ordinal));
            // A seat belongs to whoever took it, whatever else they are. The public scan is the same for everybody, and closed here.
            if (route.Template.Contains("/meeting/", StringComparison.Ordinal) || route.Template.StartsWith("/{workspace}/scan", StringComparison.Ordinal)) continue;
            // There is none to read until a result is published and one is shown to the client.
            if (route.Template.EndsWith("/roadmap", StringComparison.Ordinal)) continue;
            // Leads are the work of sales: the matrix tells what they may do there. Nobody else who only reads gets near them.
            var leads = route.Template.StartsWith("/{workspace}/leads", StringComparison.Ordinal);
            if (leads && role == Role.Sales) continue;
            var owners = (route.Template.Contains("/settings", StringComparison.Ordinal) && !route.Template.EndsWith("/security", StringComparison.Ordinal)) || route.Template.EndsWith("/consensus", StringComparison.Ordinal) || route.Template.EndsWith("/members", StringComparison.Ordinal);
            Assert.True(answer.StartsWith(route.Verb == "GET" && !forms && !owners && !leads ? "200" : "403", StringComparison.Ordinal), $"{route}: {answer}");
        }

        Assert.Equal(before, await FingerprintAsync(place.Respondent));
    }

    [Fact]
    public async Task FormFields_NamedLikeRouteValues_DoNotReplaceThem()
    {
        var place = await PlaceAsync();
        var other = await PlaceAsync(place.Owner);
        var before = await FingerprintAsync(other.Respondent);
        using var client = await product.SignInAsync(place.Owner);
        var token = await TokenAsync(client, place);
        foreach (var route in (await RoutesAsync()).Where(route => route.Verb == "POST"))
        {
            var fields = new Dictionary<string, string>(RouteValues.Fields);
            foreach (var name in ProductRoutes.Parameters(route.Template).Intersect(Ids)) fields[name] = other.Values.Own[name];
            await SendAsync(client, route.Verb, route.Fill(place.Values.Own), fields, token);
        }

        // Nor does a field turn the form that adds into one that changes.
        await SendAsync(client, "POST", $"/{place.Owner.Workspace.Slug}/organizations/new",
            new(RouteValues.Fields) { ["organizationId"] = other.Values.Own["organizationId"] }, token);
        await SendAsync(client, "POST", $"/{place.Owner.Workspace.Slug}/organizations/new?organizationId={other.Values.Own["organizationId"]}", RouteValues.Fields, token);
        Assert.Equal(before, await FingerprintAsync(other.Respondent));
    }

    private static bool OpensByItself(ProductRoute route) =>
        Secrets.Any(secret => route.Template.Contains(secret, StringComparison.Ordinal));

    private async Task<IReadOnlyList<ProductRoute>> RoutesAsync() =>
        [.. (await ProductRoutes.OfAsync(product)).Where(route => route.Template.StartsWith("/{workspace}", StringComparison.Ordinal) && route.Page is not null)];

    private async Task<Place> PlaceAsync(TestMember? owner = null)
    {
        var member = owner ?? await product.MemberAsync();
        var respondent = await product.RespondentAsync(member.Workspace);
        var organization = await product.InScopeAsync(member.Workspace, services => services.GetRequiredService<MaturityDb>().Assessments
            .Where(a => a.Id == respondent.AssessmentId).Select(a => a.OrganizationId).SingleAsync());
        return new(member, respondent, new(respondent, await product.DoneReportAsync(respondent), organization, await product.RoadmapAsync(respondent)));
    }

    private static async Task<string> TokenAsync(TestClient client, Place place) =>
        (await client.PageAsync($"/{place.Owner.Workspace.Slug}")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static Task<string> AskAsync(TestClient client, ProductRoute route, Dictionary<string, string> values, string token)
    {
        var fields = new Dictionary<string, string>(RouteValues.Fields);
        foreach (var id in Ids.Except(ProductRoutes.Parameters(route.Template))) fields[id] = values[id];
        return SendAsync(client, route.Verb, route.Fill(values), fields, token);
    }

    /// <summary>Status, the heads that could tell something, and the body without what differs with every request.</summary>
    private static async Task<string> SendAsync(TestClient client, string verb, string path, Dictionary<string, string> fields, string token)
    {
        using var request = new HttpRequestMessage(new(verb), path);
        if (verb != "GET") request.Content = new FormUrlEncodedContent(fields.Append(new("__RequestVerificationToken", token)));
        using var response = await client.Http.SendAsync(request);
        var body = response.Content.Headers.ContentType?.MediaType == "text/html" ? await response.Content.ReadAsStringAsync() : "";
        return $"{(int)response.StatusCode} {response.Headers.Location} {response.Content.Headers.ContentType}\n{Fleeting().Replace(body, "")}";
    }

    /// <summary>All that a stranger could have changed, as text.</summary>
    private Task<string> FingerprintAsync(TestRespondent respondent) => product.InScopeAsync(respondent.Workspace, async services =>
    {
        var db = services.GetRequiredService<MaturityDb>();
        var assessment = await db.Assessments.AsNoTracking().SingleAsync(a => a.Id == respondent.AssessmentId);
        var organization = await db.Organizations.AsNoTracking().SingleAsync(o => o.Id == assessment.OrganizationId);
        var people = await db.Respondents.Where(r => r.AssessmentId == assessment.Id).OrderBy(r => r.Id).Select(r => r.Name + r.LinkHash + r.SubmittedAt + r.Group + r.Sections + r.NoReminders).ToListAsync();
        var reports = await db.Reports.Where(r => r.AssessmentId == assessment.Id).OrderBy(r => r.Id).Select(r => r.State + r.FileName).ToListAsync();
        var campaign = await db.Campaigns.Where(c => c.AssessmentId == assessment.Id).Select(c => c.Version + c.Instruction + c.Groups).SingleOrDefaultAsync();
        var link = await db.OpenLinks.Where(l => l.AssessmentId == assessment.Id).Select(l => l.TokenHash + l.Joined).SingleOrDefaultAsync();
        return $"{campaign} {link} {await db.HandOvers.CountAsync(h => h.AssessmentId == assessment.Id)} {await db.CampaignMails.CountAsync(m => m.AssessmentId == assessment.Id)} {organization.Name} {organization.Version} {assessment.State} {assessment.Version} {string.Join(',', people)} {string.Join(',', reports)}";
    });

    [GeneratedRegex("""<code>[^<]*</code>|nonce="[^"]*"|value="[^"]*"|href="[^"]*"|content="[^"]*"|action="[^"]*" """)]
    private static partial Regex Fleeting();

    private sealed record Place(TestMember Owner, TestRespondent Respondent, RouteValues Values);
}
