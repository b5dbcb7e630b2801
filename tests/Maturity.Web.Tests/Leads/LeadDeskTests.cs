using System.Net;
using Maturity.Web.Data;
using Maturity.Web.Features.Leads;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Leads;

/// <summary>How sales finds leads, follows them up, and makes clients of them.</summary>
public sealed class LeadDeskTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    private const string Become = "form[action*='handler=Become']";

    [Fact]
    public async Task List_OfLeads_HasTheConfirmedOnlyByStage()
    {
        var owner = await product.MemberAsync();
        var known = await LeadAsync(owner, consents: true);
        await LeadAsync(owner, confirmed: false);
        using var client = await product.SignInAsync(owner);
        var list = $"/{owner.Workspace.Slug}/leads";
        var page = await client.PageAsync(list);
        Assert.Equal($"{list}/{known}", Assert.Single(page.QuerySelectorAll("tbody a")).GetAttribute("href"));
        Assert.Contains("One person has not confirmed", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await client.PageAsync($"{list}?stage=Won")).QuerySelectorAll("tbody a"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{list}?stage=Nobody")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{list}?part=0")).StatusCode);
    }

    [Fact]
    public async Task List_AfterAStormOfThousands_IsAsLongAsAPageAndLeadsToTheRest()
    {
        var owner = await product.MemberAsync();
        await product.RespondentAsync(owner.Workspace);
        await product.InScopeAsync(owner.Workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            var hash = await db.Assessments.Select(a => a.ContentHash).FirstAsync();
            for (var at = 0; at < 2_060; at++)
            {
                var lead = Make(hash, $"{at}@company{at}.example");
                if (at < 60) lead.Confirm(DateTimeOffset.UtcNow.AddMinutes(at));
                db.Leads.Add(lead);
            }

            return await db.SaveChangesAsync();
        });
        using var client = await product.SignInAsync(owner);
        var page = await client.PageAsync($"/{owner.Workspace.Slug}/leads");
        Assert.Equal(50, page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("2,000 people have not confirmed", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(10, (await client.PageAsync(page.QuerySelector("a[href*='part=2']")!.GetAttribute("href")!)).QuerySelectorAll("tbody tr").Length);
        Assert.Equal(0, await product.InScopeAsync(owner.Workspace, services => services.GetRequiredService<MaturityDb>().BenchmarkMembers.CountAsync()));
    }

    [Fact]
    public async Task Dossier_OfALead_SaysWhetherTheyMayBeApproachedAndWhatToAskFirst()
    {
        var owner = await product.MemberAsync();
        var (agreed, silent) = (await LeadAsync(owner, consents: true), await LeadAsync(owner));
        using var client = await product.SignInAsync(owner);
        var page = await client.PageAsync($"/{owner.Workspace.Slug}/leads/{agreed}");
        Assert.Contains("agreed to be approached", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("#first ~ ol > li"));
        page = await client.PageAsync($"/{owner.Workspace.Slug}/leads/{silent}");
        Assert.Contains("did not agree", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("input[name='Become.Invite']"));
        var unconfirmed = await LeadAsync(owner, confirmed: false);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/{owner.Workspace.Slug}/leads/{unconfirmed}")).StatusCode);
    }

    [Fact]
    public async Task Conversation_MovedOnWithAPlanAndANote_IsStoredAndAnOlderPageIsRefused()
    {
        var owner = await product.MemberAsync();
        var path = $"/{owner.Workspace.Slug}/leads/{await LeadAsync(owner, consents: true)}";
        using var client = await product.SignInAsync(owner);
        var page = await client.PageAsync(path);
        Dictionary<string, string> plan = new() { ["Input.Stage"] = "Contacted", ["Input.OwnerId"] = owner.Account.Id.ToString(), ["Input.NextStep"] = "Call again", ["Input.NextStepOn"] = "2027-01-15" };
        Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync(page, path, plan, "form[action*='handler=Move']")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync(path, new() { ["note"] = "They want to begin in spring." }, "form[action*='handler=Note']")).StatusCode);
        var lead = await RowAsync(owner);
        Assert.Equal((LeadStage.Contacted, owner.Account.Id, "Call again", new DateOnly(2027, 1, 15)), (lead.Stage, lead.OwnerId, lead.NextStep, lead.NextStepOn));
        Assert.NotNull(lead.WorkedAt);
        Assert.Contains("They want to begin in spring.", (await client.PageAsync(path)).Body!.TextContent, StringComparison.Ordinal);

        plan["Input.NextStep"] = "Something else";
        var refused = await TestClient.ParseAsync(await client.SubmitAsync(page, path, plan, "form[action*='handler=Move']"));
        Assert.Contains("Somebody else changed this lead", refused.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Something else", refused.QuerySelector("#Input_NextStep")!.GetAttribute("value"));
        Assert.Equal("Call again", (await RowAsync(owner)).NextStep);

        plan["Input.NextStep"] = "";
        var empty = await TestClient.ParseAsync(await client.SubmitAsync(path, plan, "form[action*='handler=Move']"));
        Assert.NotNull(empty.QuerySelector(".error-summary a[href='#Input_NextStep']"));
    }

    [Fact]
    public async Task Lead_ThatBecomesAClient_IsAnOrganizationWithAnAssessmentAndTheScanToConfirmOnce()
    {
        var owner = await product.MemberAsync();
        var id = await LeadAsync(owner, consents: true);
        var path = $"/{owner.Workspace.Slug}/leads/{id}";
        using var client = await product.SignInAsync(owner);
        var page = await client.PageAsync(path);
        var refused = await TestClient.ParseAsync(await client.SubmitAsync(page, path, new() { ["Become.Country"] = "" }, Become));
        Assert.NotNull(refused.QuerySelector(".error-summary a[href='#Become_Country']"));
        Dictionary<string, string> fields = new() { ["Become.Country"] = "NL", ["Become.Group"] = "executive", ["Become.Invite"] = "true" };
        var made = await client.SubmitAsync(page, path, fields, Become);
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        var again = await client.SubmitAsync(page, path, fields, Become);
        Assert.StartsWith($"/{owner.Workspace.Slug}/organizations/", again.Headers.Location!.ToString(), StringComparison.Ordinal);
        await product.InScopeAsync(owner.Workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            var organization = await db.Organizations.SingleAsync(o => o.Name == "Example Works");
            Assert.Equal(("MAN", "large", "NL", "works.example"), (organization.Industry, organization.SizeBand, organization.Country, organization.MailDomain));
            var assessment = await db.Assessments.SingleAsync(a => a.OrganizationId == organization.Id);
            Assert.Equal($"/{owner.Workspace.Slug}/assessments/{assessment.Id}", made.Headers.Location!.ToString());
            var person = await db.Respondents.SingleAsync(r => r.AssessmentId == assessment.Id);
            Assert.Equal((1, "executive"), (await db.CampaignMails.CountAsync(m => m.RespondentId == person.Id), person.Group));
            Assert.Equal(organization.Id, (await db.Leads.SingleAsync(l => l.Id == id)).OrganizationId);
            return 0;
        });
    }

    [Fact]
    public async Task Lead_WithoutConsent_IsNeverMailedWhateverTheFormSays()
    {
        var owner = await product.MemberAsync();
        var path = $"/{owner.Workspace.Slug}/leads/{await LeadAsync(owner)}";
        using var client = await product.SignInAsync(owner);
        var form = await client.PageAsync(path);
        var field = form.CreateElement("input");
        field.SetAttribute("type", "hidden");
        field.SetAttribute("name", "Become.Invite");
        form.QuerySelector(Become)!.Append(field);
        var refused = await client.SubmitAsync(form, path, new() { ["Become.Country"] = "NL", ["Become.Group"] = "executive", ["Become.Invite"] = "true" }, Become);
        Assert.Contains("cannot be mailed", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync(path, new() { ["Become.Country"] = "NL", ["Become.Group"] = "executive" }, Become)).StatusCode);
        Assert.Equal(0, await product.InScopeAsync(owner.Workspace, services => services.GetRequiredService<MaturityDb>().CampaignMails.CountAsync()));
    }

    private Task<Lead> RowAsync(TestMember owner) => product.InScopeAsync(owner.Workspace, services => services.GetRequiredService<MaturityDb>().Leads.AsNoTracking().SingleAsync());

    private Task<Guid> LeadAsync(TestMember owner, bool consents = false, bool confirmed = true) =>
        product.LeadAsync(owner, TestLeads.Profile(), confirmed ? DateTimeOffset.UtcNow : null, (lead, db) =>
        {
            if (consents) db.LeadConsents.Add(new(Guid.CreateVersion7(), lead.Id, LeadPurpose.Contact, 1, true, DateTimeOffset.UtcNow));
        });

    private static Lead Make(string hash, string email) => new(Guid.CreateVersion7(), TestLeads.Profile(email: email),
        new(Guid.CreateVersion7(), hash, "", 2, 35, DateTimeOffset.UtcNow), LeadOrigin.Unknown, LeadDoubts.None, DateTimeOffset.UtcNow);
}
