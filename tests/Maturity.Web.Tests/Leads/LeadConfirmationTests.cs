using System.Net;
using Maturity.Web.Data;
using Maturity.Web.Features.Leads;
using Maturity.Web.Features.Leads.Scan;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Leads;

/// <summary>Whoever types a mail address need not own it: what holds is what the owner of the address stands by.</summary>
public sealed class LeadConfirmationTests(ScanProduct product) : IClassFixture<ScanProduct>
{
    [Fact]
    public async Task Ticks_OfTheForm_AreNamedInTheMailAndOnThePageAndHoldWithTheClick()
    {
        var (workspace, visitor, email, _) = await LeftAsync(("Input.Contact", "true"));
        using var _ = visitor;
        var mail = await new MailFolder(product).FindAsync(email, "/scan/mine/");
        Assert.Contains("may contact me by mail or phone", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("news about working with data", mail, StringComparison.Ordinal);
        using var reader = product.Client();
        var link = MailFolder.PathIn(mail);
        var box = Assert.Single((await reader.PageAsync(link)).QuerySelectorAll("input[name=keep]"));
        Assert.Equal("Contact", box.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await reader.SubmitAsync(link, [], "form[action*=Confirm]")).StatusCode);
        var records = await RecordsAsync(workspace);
        Assert.Equal([(true, "scan"), (true, LeadConsenting.AtConfirmation)], records.Select(record => (record.Given, record.Place)));
        Assert.Equal((records[0].Text, records[0].TextVersion), (records[1].Text, records[1].TextVersion));
    }

    [Fact]
    public async Task Tick_ThatTheOwnerOfTheAddressTakesAway_DoesNotHold()
    {
        var (workspace, visitor, email, _) = await LeftAsync(("Input.Contact", "true"), ("Input.News", "true"));
        using var _ = visitor;
        using var reader = product.Client();
        var link = MailFolder.PathIn(await new MailFolder(product).FindAsync(email, "/scan/mine/"));
        Assert.Equal(HttpStatusCode.Redirect, (await reader.Http.PostAsync($"{link}&handler=Confirm", new FormUrlEncodedContent([KeyValuePair.Create("keep", "News")]))).StatusCode);
        var newest = (await RecordsAsync(workspace)).GroupBy(record => record.Purpose).ToDictionary(group => group.Key, group => group.Last().Given);
        Assert.False(newest[LeadPurpose.Contact]);
        Assert.True(newest[LeadPurpose.News]);
    }

    [Fact]
    public async Task Form_SentAgainWithOtherTicks_CountsAsItWasSentLast()
    {
        var (workspace, visitor, email, result) = await LeftAsync(("Input.Contact", "true"));
        using var _ = visitor;
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.LeaveAsync(result, email, ("Input.News", "true"))).StatusCode);
        var newest = (await RecordsAsync(workspace)).GroupBy(record => record.Purpose).ToDictionary(group => group.Key, group => group.Last().Given);
        Assert.False(newest[LeadPurpose.Contact]);
        Assert.True(newest[LeadPurpose.News]);
        Assert.Equal(1, await AskAsync(workspace, db => db.Leads.CountAsync()));
    }

    [Fact]
    public async Task Mail_ThatDidNotCome_IsSentAgainAfterAWhileAndAFewTimesADay()
    {
        var (workspace, visitor, email, result) = await LeftAsync();
        using var _ = visitor;
        for (var time = 0; time < 4; time++)
        {
            var before = DateTimeOffset.UtcNow - LeadTaking.Pause;
            await AskAsync(workspace, db => db.Leads.ExecuteUpdateAsync(set => set.SetProperty(l => l.AskedToConfirmAt, before)));
            Assert.Equal(HttpStatusCode.Redirect, (await visitor.LeaveAsync(result, email)).StatusCode);
        }

        var folder = new MailFolder(product);
        for (var wait = 0; wait < 100 && folder.To(email).Count < VisitorMailLimit.PerAddress; wait++) await Task.Delay(50);
        // One too many would come behind the others.
        await Task.Delay(300);
        Assert.Equal(VisitorMailLimit.PerAddress, folder.To(email).Count);
    }

    [Fact]
    public async Task Forms_ThatComeInTheSameMoment_DoNotFillAMailbox()
    {
        var workspace = await OpenAsync();
        var email = Address();
        var visitors = Enumerable.Range(0, 8).Select(_ => new Visitor(product, workspace)).ToList();
        var results = new List<string>();
        foreach (var visitor in visitors) results.Add(await visitor.FinishAsync(number => $"{1 + number % 5}"));
        var answers = await Task.WhenAll(visitors.Zip(results, (visitor, result) => visitor.LeaveAsync(result, email)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.InRange(await AskAsync(workspace, db => db.Leads.CountAsync()), 1, VisitorMailLimit.PerAddress);
        visitors.ForEach(visitor => visitor.Dispose());
    }

    [Fact]
    public async Task WayBack_AskedForOften_IsMailedAFewTimesADayToOneAddress()
    {
        var workspace = await OpenAsync();
        var email = Address();
        for (var time = 0; time < 6; time++)
        {
            using var visitor = new Visitor(product, workspace);
            var next = await visitor.AnswerAsync(await visitor.BeginAsync(), "4");
            var later = (await visitor.PageAsync(next)).QuerySelector("a[href*='/scan/later']")!.GetAttribute("href")!;
            Assert.Equal(HttpStatusCode.Redirect, (await visitor.Client.SubmitAsync(later, new() { ["email"] = email }, "form[method=post]")).StatusCode);
        }

        await new MailFolder(product).FindAsync(email, "/scan/questions/");
        // One too many would come behind the others.
        await Task.Delay(500);
        Assert.Equal(VisitorMailLimit.PerAddress, new MailFolder(product).To(email).Count);
    }

    private static string Address() => $"{Guid.CreateVersion7():N}@{Guid.CreateVersion7():N}.example";

    private async Task<Workspace> OpenAsync() => await Visitor.OpenAsync(product, (await product.MemberAsync()).Workspace);

    private async Task<(Workspace Workspace, Visitor Visitor, string Email, string Result)> LeftAsync(params (string Field, string Value)[] more)
    {
        var workspace = await OpenAsync();
        var visitor = new Visitor(product, workspace);
        var (result, email) = (await visitor.FinishAsync(number => $"{1 + number % 5}"), Address());
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.LeaveAsync(result, email, more)).StatusCode);
        return (workspace, visitor, email, result);
    }

    private Task<List<LeadConsent>> RecordsAsync(Workspace workspace) => AskAsync(workspace, db => db.LeadConsents.AsNoTracking().OrderBy(c => c.Number).ToListAsync());

    private Task<T> AskAsync<T>(Workspace workspace, Func<MaturityDb, Task<T>> ask) => product.InScopeAsync(workspace, services => ask(services.GetRequiredService<MaturityDb>()));
}
