using System.Net;
using Maturity.Web.Data;
using Maturity.Web.Features.Leads;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Api;

/// <summary>What a program that knows the document only may do with leads.</summary>
public sealed class LeadsWriteTests(ApiProduct product) : IClassFixture<ApiProduct>, IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = product.Address };

    public void Dispose() => http.Dispose();

    [Fact]
    public async Task Lead_MovedOnByAProgram_IsStoredAndStandsInTheAuditLogUnderTheToken()
    {
        var (owner, client, here) = await StartAsync("leads:read", "leads:write");
        var mark = (await client.AskAsync("GetLead", here)).Response.Headers.ETag!.ToString();
        var (changed, _) = await client.AskAsync("ChangeLead", here, mark, new { stage = "contacted", nextStep = " Call again ", nextStepOn = "2027-01-15" });
        Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);
        var (read, lead) = await client.AskAsync("GetLead", here);
        Assert.Equal(changed.Headers.ETag, read.Headers.ETag);
        Assert.Equal(("contacted", "Call again", "2027-01-15"), (lead.GetProperty("stage").GetString(), lead.GetProperty("nextStep").GetString(), lead.GetProperty("nextStepOn").GetString()));
        // What is left out stays; null empties.
        Assert.Equal(HttpStatusCode.NoContent, (await client.AskAsync("ChangeLead", here, changed.Headers.ETag!.ToString(), new { nextStepOn = (string?)null })).Response.StatusCode);
        var row = await RowAsync(owner);
        Assert.Equal((LeadStage.Contacted, "Call again", null), (row.Stage, row.NextStep, row.NextStepOn));
        Assert.NotNull(row.WorkedAt);
        Assert.Equal(2, await EntriesAsync(owner, "Lead", "changed"));
    }

    [Fact]
    public async Task Lead_ChangedMeanwhile_IsNotOverwrittenAndNeitherIsOneWhoseStateIsNotNamed()
    {
        var (owner, client, here) = await StartAsync("leads:read", "leads:write");
        var mark = (await client.AskAsync("GetLead", here)).Response.Headers.ETag!.ToString();
        await client.AskAsync("ChangeLead", here, mark, new { stage = "qualified" });
        var (late, problem) = await client.AskAsync("ChangeLead", here, mark, new { stage = "lost" });
        Assert.Equal(HttpStatusCode.PreconditionFailed, late.StatusCode);
        Assert.Contains("Read it again", problem.GetProperty("remedy").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await client.AskAsync("ChangeLead", here, null, new { stage = "lost" })).Response.StatusCode);
        Assert.Equal(LeadStage.Qualified, (await RowAsync(owner)).Stage);
        Assert.Equal(HttpStatusCode.NoContent, (await client.AskAsync("ChangeLead", here, "*", new { stage = "lost" })).Response.StatusCode);
    }

    [Fact]
    public async Task Note_WrittenByAProgram_StandsWithTheLead()
    {
        var (owner, client, here) = await StartAsync("leads:write");
        var (response, note) = await client.AskAsync("AddLeadNote", here, null, new { text = "They called back." });
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var stored = await product.InScopeAsync(owner.Workspace, services => services.GetRequiredService<MaturityDb>().LeadNotes.AsNoTracking().SingleAsync());
        Assert.Equal((note.GetProperty("id").GetGuid(), "They called back."), (stored.Id, stored.Text));
        Assert.Equal(1, await EntriesAsync(owner, "LeadNote", "created"));
        using var browser = await product.SignInAsync(owner);
        var written = (await browser.PageAsync($"/{owner.Workspace.Slug}/leads/{here["leadId"]}")).QuerySelector("section[aria-labelledby=notes] article")!.TextContent;
        Assert.Contains("They called back.", written, StringComparison.Ordinal);
        Assert.Contains("CRM", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ChangeLead", """{"stage":"finished"}""", "stage")]
    [InlineData("ChangeLead", """{"stage":2}""", "stage")]
    [InlineData("ChangeLead", """{"nextStepOn":"15-01-2027","nextStep":"Call"}""", "nextStepOn")]
    [InlineData("ChangeLead", """{"nextStepOn":"2027-01-15"}""", "nextStepOn")]
    [InlineData("ChangeLead", """{"nextStep":"a\u0000b"}""", "nextStep")]
    [InlineData("ChangeLead", """{"name":"Somebody else"}""", "name")]
    [InlineData("ChangeLead", "[]", "body")]
    [InlineData("ChangeLead", """{"nextStep":"\ud800"}""", "body")]
    [InlineData("ChangeLead", """{"\udfff":"x"}""", "body")]
    [InlineData("ChangeLead", "{", "body")]
    [InlineData("AddLeadNote", """{"text":" "}""", "text")]
    [InlineData("AddLeadNote", """{"note":"x"}""", "note")]
    public async Task Value_ThatCannotBeUsed_IsNamedAndChangesNothing(string operation, string body, string field)
    {
        var (owner, client, here) = await StartAsync("leads:write");
        var (response, problem) = await client.AskAsync(operation, here, "*", body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(field, Assert.Single(problem.GetProperty("errors").EnumerateArray()).GetProperty("field").GetString());
        Assert.Null((await RowAsync(owner)).WorkedAt);
    }

    [Fact]
    public async Task Token_ThatMayOnlyReadOrIsOfAnotherWorkspace_ChangesNothing()
    {
        var (owner, reader, here) = await StartAsync("leads:read");
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.AskAsync("ChangeLead", here, "*", new { stage = "lost" })).Response.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.AskAsync("AddLeadNote", here, null, new { text = "x" })).Response.StatusCode);
        var (stranger, other, _) = await StartAsync("leads:write");
        Assert.Equal(HttpStatusCode.Forbidden, (await other.AskAsync("GetLead", new() { ["workspace"] = stranger.Workspace.Slug, ["leadId"] = here["leadId"] })).Response.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.AskAsync("ChangeLead", here, "*", new { stage = "lost" })).Response.StatusCode);
        here["workspace"] = stranger.Workspace.Slug;
        Assert.Equal(HttpStatusCode.NotFound, (await other.AskAsync("ChangeLead", here, "*", new { stage = "lost" })).Response.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.AskAsync("AddLeadNote", here, null, new { text = "x" })).Response.StatusCode);
        Assert.Null((await RowAsync(owner)).WorkedAt);
    }

    private Task<Lead> RowAsync(TestMember owner) => product.InScopeAsync(owner.Workspace, services => services.GetRequiredService<MaturityDb>().Leads.AsNoTracking().SingleAsync());

    private Task<int> EntriesAsync(TestMember owner, string subject, string action) => product.InScopeAsync(owner.Workspace, services => services.GetRequiredService<MaturityDb>()
        .AuditEntries.CountAsync(e => e.Subject == subject && e.Action == action && e.ActorName == "CRM" && e.Actor.StartsWith("token:")));

    private async Task<(TestMember Owner, DocumentClient Client, Dictionary<string, string> Here)> StartAsync(params string[] scopes)
    {
        var (owner, browser, token) = await product.TokenAsync(null, scopes);
        browser.Dispose();
        await product.RespondentAsync(owner.Workspace, quickScan: true);
        var id = await product.InScopeAsync(owner.Workspace, async services =>
        {
            var (db, now) = (services.GetRequiredService<MaturityDb>(), TimeProvider.System.GetUtcNow());
            var hash = await db.Assessments.Select(a => a.ContentHash).FirstAsync();
            var lead = db.Leads.Add(new(Guid.CreateVersion7(), new("Visitor", $"{Guid.CreateVersion7():N}@example.org", "Example Works", "Director", "MAN", "large", "en"),
                new(Guid.CreateVersion7(), hash, "", 3, 51.25, now), LeadOrigin.Unknown, LeadDoubts.None, now)).Entity;
            lead.Confirm(now);
            await db.SaveChangesAsync();
            return lead.Id;
        });
        return (owner, await DocumentClient.LoadAsync(http, token), new() { ["workspace"] = owner.Workspace.Slug, ["leadId"] = id.ToString() });
    }
}
