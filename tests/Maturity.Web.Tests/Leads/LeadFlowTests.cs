using System.Net;
using Maturity.Web.Data;
using Maturity.Web.Features.Leads;
using Maturity.Web.Features.Reports;
using Maturity.Web.Features.Webhooks;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Leads;

public sealed class LeadFlowTests(ScanProduct product) : IClassFixture<ScanProduct>
{
    [Fact]
    public async Task Details_WithoutAnyTick_GiveTheFullResultOnceTheAddressIsConfirmed()
    {
        var (workspace, email, link) = await LeftAsync();
        Assert.Null((await LeadAsync(workspace)).ConfirmedAt);
        Assert.Empty(await ConsentsAsync(workspace));
        using var reader = product.Client();
        // Whoever only looks, such as a program that checks links, confirms nothing.
        Assert.Null((await reader.PageAsync(link)).QuerySelector("svg"));
        Assert.Null((await LeadAsync(workspace)).ConfirmedAt);
        await ConfirmAsync(reader, link);
        var page = await reader.PageAsync(link);
        Assert.NotNull(page.QuerySelector(".radar-figure svg"));
        Assert.Contains("The PDF is being made", page.Body!.TextContent, StringComparison.Ordinal);
        var lead = await LeadAsync(workspace);
        Assert.NotNull(lead.ConfirmedAt);
        Assert.Equal((1, email, "Example Works", LeadStage.New), (lead.Opened, lead.Email, lead.Company, lead.Stage));
        Assert.Equal(Visitor.Questions, ScanAnswers.Read(lead.Answers).Count);
        Assert.Equal(ReportState.Queued, await DocumentAsync(workspace, d => d.State));
    }

    [Fact]
    public async Task Confirmation_ClickedTwice_IsToldOnceWithWhatWasAgreedToAndNoAnswers()
    {
        var (workspace, email, link) = await LeftAsync(("Input.Contact", "true"));
        await product.InScopeAsync(workspace, services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            db.WebhookEndpoints.Add(new(Guid.CreateVersion7(), new("https://crm.example.org/", "", [WebhookEvent.LeadConfirmed]), "sealed", DateTimeOffset.UtcNow));
            return db.SaveChangesAsync();
        });
        using var reader = product.Client();
        await ConfirmAsync(reader, link);
        Assert.Equal(HttpStatusCode.Redirect, (await reader.Http.PostAsync($"{link}&handler=Confirm", new FormUrlEncodedContent([]))).StatusCode);
        var told = await product.InScopeAsync(workspace, services => services.GetRequiredService<MaturityDb>().WebhookDeliveries.AsNoTracking().SingleAsync());
        Assert.Contains($"\"lead\":\"{(await LeadAsync(workspace)).Id}\"", told.Body, StringComparison.Ordinal);
        Assert.Contains("\"mayContact\":true,\"maySendNews\":false", told.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(email, told.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Consent_OfOnePurpose_IsKeptWithTextVersionTimeAndPlaceAndNotTheOther()
    {
        var (workspace, _, _) = await LeftAsync(("Input.Contact", "true"));
        var consent = Assert.Single(await ConsentsAsync(workspace));
        Assert.Equal((LeadPurpose.Contact, true, 1, "2026-11/en", "scan"), (consent.Purpose, consent.Given, consent.Number, consent.TextVersion, consent.Place));
        Assert.Contains(workspace.Name, consent.Text, StringComparison.Ordinal);
        Assert.Equal(64, consent.AddressHash!.Length);
    }

    [Fact]
    public async Task Consent_ToATextThatIsNoLongerShown_IsNotTaken()
    {
        using var visitor = await VisitorAsync();
        var response = await visitor.LeaveAsync(await visitor.FinishAsync(n => $"{1 + n % 5}"), Address(), ("Input.Edition", "2020-01/en"), ("Input.Contact", "true"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    [Fact]
    public async Task Consent_TakenBackByLink_IsRecordedAndNoLongerHolds()
    {
        var (workspace, _, link) = await LeftAsync(("Input.Contact", "true"), ("Input.News", "true"));
        var withdraw = link.Replace("/mine/", "/withdraw/", StringComparison.Ordinal);
        using var reader = product.Client();
        var page = await reader.PageAsync(withdraw);
        Assert.Equal(2, page.QuerySelectorAll("button[name=purpose]").Length);
        var response = await reader.Http.PostAsync(withdraw, new FormUrlEncodedContent([KeyValuePair.Create("purpose", "Contact")]));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Single((await reader.PageAsync(withdraw)).QuerySelectorAll("button[name=purpose]"));
        var records = (await ConsentsAsync(workspace)).Where(c => c.Purpose == LeadPurpose.Contact).OrderBy(c => c.Number).ToList();
        Assert.Equal([true, false], records.Select(c => c.Given));
        Assert.Equal("link in a mail", records[1].Place);
    }

    [Fact]
    public async Task Withdrawal_AfterTheScanWasClosed_StillWorks()
    {
        var (workspace, _, link) = await LeftAsync(("Input.News", "true"));
        await product.InScopeAsync(workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            (await db.ScanSettings.SingleAsync()).Switch(false);
            return await db.SaveChangesAsync();
        });
        using var reader = product.Client();
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"/{workspace.Slug}/scan")).StatusCode);
        Assert.NotNull((await reader.PageAsync(link.Replace("/mine/", "/withdraw/", StringComparison.Ordinal))).QuerySelector("button[name=purpose]"));
    }

    [Fact]
    public async Task Forgetting_ByLink_RemovesLeadConsentsAndDocumentAndEndsTheLinks()
    {
        var (workspace, _, link) = await LeftAsync(("Input.News", "true"));
        using var reader = product.Client();
        await ConfirmAsync(reader, link);
        var withdraw = link.Replace("/mine/", "/withdraw/", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await reader.Http.PostAsync($"{withdraw}&handler=Forget", new FormUrlEncodedContent([]))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(link)).StatusCode);
        var left = await product.InScopeAsync(workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            return await db.Leads.CountAsync() + await db.LeadConsents.CountAsync() + await db.LeadDocuments.CountAsync();
        });
        Assert.Equal(0, left);
    }

    [Fact]
    public async Task Link_InAnotherWorkspacesName_IsNotThere()
    {
        var (workspace, _, link) = await LeftAsync();
        var other = await Visitor.OpenAsync(product, (await product.MemberAsync()).Workspace);
        using var reader = product.Client();
        foreach (var page in new[] { "/mine/", "/withdraw/" })
            Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(link.Replace(workspace.Slug, other.Slug, StringComparison.Ordinal).Replace("/mine/", page, StringComparison.Ordinal))).StatusCode);
    }

    [Fact]
    public async Task Asking_ForTheFullAssessment_IsKeptOnce()
    {
        var (workspace, _, link) = await LeftAsync();
        using var reader = product.Client();
        Assert.Equal(HttpStatusCode.NotFound, (await reader.Http.PostAsync($"{link}&handler=Assessment", new FormUrlEncodedContent([]))).StatusCode);
        await ConfirmAsync(reader, link);
        Assert.Equal(HttpStatusCode.Redirect, (await reader.Http.PostAsync($"{link}&handler=Assessment", new FormUrlEncodedContent([]))).StatusCode);
        Assert.NotNull((await LeadAsync(workspace)).AskedAt);
        Assert.Null((await reader.PageAsync(link)).QuerySelector("form[action*=Assessment]"));
    }

    [Fact]
    public async Task Mail_OfTheScan_NamesContactPrivacyNoticeAndWithdrawal()
    {
        var (workspace, email, _) = await LeftAsync();
        var mail = await new MailFolder(product).FindAsync(email, "Confirm");
        Assert.Contains("scan@example.org", mail, StringComparison.Ordinal);
        Assert.Contains($"/{workspace.Slug}/scan/about", mail, StringComparison.Ordinal);
        Assert.Contains($"/{workspace.Slug}/scan/withdraw/", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Later_AMailedLink_GoesOnWhereTheScanStoppedInAnotherBrowser()
    {
        using var visitor = await VisitorAsync();
        var second = await visitor.AnswerAsync(await visitor.BeginAsync(), "4");
        var third = await visitor.AnswerAsync(second, "2");
        var later = (await visitor.PageAsync(third)).QuerySelector("a[href*='/scan/later']")!.GetAttribute("href")!;
        var email = Address();
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Client.SubmitAsync(later, new() { ["email"] = email }, "form[method=post]")).StatusCode);
        var link = MailFolder.PathIn(await new MailFolder(product).FindAsync(email, "/scan/questions/3"));
        using var elsewhere = product.Client();
        var page = await elsewhere.PageAsync(link);
        Assert.Contains("Question 3 of 12", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2", page.QuerySelector("progress")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Details_SentTwice_MakeOneLeadAndOneMail()
    {
        using var visitor = await VisitorAsync();
        var (result, email) = (await visitor.FinishAsync(_ => "3"), Address());
        for (var time = 0; time < 2; time++) Assert.Equal(HttpStatusCode.Redirect, (await visitor.LeaveAsync(result, email)).StatusCode);
        await new MailFolder(product).FindAsync(email, "Confirm");
        Assert.Single(new MailFolder(product).To(email));
    }

    [Fact]
    public async Task Details_SentAgainWithTheAddressPutRight_ReachTheRightOne()
    {
        using var visitor = await VisitorAsync();
        var (result, wrong, right) = (await visitor.FinishAsync(_ => "3"), Address(), Address());
        foreach (var email in new[] { wrong, right }) Assert.Equal(HttpStatusCode.Redirect, (await visitor.LeaveAsync(result, email)).StatusCode);
        await new MailFolder(product).FindAsync(right, "/scan/mine/");
    }

    private static string Address() => $"{Guid.CreateVersion7():N}@{Guid.CreateVersion7():N}.example";

    private async Task<Visitor> VisitorAsync() => new(product, await Visitor.OpenAsync(product, (await product.MemberAsync()).Workspace));

    private async Task<(Workspace Workspace, string Email, string Link)> LeftAsync(params (string Field, string Value)[] more)
    {
        var workspace = await Visitor.OpenAsync(product, (await product.MemberAsync()).Workspace);
        using var visitor = new Visitor(product, workspace);
        var email = Address();
        var response = await visitor.LeaveAsync(await visitor.FinishAsync(number => $"{1 + number % 5}"), email, more);
        Assert.True(response.StatusCode == HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync());
        return (workspace, email, MailFolder.PathIn(await new MailFolder(product).FindAsync(email, "/scan/mine/")));
    }

    private static async Task ConfirmAsync(TestClient reader, string link) =>
        Assert.Equal(HttpStatusCode.Redirect, (await reader.SubmitAsync(link, [], "form[action*=Confirm]")).StatusCode);

    private Task<Lead> LeadAsync(Workspace workspace) =>
        product.InScopeAsync(workspace, services => services.GetRequiredService<MaturityDb>().Leads.AsNoTracking().SingleAsync());

    private Task<List<LeadConsent>> ConsentsAsync(Workspace workspace) =>
        product.InScopeAsync(workspace, services => services.GetRequiredService<MaturityDb>().LeadConsents.AsNoTracking().ToListAsync());

    private Task<T> DocumentAsync<T>(Workspace workspace, Func<LeadDocument, T> part) =>
        product.InScopeAsync(workspace, async services => part(await services.GetRequiredService<MaturityDb>().LeadDocuments.AsNoTracking().SingleAsync()));
}
