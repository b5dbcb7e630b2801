using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Maturity.Web.Data;
using Maturity.Web.Features.Campaigns;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Assessments;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Campaigns;

public sealed class InviteListTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    private readonly MailFolder mails = new(product);

    [Fact]
    public async Task Check_GoodList_ShowsWhoWouldBeInvitedAndInvitesNobody()
    {
        var desk = await Desk.OpenAsync(product);
        var page = await desk.CheckAsync("Grace Hopper <grace@example.org>; technology; nl; TEC dat\n\nada@example.org\n# a remark");
        var rows = page.QuerySelectorAll(".table-frame tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Contains("Grace Hopper", rows[0]);
        Assert.Contains("Nederlands", rows[0]);
        Assert.Contains("ada@example.org", rows[1]);
        Assert.Contains("all sections", rows[1]);
        Assert.Contains("Invite 2 people", page.QuerySelector("button[formaction*='handler=Send']")!.TextContent);
        Assert.Single(await desk.PeopleAsync());
        Assert.Empty(await product.MailsAsync(desk));
    }

    [Theory]
    [InlineData("x@example.org\nno address", "Line 2", "“no address” is not a mail address")]
    [InlineData("x@example.org; managers", "Line 1", "“managers” is not a group. Groups are: executive, business, data, technology.")]
    [InlineData("x@example.org; data; fr", "Line 1", "“fr” is not a language")]
    [InlineData("x@example.org; data; en; TAL XYZ", "Line 1", "“XYZ” is not a section")]
    [InlineData("x@example.org\n\nX <X@Example.org>", "Line 3", "x@example.org is on line 1 already")]
    [InlineData("; data", "Line 1", "There is no mail address")]
    [InlineData("", "The list is empty", "Put one person on each line")]
    public async Task Check_BadLine_NamesItAndItsRemedyAndKeepsTheText(string people, string place, string words)
    {
        var desk = await Desk.OpenAsync(product);
        var page = await desk.CheckAsync(people);
        var problem = Assert.Single(page.QuerySelectorAll(".error-summary li")).TextContent;
        Assert.Contains(place, problem);
        Assert.Contains(words, problem);
        Assert.Null(page.QuerySelector("button[formaction*='handler=Send']"));
        Assert.Equal(people, page.QuerySelector<IHtmlTextAreaElement>("#Input_People")!.Value);
    }

    [Fact]
    public async Task Invite_LanguageThatTheWorkspaceDoesNotOffer_IsRefusedWhereverPeopleAreInvited()
    {
        var desk = await Desk.OpenAsync(product);
        await product.InScopeAsync(desk.Respondent.Workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            (await db.Workspaces.SingleAsync(w => w.Id == desk.Respondent.Workspace.Id)).Describe("Dutch only", ["nl"]);
            return await db.SaveChangesAsync();
        });
        var checkedPage = await desk.CheckAsync("x@example.org; data; en", language: "nl");
        Assert.Equal(["nl"], checkedPage.QuerySelectorAll<IHtmlOptionElement>("#Input_Language option").Select(option => option.Value));
        Assert.Contains("Nobody is invited in “en” here.", checkedPage.QuerySelector(".error-summary")!.TextContent);
        Assert.Contains("Choose a language from the list.", (await desk.CheckAsync("x@example.org")).QuerySelector(".error-summary")!.TextContent);
        var refused = await TestClient.ParseAsync(await desk.InviteAsync(await desk.Client.PageAsync(desk.Address), "y@example.org", language: "en"));
        Assert.Contains("Choose a language from the list.", refused.QuerySelector(".error-summary")!.TextContent);
        await desk.NoticeAsync(await desk.InviteAsync(refused, "y@example.org", language: "nl"));
        Assert.Equal(2, (await desk.PeopleAsync()).Count);
    }

    [Fact]
    public async Task Check_EveryProblem_IsNamedAtOnceInTheReadersLanguage()
    {
        var desk = await Desk.OpenAsync(product);
        await desk.Client.SpeakAsync("nl");
        var page = await desk.CheckAsync($"a@; managers; fr\n{desk.Respondent.Token}@example.org");
        var problems = page.QuerySelectorAll(".error-summary li").Select(li => li.TextContent).ToList();
        Assert.Equal(4, problems.Count);
        Assert.All(problems[..3], problem => Assert.StartsWith("Regel 1", problem));
        Assert.StartsWith("Regel 2", problems[3]);
        Assert.Contains("is al uitgenodigd", problems[3]);
    }

    [Fact]
    public async Task Send_CheckedList_InvitesAllAndMailsEachInTheirLanguage()
    {
        var desk = await Desk.OpenAsync(product);
        var (grace, ada) = (Address(), Address());
        await desk.InviteAsync($"Grace Hopper <{grace}>; technology; nl; TEC\nAda <{ada.ToUpperInvariant()}>");
        Assert.Empty(mails.To(grace));
        await product.SweepAsync();
        await product.SweepAsync();
        var mail = Assert.Single(mails.To(grace));
        Assert.Contains("Beste Grace Hopper", mail);
        Assert.Contains("U krijgt vragen over:", mail);
        Assert.Contains("Dear Ada", Assert.Single(mails.To(ada)));
        Assert.All(await product.MailsAsync(desk), row => Assert.Equal((MailState.Sent, MailKind.Invitation), (row.State, row.Kind)));
        using var guest = product.Client();
        var response = await guest.GetAsync(MailFolder.PathIn(mail));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var start = await guest.PageAsync(response.Headers.Location!.OriginalString);
        Assert.Single(start.QuerySelectorAll(".section-progress li"));
    }

    [Fact]
    public async Task Send_ListThatWasChangedAfterTheCheck_IsLookedAtAgainFirst()
    {
        var desk = await Desk.OpenAsync(product);
        var page = await TestClient.ParseAsync(await desk.SendAsync(await desk.CheckAsync("a@example.org"), new() { ["Input.People"] = "b@example.org" }));
        Assert.Contains("not the one that was checked", page.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal("b@example.org", page.QuerySelector<IHtmlTextAreaElement>("#Input_People")!.Value);
        Assert.Single(await desk.PeopleAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendAsync(page)).StatusCode);
    }

    [Fact]
    public async Task Send_OneOfThemInvitedInBetween_InvitesNobodyAndNamesThem()
    {
        var desk = await Desk.OpenAsync(product);
        var page = await desk.CheckAsync("a@example.org\nb@example.org");
        await desk.InviteAsync("b@example.org");
        var again = await TestClient.ParseAsync(await desk.SendAsync(page));
        Assert.Contains("Line 2: b@example.org has been invited already", again.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal(2, (await desk.PeopleAsync()).Count);
    }

    [Fact]
    public async Task Send_ManyInTheSameMoment_InvitesEachOnce()
    {
        var desk = await Desk.OpenAsync(product);
        var page = await desk.CheckAsync("a@example.org\nb@example.org\nc@example.org");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => desk.SendAsync(page)));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.OK, $"{answer.StatusCode}"));
        Assert.Equal(4, (await desk.PeopleAsync()).Count);
        Assert.Equal(3, (await product.MailsAsync(desk)).Count);
    }

    [Fact]
    public async Task Send_ToAClosedAssessment_InvitesNobody()
    {
        var desk = await Desk.OpenAsync(product);
        var page = await desk.CheckAsync("a@example.org");
        await desk.MoveAsync("Close");
        Assert.Contains("not open", (await TestClient.ParseAsync(await desk.SendAsync(page))).QuerySelector(".error-summary")!.TextContent);
        Assert.Single(await desk.PeopleAsync());
    }

    [Fact]
    public async Task Check_MoreThan500_SaysSo()
    {
        var desk = await Desk.OpenAsync(product);
        var page = await desk.CheckAsync(string.Join('\n', Enumerable.Range(0, 501).Select(n => $"p{n}@example.org")));
        Assert.Contains("Line 501: There are more than 500 people", page.QuerySelector(".error-summary")!.TextContent);
        page = await desk.CheckAsync(string.Join('\n', Enumerable.Range(0, 500).Select(n => $"p{n}@example.org")));
        Assert.Contains("Invite 500 people", page.QuerySelector("button[formaction*='handler=Send']")!.TextContent);
    }

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Sales)]
    public async Task Page_WhoMayNotInvite_IsRefusedAndFindsNoWayThere(Role role)
    {
        var desk = await Desk.OpenAsync(product);
        using var reader = await product.SignInAsync(await product.MemberAsync(role, desk.Respondent.Workspace));
        foreach (var page in new[] { "invite", "campaign", $"respondents/{desk.Respondent.Id}" })
            Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync($"{desk.Address}/{page}")).StatusCode);
        var progress = await reader.PageAsync($"{desk.Address}/progress");
        Assert.Contains("Ada Example", progress.QuerySelector("table")!.TextContent);
        Assert.Empty(progress.QuerySelectorAll("main a[href*='/invite'], main a[href*='/respondents/'], main a[href*='/campaign'], main form"));
    }

    [Fact]
    public async Task Upload_CsvFile_IsCheckedAndItsPeopleCanBeMendedInTheField()
    {
        var desk = await Desk.OpenAsync(product);
        var page = await UploadAsync(desk, Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes("naam;email;groep\r\n\"Jansen; Jan\";jan@example.org;data\r\nPiet;piet;business\r\n")).ToArray());
        Assert.Contains("Line 3: “piet” is not a mail address", Assert.Single(page.QuerySelectorAll(".error-summary li")).TextContent);
        var text = page.QuerySelector<IHtmlTextAreaElement>("#Input_People")!.Value;
        Assert.Equal("#\nJansen; Jan <jan@example.org>; data\nPiet <piet>; business", text);
        await desk.InviteAsync(text.Replace("<piet>", "<piet@example.org>", StringComparison.Ordinal));
        Assert.Contains(await desk.PeopleAsync(), person => person is { Name: "Jansen; Jan", Email: "jan@example.org", Group: "data" });
    }

    [Fact]
    public async Task Upload_TooLarge_SaysSo()
    {
        var desk = await Desk.OpenAsync(product);
        var page = await UploadAsync(desk, new byte[InviteList.Largest + 1]);
        Assert.Contains("larger than 256 KB", page.QuerySelector(".error-summary")!.TextContent);
    }

    private static async Task<IHtmlDocument> UploadAsync(Desk desk, byte[] file)
    {
        var page = await desk.Client.PageAsync($"{desk.Address}/invite");
        using var content = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector<IHtmlInputElement>("main input[name=__RequestVerificationToken]")!.Value), "__RequestVerificationToken" },
            { new StringContent("business"), "Input.Group" },
            { new StringContent("en"), "Input.Language" },
            { new ByteArrayContent(file) { Headers = { ContentType = MediaTypeHeaderValue.Parse("text/csv") } }, "Input.File", "people.csv" },
        };
        return await TestClient.ParseAsync(await desk.Client.Http.PostAsync($"{desk.Address}/invite?handler=Check", content));
    }

    private static string Address() => $"guest-{Guid.CreateVersion7():N}@example.org";
}
