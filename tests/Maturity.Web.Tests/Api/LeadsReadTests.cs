using System.Net;
using System.Text.Json;
using Maturity.Web.Data;
using Maturity.Web.Features.Leads;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Api;

/// <summary>What a program that knows the document only is told of leads, and in which order.</summary>
public sealed class LeadsReadTests(ApiProduct product) : IClassFixture<ApiProduct>, IDisposable
{
    private static readonly string[] Origin = ["channel", "source", "medium", "campaign", "referrer", "host"];

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = product.Address };

    public void Dispose() => http.Dispose();

    [Fact]
    public async Task Lead_OfAnyOrigin_IsToldWithScoreGapsConsentsAndWhereItWasMergedInto()
    {
        var (owner, client, here) = await StartAsync();
        var now = DateTimeOffset.UtcNow;
        var survivor = await product.LeadAsync(owner, TestLeads.Profile(), now.AddHours(-2));
        here["leadId"] = $"{await product.LeadAsync(owner, TestLeads.Profile(), now.AddHours(-1), (lead, db) =>
        {
            lead.MergeInto(survivor, now);
            lead.AskForAssessment(now);
            db.LeadConsents.Add(new(Guid.CreateVersion7(), lead.Id, LeadPurpose.News, 1, true, now) { Text = "News, please.", TextVersion = "2026-11/en", Place = "scan" });
            db.LeadConsents.Add(new(Guid.CreateVersion7(), lead.Id, LeadPurpose.Contact, 1, true, now) { Text = "Call me.", TextVersion = "2026-11/en", Place = "scan" });
            db.LeadConsents.Add(new(Guid.CreateVersion7(), lead.Id, LeadPurpose.Contact, 2, false, now) { Place = "link in a mail" });
        }, new("newsletter", "mail", "spring", "search.example", "shop.example"))}";
        var lead = (await client.AskAsync("GetLead", here)).Body;
        Assert.Equal(["newsletter", "newsletter", "mail", "spring", "search.example", "shop.example"],
            Origin.Select(name => lead.GetProperty(name).GetString()!));
        var score = lead.GetProperty("score");
        Assert.Equal((15, 15), (score.GetProperty("points").GetInt32(), score.GetProperty("parts").EnumerateArray().Sum(part => part.GetProperty("points").GetInt32())));
        Assert.Equal(["industry", "size", "need", "opened", "passed-on", "asked"], score.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("kind").GetString()!));
        var gaps = lead.GetProperty("gaps").EnumerateArray().ToList();
        Assert.Equal(3, gaps.Count);
        Assert.All(gaps, gap => Assert.Equal(1, gap.GetProperty("level").GetInt32()));
        Assert.Equal([("contact", false, "link in a mail", null), ("news", true, "scan", "News, please.")], lead.GetProperty("consents").EnumerateArray()
            .Select(one => (one.GetProperty("purpose").GetString()!, one.GetProperty("given").GetBoolean(), one.GetProperty("place").GetString()!, one.GetProperty("text").GetString())));
        Assert.Equal(survivor, lead.GetProperty("mergedInto").GetGuid());
        var listed = await ListAsync(client, here);
        Assert.Equal([survivor.ToString(), here["leadId"]], listed.Select(one => one.GetProperty("id").GetString()!));
        Assert.Equal(JsonValueKind.Null, listed[0].GetProperty("mergedInto").ValueKind);
        Assert.Equal(JsonValueKind.Null, listed[0].GetProperty("medium").ValueKind);
    }

    [Fact]
    public async Task Lead_ConfirmedAfterTheMarkPassedItsPlace_ComesAtTheEnd()
    {
        var (owner, client, here) = await StartAsync();
        var now = DateTimeOffset.UtcNow;
        var late = await product.LeadAsync(owner, TestLeads.Profile(), null);
        var first = await product.LeadAsync(owner, TestLeads.Profile(), now.AddHours(-2));
        var second = await product.LeadAsync(owner, TestLeads.Profile(), now.AddHours(-1));
        here["limit"] = "1";
        var page = (await client.AskAsync("ListLeads", here)).Body;
        Assert.Equal(first, Assert.Single(page.GetProperty("items").EnumerateArray()).GetProperty("id").GetGuid());
        await product.InScopeAsync(owner.Workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            (await db.Leads.SingleAsync(l => l.Id == late)).Confirm(now);
            return await db.SaveChangesAsync();
        });
        here["after"] = page.GetProperty("next").GetString()!;
        Assert.Equal([second, late], await WalkAsync(client, here));
    }

    [Fact]
    public async Task Lead_StoredALittleLateWithAnEarlierMoment_IsNotPassedOver()
    {
        var (owner, client, here) = await StartAsync();
        var now = DateTimeOffset.UtcNow;
        var old = await product.LeadAsync(owner, TestLeads.Profile(), now.AddHours(-1));
        // A minute ahead: however slow this test is, they stay among those of these seconds.
        var young = await product.LeadAsync(owner, TestLeads.Profile(), now.AddMinutes(1));
        var younger = await product.LeadAsync(owner, TestLeads.Profile(), now.AddMinutes(1).AddMilliseconds(1));
        here["limit"] = "2";
        var page = (await client.AskAsync("ListLeads", here)).Body;
        Assert.Equal(old, Assert.Single(page.GetProperty("items").EnumerateArray()).GetProperty("id").GetGuid());
        var between = await product.LeadAsync(owner, TestLeads.Profile(), now.AddSeconds(59));
        here["after"] = page.GetProperty("next").GetString()!;
        Assert.Equal([between, young, younger], await WalkAsync(client, here));
    }

    [Fact]
    public async Task Leads_ConfirmedInTheSameMoment_ComeOnceEach()
    {
        var (owner, client, here) = await StartAsync();
        var moment = DateTimeOffset.UtcNow.AddHours(-1);
        List<Guid> added = [];
        for (var number = 0; number < 4; number++) added.Add(await product.LeadAsync(owner, TestLeads.Profile(), moment));
        here["limit"] = "1";
        Assert.Equal(added.Order(), (await WalkAsync(client, here)).Order());
    }

    [Theory]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("________________________________")]
    [InlineData("!")]
    public async Task Mark_ThatIsNoneOfThisList_IsRefused(string mark)
    {
        var (_, client, here) = await StartAsync();
        here["after"] = mark;
        var (response, problem) = await client.AskAsync("ListLeads", here);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("after", Assert.Single(problem.GetProperty("errors").EnumerateArray()).GetProperty("field").GetString());
    }

    [Fact]
    public async Task Lead_WhoseResultIsOpenedAgain_HasNewContentAndCanStillBeChangedAsItWasRead()
    {
        var (owner, client, here) = await StartAsync();
        var id = await product.LeadAsync(owner, TestLeads.Profile(), DateTimeOffset.UtcNow);
        here["leadId"] = id.ToString();
        var mark = (await client.AskAsync("GetLead", here)).Response.Headers.ETag!.ToString();
        Assert.Equal(HttpStatusCode.NotModified, (await client.AskAsync("GetLead", here, mark)).Response.StatusCode);
        await product.InScopeAsync(owner.Workspace, services => services.GetRequiredService<MaturityDb>().Leads.Where(l => l.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Opened, 1)));
        var (again, lead) = await client.AskAsync("GetLead", here, mark);
        Assert.Equal((HttpStatusCode.OK, 5), (again.StatusCode, lead.GetProperty("score").GetProperty("points").GetInt32()));
        Assert.Equal(HttpStatusCode.NoContent, (await client.AskAsync("ChangeLead", here, mark, new { nextStep = "Call" })).Response.StatusCode);
        mark = (await client.AskAsync("GetLead", here)).Response.Headers.ETag!.ToString();
        await product.InScopeAsync(owner.Workspace, services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            db.LeadConsents.Add(new(Guid.CreateVersion7(), id, LeadPurpose.Contact, 1, true, DateTimeOffset.UtcNow));
            return db.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await client.AskAsync("ChangeLead", here, mark, new { nextStep = "Call again" })).Response.StatusCode);
    }

    private static async Task<List<JsonElement>> ListAsync(DocumentClient client, Dictionary<string, string> here) =>
        [.. (await client.AskAsync("ListLeads", here)).Body.GetProperty("items").EnumerateArray()];

    private static async Task<List<Guid>> WalkAsync(DocumentClient client, Dictionary<string, string> here)
    {
        List<Guid> seen = [];
        for (var part = 0; part < 10; part++)
        {
            var page = (await client.AskAsync("ListLeads", here)).Body;
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid()));
            if (page.GetProperty("next").GetString() is not { } next) break;
            here["after"] = next;
        }

        return seen;
    }

    private async Task<(TestMember Owner, DocumentClient Client, Dictionary<string, string> Here)> StartAsync()
    {
        var (owner, browser, token) = await product.TokenAsync(null, "leads:read", "leads:write");
        browser.Dispose();
        return (owner, await DocumentClient.LoadAsync(http, token), new() { ["workspace"] = owner.Workspace.Slug });
    }
}
