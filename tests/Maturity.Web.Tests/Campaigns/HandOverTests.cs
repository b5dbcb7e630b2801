using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Campaigns;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Assessments;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Campaigns;

public sealed class HandOverTests(HandOverTests.BusyProduct product) : IClassFixture<HandOverTests.BusyProduct>
{
    [Fact]
    public async Task HandOver_Section_MovesToTheColleagueAndTheConsultantSeesIt()
    {
        var desk = await Desk.OpenAsync(product);
        using var client = await product.OpenAsync(desk.Respondent);
        var email = Address();
        Assert.NotNull((await client.PageAsync(desk.Respondent.PathOf(Section(desk, "DAT")))).QuerySelector("button[value='hand-over']"));
        var response = await HandAsync(client, desk, "DAT", email, group: "data");
        Assert.Equal(desk.Respondent.StartPath, response.Headers.Location!.OriginalString);
        var start = await client.PageAsync(desk.Respondent.StartPath);
        Assert.Contains("Grace Guest gets a mail", start.QuerySelector(".notice")!.TextContent);
        Assert.Equal(5, start.QuerySelectorAll(".section-progress li").Length);
        Assert.Contains("Grace Guest answers it", start.Body!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(desk.Respondent.PathOf(Section(desk, "DAT")))).StatusCode);

        var colleague = Assert.Single(await desk.PeopleAsync(), p => p.Email == email);
        Assert.Equal(("DAT", "data", RespondentOrigin.HandedOver), (colleague.Sections, colleague.Group, colleague.Origin));
        await product.SweepAsync();
        var mail = Assert.Single(new MailFolder(product).To(email));
        Assert.Contains("Ada Example thinks that you know more", mail);
        Assert.DoesNotContain("Grace Guest", mail);
        using var other = product.Client();
        var theirs = (await other.GetAsync(MailFolder.PathIn(mail))).Headers.Location!.OriginalString;
        Assert.Single((await other.PageAsync(theirs)).QuerySelectorAll(".section-progress li"));

        Assert.Contains("handed over by Ada Example", (await desk.Client.PageAsync($"{desk.Address}/progress")).QuerySelector("table")!.TextContent);
        Assert.Contains("to Grace Guest", (await desk.Client.PageAsync($"{desk.Address}/respondents/{desk.Respondent.Id}")).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task HandOver_InALanguageThatTheWorkspaceDoesNotOffer_WritesToTheColleagueInItsFirst()
    {
        var desk = await Desk.OpenAsync(product);
        await product.InScopeAsync(desk.Respondent.Workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            (await db.Workspaces.SingleAsync(w => w.Id == desk.Respondent.Workspace.Id)).Describe("Dutch only", ["nl"]);
            return await db.SaveChangesAsync();
        });
        using var client = await product.OpenAsync(desk.Respondent);
        var email = Address();
        Assert.Equal(HttpStatusCode.Redirect, (await HandAsync(client, desk, "DAT", email)).StatusCode);
        Assert.Equal("nl", Assert.Single(await desk.PeopleAsync(), p => p.Email == email).Language);
    }

    [Fact]
    public async Task HandOver_ReachedFromASection_SavesFirstWhatWasTypedThere()
    {
        var desk = await Desk.OpenAsync(product);
        using var client = await product.OpenAsync(desk.Respondent);
        var response = await client.SubmitAsync(desk.Respondent.FirstPath, new() { ["TAL-01.answer"] = "4", ["to"] = "hand-over" }, "#answers");
        Assert.Equal($"{desk.Respondent.FirstPath}/hand-over", response.Headers.Location!.OriginalString);
        Assert.Equal(4, (await product.AnswersAsync(desk.Respondent))["TAL-01"].Level);
    }

    [Fact]
    public async Task HandOver_SectionWithAnswers_NeedsAWordAndKeepsThemWithoutCounting()
    {
        var desk = await Desk.OpenAsync(product);
        await desk.AnswerAsync(desk.Respondent, new() { ["DAT-01"] = 5, ["DAT-02"] = 5 }, submit: false);
        using var client = await product.OpenAsync(desk.Respondent);
        var refused = await TestClient.ParseAsync(await HandAsync(client, desk, "DAT", "kept@example.org"));
        Assert.Contains("Say that they may be kept aside", refused.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal("kept@example.org", refused.QuerySelector<IHtmlInputElement>("#Input_Email")!.Value);
        Assert.Single(await desk.PeopleAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await HandAsync(client, desk, "DAT", "kept@example.org", keepAside: true)).StatusCode);
        Assert.Equal(2, (await product.AnswersAsync(desk.Respondent)).Count);
        Assert.Contains("2 answers kept aside", (await desk.Client.PageAsync($"{desk.Address}/respondents/{desk.Respondent.Id}")).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task HandOver_MoreThanThree_IsRefusedWhateverTheHurry()
    {
        var desk = await Desk.OpenAsync(product);
        using var client = await product.OpenAsync(desk.Respondent);
        var sections = desk.Respondent.Plan.Sections.Select(section => section.Id).Take(5).ToList();
        var forms = new Dictionary<string, IHtmlDocument>();
        foreach (var section in sections) forms[section] = await client.PageAsync($"{desk.Respondent.StartPath}/{section}/hand-over");
        var answers = await Task.WhenAll(sections.Select(section => client.SubmitAsync(forms[section], $"{desk.Respondent.StartPath}/{section}/hand-over",
            Fields($"{section.ToLowerInvariant()}@example.org"), "main form")));
        Assert.Equal(3, answers.Count(answer => answer.StatusCode == HttpStatusCode.Redirect));
        Assert.Equal(4, (await desk.PeopleAsync()).Count);
        Assert.Equal(3, AskedSections.Read((await product.RowAsync(desk.Respondent)).Sections)!.Count);
        var page = await client.PageAsync($"{desk.Respondent.StartPath}/PRD/hand-over");
        Assert.Contains("handed over 3 sections already", page.QuerySelector(".notice")!.TextContent);
        Assert.Null(page.QuerySelector("main form"));
    }

    [Fact]
    public async Task HandOver_SectionThatWasHandedOver_CannotBePassedOn()
    {
        var desk = await Desk.OpenAsync(product);
        using var client = await product.OpenAsync(desk.Respondent);
        var email = Address();
        await HandAsync(client, desk, "TEC", email);
        await product.SweepAsync();
        using var colleague = product.Client();
        var start = (await colleague.GetAsync(MailFolder.PathIn(Assert.Single(new MailFolder(product).To(email))))).Headers.Location!.OriginalString;
        var page = await colleague.PageAsync($"{start}/TEC/hand-over");
        Assert.Contains("cannot be passed on", page.QuerySelector(".notice")!.TextContent);
        Assert.Null((await colleague.PageAsync($"{start}/TEC")).QuerySelector("button[value='hand-over']"));
    }

    [Fact]
    public async Task HandOver_LastSection_IsRefused()
    {
        var desk = await Desk.OpenAsync(product);
        await product.ChangeAsync(desk.Respondent, (person, _, _) => person.Ask(person.Group, "TEC"));
        using var client = await product.OpenAsync(desk.Respondent);
        Assert.Contains("only section left", (await client.PageAsync($"{desk.Respondent.StartPath}/TEC/hand-over")).QuerySelector(".notice")!.TextContent);
    }

    [Fact]
    public async Task HandOver_ToSomebodyOnTheList_IsRefusedAndKeepsWhatWasTyped()
    {
        var desk = await Desk.OpenAsync(product);
        using var client = await product.OpenAsync(desk.Respondent);
        var page = await TestClient.ParseAsync(await HandAsync(client, desk, "TEC", $"{desk.Respondent.Token}@example.org"));
        Assert.Contains("on the list already", page.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal("Grace Guest", page.QuerySelector<IHtmlInputElement>("#Input_Name")!.Value);
        Assert.Null((await product.RowAsync(desk.Respondent)).Sections);
    }

    [Theory]
    [InlineData("Input.Name", "")]
    [InlineData("Input.Email", "nobody")]
    [InlineData("Input.Group", "nonsense")]
    public async Task HandOver_BadField_SaysSoAndMovesNothing(string field, string value)
    {
        var desk = await Desk.OpenAsync(product);
        using var client = await product.OpenAsync(desk.Respondent);
        var page = await TestClient.ParseAsync(await client.SubmitAsync($"{desk.Respondent.StartPath}/TEC/hand-over", new(Fields("x@example.org")) { [field] = value }, "main form"));
        Assert.Single(page.QuerySelectorAll(".error-summary li"));
        Assert.Single(await desk.PeopleAsync());
    }

    [Fact]
    public async Task HandOver_SubmittedClosedOrForeign_MovesNothing()
    {
        var desk = await Desk.OpenAsync(product);
        var other = await product.AnotherAsync(desk.Respondent);
        using var client = await product.OpenAsync(desk.Respondent);
        var path = $"{desk.Respondent.StartPath}/TEC/hand-over";
        var form = await client.PageAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{other.StartPath}/TEC/hand-over")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.SubmitAsync(form, $"{other.StartPath}/TEC/hand-over", Fields("x@example.org"), "main form")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{desk.Respondent.StartPath}/NOSUCH/hand-over")).StatusCode);
        await product.ChangeAsync(desk.Respondent, (person, _, at) => person.Submit(at));
        Assert.Contains("can no longer be handed over", (await TestClient.ParseAsync(await client.SubmitAsync(form, path, Fields("x@example.org"), "main form"))).QuerySelector(".error-summary")!.TextContent);
        await product.ChangeAsync(desk.Respondent, (person, assessment, at) => _ = person.Reopen() && assessment.Close(at));
        Assert.Contains("can no longer be handed over", (await TestClient.ParseAsync(await client.SubmitAsync(form, path, Fields("x@example.org"), "main form"))).QuerySelector(".error-summary")!.TextContent);
        Assert.Equal(2, (await desk.PeopleAsync()).Count);
    }

    [Fact]
    public async Task HandOver_IsAudited()
    {
        var desk = await Desk.OpenAsync(product);
        using var client = await product.OpenAsync(desk.Respondent);
        await HandAsync(client, desk, "TEC", Address());
        var subjects = await product.InScopeAsync(desk.Respondent.Workspace, services => services.GetRequiredService<MaturityDb>().AuditEntries
            .Where(e => e.Actor == $"respondent:{desk.Respondent.Id}").Select(e => e.Subject).ToListAsync());
        Assert.Superset(new HashSet<string> { nameof(HandOver), nameof(Respondent), nameof(CampaignMail) }, subjects.ToHashSet());
    }

    private static Features.Answering.PlanSection Section(Desk desk, string id) => desk.Respondent.Plan.Section(id)!;

    private static Task<HttpResponseMessage> HandAsync(TestClient client, Desk desk, string section, string email, bool keepAside = false, string group = "executive")
    {
        var fields = new Dictionary<string, string>(Fields(email)) { ["Input.Group"] = group };
        if (keepAside) fields["Input.KeepAside"] = "true";
        return client.SubmitAsync($"{desk.Respondent.StartPath}/{section}/hand-over", fields, "main form");
    }

    private static Dictionary<string, string> Fields(string email) => new() { ["Input.Name"] = "Grace Guest", ["Input.Email"] = email };

    private static string Address() => $"guest-{Guid.CreateVersion7():N}@example.org";

    public sealed class BusyProduct : TestProduct
    {
        protected override IEnumerable<string> Settings => ["--Work:Role=web", "--Http:MailsPerHour=1000"];
    }
}
