using System.Net;
using System.Text.Json;
using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Features.Leads;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Api;

public sealed class ApiTests(ApiProduct product) : IClassFixture<ApiProduct>, IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = product.Address };

    public void Dispose() => http.Dispose();

    [Fact]
    public async Task Client_ThatKnowsTheDocumentOnly_WalksFromOrganizationsToAResult()
    {
        var respondent = await PublishedAsync();
        var (owner, _, token) = await product.TokenAsync(await product.MemberAsync(workspace: respondent.Workspace));
        var client = await DocumentClient.LoadAsync(http, token);
        Assert.StartsWith("3.1", client.Document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal("bearer", client.Document.GetProperty("components").GetProperty("securitySchemes").GetProperty("bearer").GetProperty("scheme").GetString());
        Assert.Equal(["AddLeadNote", "ChangeLead", "GetAssessment", "GetLead", "GetOrganization", "GetResult", "ListAssessments", "ListLeads", "ListOrganizations"], client.Operations.Keys.Order());
        var here = new Dictionary<string, string> { ["workspace"] = owner.Workspace.Slug };
        var organization = (await client.AskAsync("ListOrganizations", here)).Body.GetProperty("items")[0];
        Assert.Equal("Kestrel Foods", organization.GetProperty("name").GetString());
        here["organizationId"] = here["organization"] = organization.GetProperty("id").GetString()!;
        Assert.Equal("Kestrel Foods", (await client.AskAsync("GetOrganization", here)).Body.GetProperty("name").GetString());
        here["state"] = "published";
        var assessment = (await client.AskAsync("ListAssessments", here)).Body.GetProperty("items")[0];
        here["assessmentId"] = assessment.GetProperty("id").GetString()!;
        Assert.Equal("published", (await client.AskAsync("GetAssessment", here)).Body.GetProperty("state").GetString());
        var result = (await client.AskAsync("GetResult", here)).Body;
        Assert.Equal((6, 1), (result.GetProperty("dimensions").GetArrayLength(), result.GetProperty("respondents").GetInt32()));
        Assert.NotEqual(0, result.GetProperty("capabilities").GetArrayLength());
        Assert.NotNull((await StoredAsync(owner)).UsedAt);
    }

    [Fact]
    public async Task List_InPartsWhileRowsAreAdded_HasEachOnce()
    {
        var (owner, _, token) = await product.TokenAsync();
        var client = await DocumentClient.LoadAsync(http, token);
        for (var i = 0; i < 5; i++) await product.RespondentAsync(owner.Workspace);
        var seen = new List<string>();
        var here = new Dictionary<string, string> { ["workspace"] = owner.Workspace.Slug, ["limit"] = "2" };
        for (var part = 0; part < 10; part++)
        {
            var page = (await client.AskAsync("ListOrganizations", here)).Body;
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
            if (part == 0) await product.RespondentAsync(owner.Workspace);
            if (page.GetProperty("next").GetString() is not { } next) break;
            here["after"] = next;
        }

        Assert.Equal((6, 6), (seen.Count, seen.Distinct().Count()));
    }

    [Theory]
    [InlineData("limit", "0")]
    [InlineData("limit", "101")]
    [InlineData("limit", "many")]
    [InlineData("after", "!")]
    [InlineData("after", "AAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("organization", "1")]
    [InlineData("state", "finished")]
    public async Task Value_ThatCannotBeUsed_IsNamedWithItsRemedy(string field, string value)
    {
        var (owner, _, token) = await product.TokenAsync();
        var client = await DocumentClient.LoadAsync(http, token);
        var (response, body) = await client.AskAsync("ListAssessments", new() { ["workspace"] = owner.Workspace.Slug, [field] = value });
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        var error = Assert.Single(body.GetProperty("errors").EnumerateArray());
        Assert.Equal(field, error.GetProperty("field").GetString());
        Assert.NotEqual("", error.GetProperty("remedy").GetString());
    }

    [Fact]
    public async Task Content_ThatIsKnown_IsNotSentAgain()
    {
        var (owner, _, token) = await product.TokenAsync();
        var client = await DocumentClient.LoadAsync(http, token);
        var here = new Dictionary<string, string> { ["workspace"] = owner.Workspace.Slug };
        var mark = (await client.AskAsync("ListOrganizations", here)).Response.Headers.ETag!.ToString();
        Assert.Equal(HttpStatusCode.NotModified, (await client.AskAsync("ListOrganizations", here, mark)).Response.StatusCode);
        await product.RespondentAsync(owner.Workspace);
        Assert.Equal(HttpStatusCode.OK, (await client.AskAsync("ListOrganizations", here, mark)).Response.StatusCode);
    }

    [Fact]
    public async Task Token_OfAnotherWorkspace_IsAsUnknownAsNoneAndItsIdsAreToo()
    {
        var (mine, theirs) = (await product.TokenAsync(), await PublishedAsync());
        var organization = await OrganizationAsync(theirs);
        await AssertRefusedAsync(await SendAsync($"/api/v1/{theirs.Workspace.Slug}/organizations", mine.Token), HttpStatusCode.Unauthorized);
        await AssertRefusedAsync(await SendAsync("/api/v1/w-nobody/organizations", mine.Token), HttpStatusCode.Unauthorized);
        foreach (var path in new[] { $"organizations/{organization}", $"assessments/{theirs.AssessmentId}", $"assessments/{theirs.AssessmentId}/result" })
            await AssertRefusedAsync(await SendAsync($"/api/v1/{mine.Owner.Workspace.Slug}/{path}", mine.Token), HttpStatusCode.NotFound);
        var list = await SendAsync($"/api/v1/{mine.Owner.Workspace.Slug}/assessments?organization={organization}", mine.Token);
        Assert.Contains("\"items\":[]", await list.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("unknown")]
    [InlineData("revoked")]
    [InlineData("expired")]
    [InlineData("cookie")]
    public async Task Token_ThatIsNotValid_IsRefusedAtOnce(string how)
    {
        var (owner, browser, token) = await product.TokenAsync();
        var path = $"/api/v1/{owner.Workspace.Slug}/organizations";
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(path, token)).StatusCode);
        if (how == "revoked") await browser.SubmitAsync($"/{owner.Workspace.Slug}/settings/api", [], "form[action*='handler=Revoke']");
        if (how == "expired")
            await product.InScopeAsync(owner.Workspace, services => services.GetRequiredService<MaturityDb>().ApiTokens
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.ExpiresAt, TimeProvider.System.GetUtcNow())));
        var response = how == "cookie" ? await browser.GetAsync(path) : await SendAsync(path, how switch { "none" => null, "unknown" => token + "x", _ => token });
        await AssertRefusedAsync(response, HttpStatusCode.Unauthorized);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task Token_WithoutTheScope_IsRefusedAndToldWhich()
    {
        var (owner, _, token) = await product.TokenAsync(null, "organizations:read");
        var response = await SendAsync($"/api/v1/{owner.Workspace.Slug}/assessments", token);
        await AssertRefusedAsync(response, HttpStatusCode.Forbidden);
        Assert.Contains("assessments:read", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_ThatIsUsedTooOften_WaitsAndNobodyElseDoes()
    {
        var (eager, other) = (await product.TokenAsync(), await product.TokenAsync());
        for (var i = 0; i < ApiProduct.PerToken; i++) Assert.Equal(HttpStatusCode.OK, (await SendAsync($"/api/v1/{eager.Owner.Workspace.Slug}/organizations", eager.Token)).StatusCode);
        var response = await SendAsync($"/api/v1/{eager.Owner.Workspace.Slug}/organizations", eager.Token);
        await AssertRefusedAsync(response, HttpStatusCode.TooManyRequests);
        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync($"/api/v1/{other.Owner.Workspace.Slug}/organizations", other.Token)).StatusCode);
    }

    [Fact]
    public async Task Answer_OfTheApi_SetsNoCookieAndOpensToNoOtherSite()
    {
        var (owner, _, token) = await product.TokenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/{owner.Workspace.Slug}/organizations");
        request.Headers.Authorization = new("Bearer", token);
        request.Headers.Add("Origin", "https://elsewhere.example.org");
        using var response = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie") || response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Result_OfTooFewPeopleInAConfidentialAssessment_IsNotToldAndNeitherIsOneThatIsNotPublished()
    {
        var (confidential, open) = (await PublishedAsync(confidential: true), await PublishedAsync(published: false));
        foreach (var respondent in new[] { confidential, open })
        {
            var (_, _, token) = await product.TokenAsync(await product.MemberAsync(workspace: respondent.Workspace));
            await AssertRefusedAsync(await SendAsync($"/api/v1/{respondent.Workspace.Slug}/assessments/{respondent.AssessmentId}/result", token), HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Secret_OfAToken_IsStoredAsAHashAndReadingStandsInTheAuditLog()
    {
        var respondent = await PublishedAsync();
        var (owner, browser, token) = await product.TokenAsync(await product.MemberAsync(workspace: respondent.Workspace));
        Assert.Equal(SecretToken.Hash(token), (await StoredAsync(owner)).Hash);
        Assert.Null((await browser.PageAsync($"/{owner.Workspace.Slug}/settings/api")).QuerySelector("#token"));
        await SendAsync($"/api/v1/{owner.Workspace.Slug}/assessments/{respondent.AssessmentId}/result", token);
        var viewed = await product.InScopeAsync(owner.Workspace, services => services.GetRequiredService<MaturityDb>().AuditEntries
            .Where(e => e.Action == "viewed" && e.Subject == "Assessment").Select(e => new { e.Actor, e.ActorName }).SingleAsync());
        Assert.Equal(($"token:{(await StoredAsync(owner)).Id}", "CRM"), (viewed.Actor, viewed.ActorName));
    }

    [Fact]
    public async Task Leads_ThatAreConfirmed_AreToldWithWhatHoldsOfTheirConsentAndNoOthers()
    {
        var (owner, _, token) = await product.TokenAsync();
        var (known, now) = (Guid.CreateVersion7(), DateTimeOffset.UtcNow);
        await product.RespondentAsync(owner.Workspace);
        await product.InScopeAsync(owner.Workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            var hash = await db.Assessments.Select(a => a.ContentHash).FirstAsync();
            foreach (var (id, confirmed) in new[] { (known, true), (Guid.CreateVersion7(), false) })
            {
                var lead = db.Leads.Add(new(id, new("Visitor", $"{id}@example.org", "Example Works", "Director", "MAN", "large", "en"),
                    new(Guid.CreateVersion7(), hash, "", 3, 51.25, now), LeadOrigin.Unknown, LeadDoubts.None, now)).Entity;
                if (confirmed) lead.Confirm(now);
            }

            db.LeadConsents.Add(new(Guid.CreateVersion7(), known, LeadPurpose.Contact, 1, true, now));
            db.LeadConsents.Add(new(Guid.CreateVersion7(), known, LeadPurpose.News, 1, true, now));
            db.LeadConsents.Add(new(Guid.CreateVersion7(), known, LeadPurpose.News, 2, false, now));
            return await db.SaveChangesAsync();
        });
        var client = await DocumentClient.LoadAsync(http, token);
        var here = new Dictionary<string, string> { ["workspace"] = owner.Workspace.Slug };
        var lead = Assert.Single((await client.AskAsync("ListLeads", here)).Body.GetProperty("items").EnumerateArray());
        Assert.Equal((known.ToString(), "new", true, false),
            (lead.GetProperty("id").GetString(), lead.GetProperty("stage").GetString(), lead.GetProperty("mayContact").GetBoolean(), lead.GetProperty("maySendNews").GetBoolean()));
        Assert.False(lead.TryGetProperty("answers", out _));
        here["leadId"] = known.ToString();
        Assert.Equal("Example Works", (await client.AskAsync("GetLead", here)).Body.GetProperty("company").GetString());
        var (stranger, _, without) = await product.TokenAsync(null, "organizations:read");
        await AssertRefusedAsync(await SendAsync($"/api/v1/{stranger.Workspace.Slug}/leads", without), HttpStatusCode.Forbidden);
    }

    private static async Task AssertRefusedAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        Assert.Equal((status, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.NotEqual("", body.RootElement.GetProperty("detail").GetString());
        Assert.NotEqual("", body.RootElement.GetProperty("remedy").GetString());
    }

    private async Task<HttpResponseMessage> SendAsync(string path, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        return await http.SendAsync(request);
    }

    private async Task<TestRespondent> PublishedAsync(bool confidential = false, bool published = true)
    {
        var respondent = await product.RespondentAsync(confidential: confidential);
        await product.AnsweredAsync(respondent);
        await product.ChangeAsync(respondent, (person, assessment, now) =>
        {
            person.Submit(now);
            assessment.Close(now);
            if (published) assessment.Publish(now);
        });
        return respondent;
    }

    private Task<Guid> OrganizationAsync(TestRespondent respondent) =>
        product.InScopeAsync(respondent.Workspace, services => services.GetRequiredService<MaturityDb>().Organizations.Select(o => o.Id).SingleAsync());

    private Task<Features.Api.ApiToken> StoredAsync(TestMember owner) =>
        product.InScopeAsync(owner.Workspace, services => services.GetRequiredService<MaturityDb>().ApiTokens.AsNoTracking().SingleAsync());
}
