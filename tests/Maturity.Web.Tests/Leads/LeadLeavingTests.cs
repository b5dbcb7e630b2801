using System.Net;
using Maturity.Web.Data;
using Maturity.Web.Features.Leads;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Leads;

/// <summary>What visitors take back and have removed, and what the desk sees of it.</summary>
public sealed class LeadLeavingTests(ScanProduct product) : IClassFixture<ScanProduct>
{
    [Fact]
    public async Task WishForAnAssessment_TakenBack_LeavesNothingToMailAbout()
    {
        var (owner, lead, link) = await ConfirmedAsync();
        using var reader = product.Client();
        Assert.Equal(HttpStatusCode.Redirect, (await reader.SubmitAsync(link, [], "form[action*='handler=Assessment']")).StatusCode);
        var withdraw = Withdraw(link);
        var page = await reader.PageAsync(withdraw);
        Assert.DoesNotContain("may neither contact you", page.Body!.TextContent, StringComparison.Ordinal);
        using var client = await product.SignInAsync(owner);
        var dossier = $"/{owner.Workspace.Slug}/leads/{lead.Id}";
        Assert.NotNull((await client.PageAsync(dossier)).QuerySelector("input[name='Become.Invite']"));
        Assert.Equal(HttpStatusCode.Redirect, (await reader.Http.PostAsync(withdraw, Form("purpose", "Assessment"))).StatusCode);
        Assert.Contains("may neither contact you", (await reader.PageAsync(withdraw)).Body!.TextContent, StringComparison.Ordinal);
        var after = await client.PageAsync(dossier);
        Assert.Null(after.QuerySelector("input[name='Become.Invite']"));
        Assert.NotNull(after.QuerySelector(".notice--warning"));
    }

    [Fact]
    public async Task Purpose_ThatThereIsNot_TakesNothingBack()
    {
        var (owner, _, link) = await ConfirmedAsync(("Input.Contact", "true"), ("Input.News", "true"));
        using var reader = product.Client();
        foreach (var purpose in new[] { "nonsense", "", "7" })
            Assert.Equal(HttpStatusCode.BadRequest, (await reader.Http.PostAsync(Withdraw(link), Form("purpose", purpose))).StatusCode);
        Assert.Equal(2, (await reader.PageAsync(Withdraw(link))).QuerySelectorAll("button[name=purpose]").Length);
        Assert.NotNull(owner);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("&handler=Forget", "forgotten")]
    public async Task Buttons_ClickedManyTimesAtOnce_AnswerAlike(string handler, string page)
    {
        var (owner, _, link) = await ConfirmedAsync(("Input.Contact", "true"));
        var clicks = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            using var reader = product.Client();
            return await reader.Http.PostAsync(Withdraw(link) + handler, Form("purpose", "Contact"));
        }));
        // Who comes after the lead is gone finds what every other link to it finds.
        Assert.All(clicks, click => Assert.True(click.StatusCode == HttpStatusCode.Redirect || (handler.Length > 0 && click.StatusCode == HttpStatusCode.NotFound), $"{(int)click.StatusCode}"));
        Assert.Contains(clicks, click => click.Headers.Location?.OriginalString.Contains(page, StringComparison.Ordinal) == true);
        var given = await AskAsync(owner.Workspace, db => db.LeadConsents.CountAsync(c => !c.Given));
        Assert.Equal(handler.Length > 0 ? 0 : 1, given);
    }

    [Fact]
    public async Task Notes_OfAMergedLead_AreForgottenWithItsPersonAndOthersStay()
    {
        var (owner, anna, annaLink) = await ConfirmedAsync();
        var (_, ben, benLink) = await ConfirmedAsync(owner, anna.MailDomain);
        using var client = await product.SignInAsync(owner);
        var list = $"/{owner.Workspace.Slug}/leads";
        await client.SubmitAsync($"{list}/{ben.Id}", new() { ["note"] = "About Ben." }, "form[action*='handler=Note']");
        await client.SubmitAsync($"{list}/{anna.Id}", new() { ["note"] = "About Anna." }, "form[action*='handler=Note']");
        Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync($"{list}/{anna.Id}", [], "form[action*='handler=Merge']")).StatusCode);
        Assert.Contains("About Ben.", (await client.PageAsync($"{list}/{anna.Id}")).Body!.TextContent, StringComparison.Ordinal);
        using var reader = product.Client();
        Assert.Equal(HttpStatusCode.Redirect, (await reader.Http.PostAsync(Withdraw(benLink) + "&handler=Forget", Form("", ""))).StatusCode);
        var dossier = (await client.PageAsync($"{list}/{anna.Id}")).Body!.TextContent;
        Assert.DoesNotContain("About Ben.", dossier, StringComparison.Ordinal);
        Assert.Contains("About Anna.", dossier, StringComparison.Ordinal);
        Assert.NotEmpty(annaLink);
    }

    [Fact]
    public async Task Notes_TakenAlongByAMerge_GoBackWhenTheOtherIsForgotten()
    {
        var (owner, anna, annaLink) = await ConfirmedAsync();
        var (_, ben, _) = await ConfirmedAsync(owner, anna.MailDomain);
        using var client = await product.SignInAsync(owner);
        var list = $"/{owner.Workspace.Slug}/leads";
        await client.SubmitAsync($"{list}/{ben.Id}", new() { ["note"] = "About Ben." }, "form[action*='handler=Note']");
        await client.SubmitAsync($"{list}/{anna.Id}", [], "form[action*='handler=Merge']");
        using var reader = product.Client();
        Assert.Equal(HttpStatusCode.Redirect, (await reader.Http.PostAsync(Withdraw(annaLink) + "&handler=Forget", Form("", ""))).StatusCode);
        Assert.Contains("About Ben.", (await client.PageAsync($"{list}/{ben.Id}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forgetting_AfterTheLeadBecameAnAssessment_SaysWhatStaysAndWhomToAsk()
    {
        var (owner, lead, link) = await ConfirmedAsync();
        using var client = await product.SignInAsync(owner);
        Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync($"/{owner.Workspace.Slug}/leads/{lead.Id}", new() { ["Become.Country"] = "NL", ["Become.Group"] = "executive" }, "form[action*='handler=Become']")).StatusCode);
        using var reader = product.Client();
        Assert.Contains("scan@example.org", (await reader.PageAsync(Withdraw(link))).QuerySelector("main .notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Visitor_WhoLooksAgain_CountsAsInterestAndRefusesNobodysWork()
    {
        var (owner, lead, link) = await ConfirmedAsync();
        using var client = await product.SignInAsync(owner);
        var path = $"/{owner.Workspace.Slug}/leads/{lead.Id}";
        Assert.Equal(0, await AskAsync(owner.Workspace, db => db.Leads.Where(l => l.Id == lead.Id).Select(l => l.Opened).SingleAsync()));
        var page = await client.PageAsync(path);
        using var reader = product.Client();
        await reader.PageAsync(link);
        Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync(page, path, new() { ["Input.Stage"] = "Contacted" }, "form[action*='handler=Move']")).StatusCode);
        Assert.Equal(1, await AskAsync(owner.Workspace, db => db.Leads.Where(l => l.Id == lead.Id).Select(l => l.Opened).SingleAsync()));
    }

    [Fact]
    public async Task Dossier_OfALead_HasWhereTheyCameFromAndWhatTheyAgreedToWhenAndWhere()
    {
        var (owner, lead, link) = await ConfirmedAsync(("Input.Contact", "true"));
        using var reader = product.Client();
        await reader.Http.PostAsync(Withdraw(link), Form("purpose", "Contact"));
        using var client = await product.SignInAsync(owner);
        var facts = (await client.PageAsync($"/{owner.Workspace.Slug}/leads/{lead.Id}")).QuerySelector("dl.facts")!.TextContent;
        Assert.Contains("Campaign: spring", facts, StringComparison.Ordinal);
        Assert.Contains("Medium: mail", facts, StringComparison.Ordinal);
        Assert.Contains("To be contacted about the result: no longer", facts, StringComparison.Ordinal);
        Assert.Contains("by the link in a mail", facts, StringComparison.Ordinal);
    }

    private static string Withdraw(string link) => link.Replace("/mine/", "/withdraw/", StringComparison.Ordinal);

    private static FormUrlEncodedContent Form(string name, string value) => new([KeyValuePair.Create(name, value)]);

    private async Task<(TestMember Owner, Lead Lead, string Link)> ConfirmedAsync(params (string Field, string Value)[] more)
    {
        var owner = await product.MemberAsync();
        await Visitor.OpenAsync(product, owner.Workspace);
        return await ConfirmedAsync(owner, $"{Guid.CreateVersion7():N}.example", more);
    }

    private async Task<(TestMember Owner, Lead Lead, string Link)> ConfirmedAsync(TestMember owner, string domain, params (string Field, string Value)[] more)
    {
        using var visitor = new Visitor(product, owner.Workspace);
        var email = $"{Guid.CreateVersion7():N}@{domain}";
        var result = await visitor.FinishAsync(number => $"{1 + number % 5}", "&utm_source=letter&utm_medium=mail&utm_campaign=spring");
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.LeaveAsync(result, email, more)).StatusCode);
        var link = MailFolder.PathIn(await new MailFolder(product).FindAsync(email, "/scan/mine/"));
        var confirmed = await visitor.Client.SubmitAsync(link, [], "form[action*=Confirm]");
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        await visitor.PageAsync(confirmed.Headers.Location!.OriginalString);
        var lead = await AskAsync(owner.Workspace, db => db.Leads.AsNoTracking().SingleAsync(l => l.Email == email));
        return (owner, lead, link);
    }

    private Task<T> AskAsync<T>(Workspace workspace, Func<MaturityDb, Task<T>> ask) => product.InScopeAsync(workspace, services => ask(services.GetRequiredService<MaturityDb>()));
}
