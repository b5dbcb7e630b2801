using System.Net;
using Maturity.Web.Data;
using Maturity.Web.Features.Leads;
using Maturity.Web.Features.Leads.Desk;
using Maturity.Web.Features.Leads.Scoring;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Leads;

/// <summary>Offers and scores, the board, reminders, merging and the funnel.</summary>
public sealed class LeadDeskPagesTests(ScanProduct product) : IClassFixture<ScanProduct>
{
    [Fact]
    public async Task Offer_ThatFits_IsNamedInTheDossierAndCountsInTheScoreThatTheListSortsBy()
    {
        var owner = await product.MemberAsync(Role.Sales);
        var (rich, poor) = (await LeadAsync(owner, "rich.example", "MAN"), await LeadAsync(owner, "poor.example", "AGR"));
        using var client = await product.SignInAsync(owner);
        var offers = $"/{owner.Workspace.Slug}/leads/offers";
        var form = await client.PageAsync($"{offers}/new");
        var gap = form.QuerySelector("input[name='Input.Gaps']")!.GetAttribute("value")!;
        Dictionary<string, string> fields = new() { ["Input.NameEnglish"] = "Data workshop", ["Input.TextEnglish"] = "Two days.", ["Input.Link"] = "javascript:alert(1)", ["Input.Level"] = "4" };
        var refused = await TestClient.ParseAsync(await client.SubmitAsync(form, $"{offers}/new", fields));
        Assert.NotNull(refused.QuerySelector(".error-summary a[href='#Input_Link']"));
        Assert.NotNull(refused.QuerySelector(".error-summary a[href='#Input_Gaps']"));
        Assert.Equal("Data workshop", refused.QuerySelector("#Input_NameEnglish")!.GetAttribute("value"));
        fields["Input.Link"] = "https://example.org/workshop";
        fields["Input.Gaps"] = gap;
        Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync(form, $"{offers}/new", fields)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync(offers, new() { ["Input.Industries"] = "MAN" })).StatusCode);
        await PointAsync(owner);

        var page = await client.PageAsync($"/{owner.Workspace.Slug}/leads?sort=score");
        var lines = page.QuerySelectorAll("tbody tr");
        Assert.EndsWith(rich.ToString(), lines[0].QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        var scores = lines.Select(line => line.QuerySelector("td[data-label='Score']")!.TextContent.Trim()).ToList();
        Assert.Equal(["25", "10"], scores);
        var dossier = await client.PageAsync($"/{owner.Workspace.Slug}/leads/{rich}");
        Assert.Contains("25", dossier.QuerySelector("#score")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("15 of 15 points", dossier.QuerySelector("#score ~ ul")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Data workshop", dossier.QuerySelector("#offers ~ ul")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("15 of 15 points", (await client.PageAsync($"/{owner.Workspace.Slug}/leads/{poor}")).QuerySelector("#score ~ ul")!.TextContent, StringComparison.Ordinal);

        await client.SpeakAsync("nl");
        var parts = (await client.PageAsync($"/{owner.Workspace.Slug}/leads/{rich}")).QuerySelectorAll("#score ~ ul > li").Select(part => string.Join(' ', part.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(
            [
                "Past: hun branche is er een die u zoekt. 15 van 15 punten",
                "Past: hun omvang hoort niet bij de gekozen omvang. 0 van 15 punten",
                "Behoefte: uw aanbod dicht één van hun kloven, 10 punten per kloof. 10 van 40 punten",
                "Interesse: zij hebben het volledige resultaat niet geopend. 0 van 5 punten",
                "Interesse: zij hebben de scan niet doorgegeven. 0 van 10 punten",
                "Interesse: zij hebben niet om de volledige meting gevraagd. 0 van 15 punten",
            ],
            parts);
    }

    [Fact]
    public async Task Offer_ChangedByTwo_RefusesTheOlderFormAndKeepsWhatWasTyped()
    {
        var owner = await product.MemberAsync();
        using var client = await product.SignInAsync(owner);
        var offers = $"/{owner.Workspace.Slug}/leads/offers";
        var form = await client.PageAsync($"{offers}/new");
        Dictionary<string, string> fields = new() { ["Input.NameEnglish"] = "First", ["Input.TextEnglish"] = "Text.", ["Input.Gaps"] = form.QuerySelector("input[name='Input.Gaps']")!.GetAttribute("value")! };
        await client.SubmitAsync(form, $"{offers}/new", fields);
        var path = (await client.PageAsync(offers)).QuerySelector(".panel-title a")!.GetAttribute("href")!;
        var opened = await client.PageAsync(path);
        Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync(opened, path, new(fields) { ["Input.NameEnglish"] = "Second" })).StatusCode);
        var refused = await TestClient.ParseAsync(await client.SubmitAsync(opened, path, new(fields) { ["Input.NameEnglish"] = "Third" }));
        Assert.Contains("Somebody else changed this", refused.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Third", refused.QuerySelector("#Input_NameEnglish")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync(path, [], "form[action*='handler=Remove']")).StatusCode);
        Assert.Empty((await client.PageAsync(offers)).QuerySelectorAll(".panel-title"));
    }

    [Fact]
    public async Task Card_MovedOnTheBoard_ChangesItsColumnOnceAndAnOlderPageIsRefused()
    {
        var owner = await product.MemberAsync(Role.Sales);
        var id = await LeadAsync(owner, "works.example");
        using var client = await product.SignInAsync(owner);
        var board = $"/{owner.Workspace.Slug}/leads/board";
        var page = await client.PageAsync(board);
        var form = $"#card-{id} form";
        Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync(page, board, new() { ["stage"] = "Qualified" }, form)).StatusCode);
        Assert.NotNull((await client.PageAsync(board)).QuerySelector($"section[aria-labelledby='column-Qualified'] #card-{id}"));
        var refused = await TestClient.ParseAsync(await client.SubmitAsync(page, board, new() { ["stage"] = "Lost" }, form));
        Assert.Contains("was not moved", refused.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        var funnel = await client.PageAsync($"/{owner.Workspace.Slug}/leads/funnel?days=30");
        Assert.Equal(["0", "0", "1", "1", "1", "1", "0"], funnel.QuerySelectorAll("table")[0].QuerySelectorAll("td[data-label='Number']").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/{owner.Workspace.Slug}/leads/funnel?days=31")).StatusCode);
    }

    [Fact]
    public async Task Step_OfToday_IsRemindedOfOnceInTheOwnersLanguageAndAFailureIsSeenAndTriedAgain()
    {
        var owner = await product.MemberAsync();
        var id = await LeadAsync(owner, "works.example");
        await product.InScopeAsync(owner.Workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            (await db.Users.SingleAsync(user => user.Id == owner.Account.Id)).Language = "nl";
            var lead = await db.Leads.SingleAsync(l => l.Id == id);
            lead.Assign(owner.Account.Id, DateTimeOffset.UtcNow);
            lead.Plan("Call Grace", DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1), DateTimeOffset.UtcNow);
            return await db.SaveChangesAsync();
        });
        var mails = new MailFolder(product);
        var blocked = Path.Combine(product.Folder, "mail");
        if (Directory.Exists(blocked)) Directory.Move(blocked, $"{blocked}-before");
        await File.WriteAllTextAsync(blocked, "no folder");
        await RoundAsync();
        using var client = await product.SignInAsync(owner);
        var path = $"/{owner.Workspace.Slug}/leads";
        Assert.NotNull((await client.PageAsync($"{path}/{id}")).QuerySelector(".notice--danger"));
        Assert.NotNull((await client.PageAsync(path)).QuerySelector("tbody .badge--attention"));
        File.Delete(blocked);
        await SuspendAsync(owner.Workspace, true);
        await RoundAsync();
        Assert.Empty(mails.To(owner.Account.Email!));
        await SuspendAsync(owner.Workspace, false);
        await RoundAsync();
        await RoundAsync();
        var mail = Assert.Single(mails.To(owner.Account.Email!));
        Assert.Contains("Volgende stap vandaag", mail, StringComparison.Ordinal);
        Assert.Contains("Call Grace", mail, StringComparison.Ordinal);
        Assert.Null((await client.PageAsync($"{path}/{id}")).QuerySelector(".notice--danger"));
    }

    [Fact]
    public async Task Leads_OfOneCompany_AreOneLineAndMergeIntoOneDossierWithTheNotesOfBoth()
    {
        var owner = await product.MemberAsync();
        var (first, second) = (await LeadAsync(owner, "works.example"), await LeadAsync(owner, "works.example"));
        await LeadAsync(owner, "gmail.com");
        await LeadAsync(owner, "gmail.com");
        using var client = await product.SignInAsync(owner);
        var list = $"/{owner.Workspace.Slug}/leads";
        var lines = (await client.PageAsync(list)).QuerySelectorAll("tbody tr");
        Assert.Equal(3, lines.Length);
        Assert.Contains("and one more of this company", lines.Single(line => line.QuerySelector($"a[href$='{second}']") is not null).TextContent, StringComparison.Ordinal);
        await client.SubmitAsync($"{list}/{first}", new() { ["note"] = "Knows the budget." }, "form[action*='handler=Note']");
        var page = await client.PageAsync($"{list}/{second}");
        const string merge = "form[action*='handler=Merge']";
        Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync(page, $"{list}/{second}", [], merge)).StatusCode);
        var merged = await client.PageAsync($"{list}/{second}");
        Assert.Contains("Knows the budget.", merged.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(merged.QuerySelector($"dd a[href$='{first}']"));
        Assert.Null(merged.QuerySelector(merge));
        var closed = await client.PageAsync($"{list}/{first}");
        Assert.NotNull(closed.QuerySelector($".notice a[href$='{second}']"));
        Assert.Null(closed.QuerySelector("form[action*='handler=Become']"));
        Assert.Null((await client.PageAsync(list)).QuerySelector($"tbody a[href$='{first}']"));
        var again = await TestClient.ParseAsync(await client.SubmitAsync(page, $"{list}/{second}", [], merge));
        Assert.Contains("Choose another lead", again.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        var events = await product.InScopeAsync(owner.Workspace, services => services.GetRequiredService<MaturityDb>().AuditEntries.CountAsync(e => e.SubjectId == first.ToString()));
        Assert.True(events >= 2);
    }

    [Fact]
    public async Task Sales_FollowsLeadsUp_AndMakesNoAssessment()
    {
        var owner = await product.MemberAsync();
        var sales = await product.MemberAsync(Role.Sales, owner.Workspace);
        var path = $"/{owner.Workspace.Slug}/leads/{await LeadAsync(owner, "works.example")}";
        using var mine = await product.SignInAsync(owner);
        Assert.NotNull((await mine.PageAsync(path)).QuerySelector("form[action*='handler=Become']"));
        using var client = await product.SignInAsync(sales);
        var page = await client.PageAsync(path);
        Assert.Null(page.QuerySelector("form[action*='handler=Become']"));
        // The form of the page carries the token that a form of one's own needs.
        var move = page.QuerySelector("form[action*='handler=Move']")!;
        move.SetAttribute("action", $"{path}?handler=Become");
        var refused = await client.SubmitAsync(page, path, [], "form[action*='handler=Become']");
        Assert.Contains(refused.StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });
        Assert.Equal(0, await product.InScopeAsync(owner.Workspace, services => services.GetRequiredService<MaturityDb>().Leads.CountAsync(l => l.OrganizationId != null)));
    }

    private async Task RoundAsync() => await product.InScopeAsync(null, async services =>
    {
        await services.GetRequiredService<StepReminderRound>().RunAsync(CancellationToken.None);
        return 0;
    });

    private async Task SuspendAsync(Workspace workspace, bool suspended) => await product.InScopeAsync(workspace, async services =>
    {
        var db = services.GetRequiredService<MaturityDb>();
        var row = await db.Workspaces.SingleAsync(w => w.Id == workspace.Id);
        if (suspended) row.Suspend("Because.", DateTimeOffset.UtcNow);
        else row.Resume();
        return await db.SaveChangesAsync();
    });

    private Task<int> PointAsync(TestMember owner) => product.InScopeAsync(owner.Workspace, services => services.GetRequiredService<LeadPointing>().RunAsync(100, CancellationToken.None));

    private async Task<Guid> LeadAsync(TestMember owner, string domain, string industry = "MAN")
    {
        var asked = await product.RespondentAsync(owner.Workspace, quickScan: true);
        return await product.InScopeAsync(owner.Workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            var hash = await db.Assessments.Where(a => a.Id == asked.AssessmentId).Select(a => a.ContentHash).SingleAsync();
            var answers = string.Join(';', asked.Plan.Sections.SelectMany(section => section.Questions).Select(question => $"{question.Id}=2"));
            var (id, now) = (Guid.CreateVersion7(), DateTimeOffset.UtcNow);
            var lead = new Lead(id, new("Grace Example", $"{id:N}@{domain}", "Example Works", "Director", industry, "large", "en"),
                new(Guid.CreateVersion7(), hash, answers, 2, 35, now), LeadOrigin.Unknown, domain == "gmail.com" ? LeadDoubts.PublicDomain : LeadDoubts.None, now);
            lead.Confirm(now);
            db.Leads.Add(lead);
            await db.SaveChangesAsync();
            await LeadTallying.LeftAsync(db, lead, CancellationToken.None);
            await LeadTallying.ConfirmedAsync(db, lead, CancellationToken.None);
            return id;
        });
    }
}
