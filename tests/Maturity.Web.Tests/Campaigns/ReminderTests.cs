using System.Net;
using Maturity.Web.Data;
using Maturity.Web.Features.Campaigns;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Assessments;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Campaigns;

public sealed class ReminderTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    private static readonly TimeSpan ThreeDays = TimeSpan.FromDays(3.1);

    private readonly MailFolder mails = new(product);

    [Fact]
    public async Task Reminder_EveryThreeDays_ComesWhenDueAndAtMostAsOftenAsSet()
    {
        var desk = await OpenAsync(atMost: 2);
        Assert.Equal(0, await RoundAsync(desk));
        for (var number = 1; number <= 2; number++)
        {
            await product.AgeAsync(desk, ThreeDays);
            Assert.Equal(number, await RoundAsync(desk));
            // A second round in the same moment finds nobody.
            Assert.Equal(number, await RoundAsync(desk));
        }

        await product.AgeAsync(desk, ThreeDays);
        Assert.Equal(2, await RoundAsync(desk));
        var text = mails.To(Address(desk))[0];
        Assert.Contains("Subject: Reminder: your view on data at Kestrel Foods", text);
        Assert.Contains("No more reminders", text);
    }

    [Fact]
    public async Task Reminder_Link_OpensTheSameQuestionnaireAndTheFirstLinkStillWorks()
    {
        var desk = await OpenAsync();
        using var before = await product.OpenAsync(desk.Respondent);
        await product.AgeAsync(desk, ThreeDays);
        await RoundAsync(desk);
        var path = MailFolder.PathIn(mails.To(Address(desk))[0]);
        using var later = product.Client();
        Assert.Equal(desk.Respondent.StartPath, (await later.GetAsync(path)).Headers.Location!.OriginalString);
        await before.PageAsync(desk.Respondent.StartPath);
        // It ends with the link it stands beside, when that is replaced as when it is revoked.
        await desk.ActAsync(await desk.Client.PageAsync(desk.Address), "NewLink");
        Assert.Equal(HttpStatusCode.NotFound, (await later.GetAsync(path)).StatusCode);
        await product.AgeAsync(desk, ThreeDays);
        await product.RemindAsync();
        await product.SweepAsync();
        path = MailFolder.PathIn(mails.To(Address(desk))[^1]);
        Assert.Equal(HttpStatusCode.Redirect, (await later.GetAsync(path)).StatusCode);
        await desk.ActAsync(await desk.Client.PageAsync(desk.Address), "Revoke");
        Assert.Equal(HttpStatusCode.NotFound, (await later.GetAsync(path)).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await later.GetAsync(desk.Respondent.StartPath)).StatusCode);
    }

    [Theory]
    [InlineData("submitted")]
    [InlineData("revoked")]
    [InlineData("quiet")]
    [InlineData("closed")]
    [InlineData("stopped")]
    [InlineData("over")]
    [InlineData("suspended")]
    public async Task Reminder_NobodyWantsIt_IsNotMade(string why)
    {
        var desk = await OpenAsync();
        await product.AgeAsync(desk, ThreeDays);
        await EndAsync(desk, why);
        Assert.Equal(0, await RoundAsync(desk));
        Assert.Empty(await product.MailsAsync(desk));
    }

    [Theory]
    [InlineData("submitted")]
    [InlineData("revoked")]
    [InlineData("quiet")]
    [InlineData("closed")]
    [InlineData("stopped")]
    [InlineData("over")]
    public async Task Reminder_NobodyWantsItAnyMoreWhenItsTurnComes_IsDropped(string why)
    {
        var desk = await OpenAsync();
        await product.AgeAsync(desk, ThreeDays);
        await product.RemindAsync();
        await EndAsync(desk, why);
        await product.SweepAsync();
        Assert.Equal(MailState.Dropped, Assert.Single(await product.MailsAsync(desk)).State);
        Assert.Empty(mails.To(Address(desk)));
    }

    [Fact]
    public async Task Reminder_ManyNodesInTheSameMoment_IsMadeAndMailedOnce()
    {
        var desk = await OpenAsync();
        await product.AgeAsync(desk, ThreeDays);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => product.RemindAsync()));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => product.SweepAsync()));
        Assert.Equal((MailState.Sent, 1, 1), Assert.Single(await product.MailsAsync(desk)) is var mail ? (mail.State, mail.Number, mail.Attempt) : default);
        Assert.Single(mails.To(Address(desk)));
    }

    [Fact]
    public async Task Mails_InTheReadersWords_NameTheDayTheInstructionAndTheZone()
    {
        var desk = await OpenAsync();
        var day = TimeProvider.System.GetUtcNow().AddDays(20);
        await desk.SetUpAsync(new() { ["Input.DueDay"] = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), ["Input.Offset"] = "60", ["Input.Instruction"] = "Think of the whole group." });
        await desk.InviteAsync($"Jan <{Address(desk)}.nl>; data; nl");
        await product.SweepAsync();
        var mail = Assert.Single(mails.To($"{Address(desk)}.nl"));
        Assert.Contains(day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("nl")) + ", 23:59 UTC+01:00", mail);
        Assert.Contains("Think of the whole group.", mail);
        using var client = await product.OpenAsync(desk.Respondent);
        var start = await client.PageAsync(desk.Respondent.StartPath);
        Assert.Contains("Think of the whole group.", start.Body!.TextContent);
        Assert.Contains("22:59:00Z", start.QuerySelector("time")!.GetAttribute("datetime"));
    }

    [Fact]
    public async Task Respondent_WhoWantsNoReminders_SaysSoOnTheStartPage()
    {
        var desk = await OpenAsync();
        using var client = await product.OpenAsync(desk.Respondent);
        Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync(desk.Respondent.StartPath, [], "form[action*='handler=Quiet']")).StatusCode);
        var page = await client.PageAsync(desk.Respondent.StartPath);
        Assert.Contains("no more reminders", page.QuerySelector(".notice")!.TextContent);
        Assert.Null(page.QuerySelector("form[action*='handler=Quiet']"));
        Assert.True((await product.RowAsync(desk.Respondent)).NoReminders);
    }

    [Theory]
    [InlineData("Input.RemindEvery", "61")]
    [InlineData("Input.RemindAtMost", "0")]
    [InlineData("Input.DueDay", "2020-01-01")]
    [InlineData("Input.DueDay", "9999-12-31")]
    [InlineData("Input.DueDay", "soon")]
    [InlineData("Input.Offset", "100000")]
    public async Task Settings_BadField_SaysSoAndSavesNothing(string field, string value)
    {
        var desk = await OpenAsync();
        var response = await desk.SetUpAsync(new() { [field] = value, ["Input.Instruction"] = "Kept words" });
        var page = await TestClient.ParseAsync(response);
        Assert.NotEmpty(page.QuerySelectorAll(".error-summary li"));
        Assert.Contains("Kept words", page.QuerySelector("#Input_Instruction")!.TextContent);
        Assert.DoesNotContain("Kept words", (await desk.Client.PageAsync($"{desk.Address}/campaign")).QuerySelector("#Input_Instruction")!.TextContent);
    }

    [Fact]
    public async Task Settings_ChangedByTwo_TellsTheSecondAndKeepsTheirWords()
    {
        var desk = await Desk.OpenAsync(product);
        await desk.SetUpAsync(new() { ["Input.Instruction"] = "First" });
        var page = await TestClient.ParseAsync(await desk.SetUpAsync(new() { ["Input.Instruction"] = "Second", ["Input.Version"] = "0" }));
        Assert.Contains("Somebody else changed this", page.QuerySelector(".error-summary")!.TextContent);
        Assert.Contains("Second", page.QuerySelector("#Input_Instruction")!.TextContent);
        Assert.Contains("First", (await desk.Client.PageAsync($"{desk.Address}/campaign")).QuerySelector("#Input_Instruction")!.TextContent);
    }

    private async Task<Desk> OpenAsync(int atMost = 3)
    {
        var desk = await Desk.OpenAsync(product);
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SetUpAsync(new() { ["Input.RemindEvery"] = "3", ["Input.RemindAtMost"] = $"{atMost}" })).StatusCode);
        return desk;
    }

    /// <summary>How many reminders there are after a round; all of them have left.</summary>
    private async Task<int> RoundAsync(Desk desk)
    {
        await product.RemindAsync();
        await product.SweepAsync();
        var made = await product.MailsAsync(desk);
        Assert.All(made, mail => Assert.Equal((MailKind.Reminder, MailState.Sent), (mail.Kind, mail.State)));
        Assert.Equal(made.Count, mails.To(Address(desk)).Count);
        return made.Count;
    }

    [Fact]
    public async Task Mail_WorkspaceSuspended_WaitsUntilItWorksAgain()
    {
        var desk = await OpenAsync();
        await product.AgeAsync(desk, ThreeDays);
        await product.RemindAsync();
        await SuspendAsync(desk, true);
        await product.SweepAsync();
        Assert.Equal(MailState.Waiting, Assert.Single(await product.MailsAsync(desk)).State);
        Assert.Empty(mails.To(Address(desk)));
        await SuspendAsync(desk, false);
        await product.SweepAsync();
        Assert.Single(mails.To(Address(desk)));
    }

    private Task<int> SuspendAsync(Desk desk, bool suspended) => product.InScopeAsync(desk.Respondent.Workspace, async services =>
    {
        var db = services.GetRequiredService<MaturityDb>();
        var workspace = await db.Workspaces.SingleAsync(w => w.Id == desk.Respondent.Workspace.Id);
        return (suspended ? workspace.Suspend("Not paid.", TimeProvider.System.GetUtcNow()) : workspace.Resume()) ? await db.SaveChangesAsync() : 0;
    });

    private async Task EndAsync(Desk desk, string why)
    {
        switch (why)
        {
            case "stopped": await desk.SetUpAsync(new() { ["Input.RemindEvery"] = "0" }); break;
            case "closed": await desk.MoveAsync("Close"); break;
            case "over":
                await desk.SetUpAsync(new() { ["Input.DueDay"] = TimeProvider.System.GetUtcNow().AddDays(2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) });
                await product.PastDueAsync(desk);
                break;
            case "suspended": await SuspendAsync(desk, true); break;
            default:
                await product.ChangeAsync(desk.Respondent, (person, _, at) =>
                {
                    if (why == "submitted") person.Submit(at);
                    if (why == "revoked") person.RevokeLink();
                    if (why == "quiet") person.Silence(true);
                });
                break;
        }
    }

    private static string Address(Desk desk) => $"{desk.Respondent.Token}@example.org";
}
