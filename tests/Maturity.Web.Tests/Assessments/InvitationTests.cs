using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Assessments;

public sealed class InvitationTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    private readonly MailFolder mails = new(product);

    [Theory]
    [InlineData("en", "Your view on data at Kestrel Foods", "Dear Grace Guest,")]
    [InlineData("nl", "Kestrel Foods", "Grace Guest")]
    public async Task Invite_Somebody_MailsALinkThatOpensAndStoresOnlyItsHash(string language, string subject, string greeting)
    {
        var (desk, email) = (await Desk.OpenAsync(product), Address());
        var notice = await desk.NoticeAsync(await desk.InviteAsync(await desk.Client.PageAsync(desk.Address), email.ToUpperInvariant(), language: language));
        Assert.Contains("has been invited", notice);
        var mail = Assert.Single(mails.To(email));
        Assert.Contains(subject, mail);
        Assert.Contains(greeting, mail);
        if (language == "nl") Assert.DoesNotContain("Dear", mail);

        var person = Assert.Single(await desk.PeopleAsync(), p => p.Email == email);
        var token = MailFolder.PathIn(mail).Split('/')[^1];
        Assert.Equal(SecretToken.Hash(token), person.LinkHash);
        foreach (var file in Directory.EnumerateFiles(product.Folder, "maturity.db*")) Assert.DoesNotContain(token, await ReadSharedAsync(file));
        using var guest = product.Client();
        Assert.Equal($"/{desk.Home}/answer/{person.Id}", (await guest.GetAsync(MailFolder.PathIn(mail))).Headers.Location?.OriginalString);
        await guest.PageAsync($"/{desk.Home}/answer/{person.Id}");
    }

    [Fact]
    public async Task Invite_SameAddressAgain_IsRefusedInWordsAndKeepsWhatWasTyped()
    {
        var (desk, email) = (await Desk.OpenAsync(product), Address());
        var form = await desk.Client.PageAsync(desk.Address);
        await desk.InviteAsync(form, email);
        var page = await TestClient.ParseAsync(await desk.InviteAsync(form, $" {email.ToUpperInvariant()} ", "Somebody Else"));
        Assert.Contains("invited already", page.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal("Somebody Else", page.QuerySelector<IHtmlInputElement>("#Invite_Name")!.Value);
        Assert.Equal("business", page.QuerySelector<IHtmlSelectElement>("#Invite_Group")!.Value);
        Assert.Single(mails.To(email));
    }

    [Fact]
    public async Task Invite_SameAddressInTheSameMoment_InvitesOnceAndTellsTheOthers()
    {
        var (desk, email) = (await Desk.OpenAsync(product), Address());
        var form = await desk.Client.PageAsync(desk.Address);
        var answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => desk.InviteAsync(form, email)));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(23, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        Assert.Single(await desk.PeopleAsync(), person => person.Email == email);
        Assert.Single(mails.To(email));
    }

    [Theory]
    [InlineData("en", "", "", "Fill in “Name”.", "Fill in “Email address”.")]
    [InlineData("nl", "", "no address", "Vul “Naam” in.", "naam@voorbeeld.nl")]
    [InlineData("en", "Grace", "a@example.org, b@example.org", "name@example.org", "name@example.org")]
    [InlineData("en", "Grace", "grace hopper@example.org", "name@example.org", "name@example.org")]
    [InlineData("en", "Grace", "a@", "name@example.org", "name@example.org")]
    public async Task Invite_BadFields_NamesEachWithItsRemedy(string language, string name, string email, string first, string second)
    {
        var desk = await Desk.OpenAsync(product);
        await desk.Client.SpeakAsync(language);
        var page = await TestClient.ParseAsync(await desk.InviteAsync(await desk.Client.PageAsync(desk.Address), email, name));
        var summary = page.QuerySelector(".error-summary")!.TextContent;
        Assert.Contains(first, summary);
        Assert.Contains(second, summary);
        Assert.Equal(email, page.QuerySelector<IHtmlInputElement>("#Invite_Email")!.Value);
    }

    [Theory]
    [InlineData("Grace\n\nYour account was closed: http://evil.example")]
    [InlineData("Grace\u2028Guest")]
    [InlineData("Grace\u0007Guest")]
    [InlineData("Grace\u202Etseug")]
    public async Task Invite_NameOfSeveralLines_IsRefusedAndMailsNobody(string name)
    {
        var (desk, email) = (await Desk.OpenAsync(product), Address());
        var page = await TestClient.ParseAsync(await desk.InviteAsync(await desk.Client.PageAsync(desk.Address), email, name));
        Assert.Contains("one line", page.QuerySelector(".error-summary")?.TextContent);
        Assert.Empty(mails.To(email));
        Assert.DoesNotContain(await desk.PeopleAsync(), person => person.Email == email);
    }

    [Fact]
    public async Task Mail_NamesOfSeveralLinesInTheDatabase_StayInTheirSentence()
    {
        var desk = await Desk.OpenAsync(product);
        await product.InScopeAsync(desk.Respondent.Workspace, services => services.GetRequiredService<MaturityDb>().Respondents
            .Where(r => r.Id == desk.Respondent.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.Name, "Ada\r\n\r\nPay here:\u2028http://evil.example")));
        await product.InScopeAsync(desk.Respondent.Workspace, services => services.GetRequiredService<MaturityDb>().Organizations
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.Name, "Kestrel\nPay there")));
        await desk.ActAsync(await desk.Client.PageAsync(desk.Address), "NewLink");
        var mail = Assert.Single(mails.To($"{desk.Respondent.Token}@example.org"));
        Assert.DoesNotContain(mail.Split('\n'), line => line.StartsWith("Pay", StringComparison.Ordinal) || line.StartsWith("http://evil", StringComparison.Ordinal));
        Assert.DoesNotContain('\u2028', mail);
    }

    [Fact]
    public async Task NewLink_AskedOften_FillsNoMailbox()
    {
        var desk = await Desk.OpenAsync(product);
        var form = await desk.Client.PageAsync(desk.Address);
        for (var i = 0; i < 10; i++) Assert.Contains("has a new link", await desk.ActAsync(form, "NewLink"));
        var link = (await product.RowAsync(desk.Respondent)).LinkHash;
        Assert.Contains("enough", await desk.ActAsync(form, "NewLink"));
        Assert.Equal(10, mails.To($"{desk.Respondent.Token}@example.org").Count);
        // The link that was mailed last still opens.
        Assert.Equal(link, (await product.RowAsync(desk.Respondent)).LinkHash);
    }

    [Fact]
    public async Task Invite_MoreThanADayTakes_SaysSoAndLeavesOthersAlone()
    {
        var (desk, other, email) = (await Desk.OpenAsync(product), await Desk.OpenAsync(product), Address());
        var limit = product.Services.GetRequiredService<Features.Assessments.InvitationLimit>();
        for (var i = 0; i < Features.Assessments.InvitationLimit.PerWorkspace; i++)
            Assert.True(limit.Allows(desk.Respondent.Workspace.Id, $"{i}@example.org"));
        var page = await TestClient.ParseAsync(await desk.InviteAsync(await desk.Client.PageAsync(desk.Address), email));
        Assert.Contains("tomorrow", page.QuerySelector(".error-summary")?.TextContent);
        Assert.Equal("Grace Guest", page.QuerySelector<IHtmlInputElement>("#Invite_Name")!.Value);
        Assert.Empty(mails.To(email));
        Assert.DoesNotContain(await desk.PeopleAsync(), person => person.Email == email);
        Assert.Contains("has been invited", await other.NoticeAsync(await other.InviteAsync(await other.Client.PageAsync(other.Address), email)));
    }

    [Fact]
    public async Task Invite_ToAClosedAssessment_SaysSoAndMailsNobody()
    {
        var (desk, email) = (await Desk.OpenAsync(product), Address());
        var form = await desk.Client.PageAsync(desk.Address);
        await desk.MoveAsync("Close");
        var page = await TestClient.ParseAsync(await desk.InviteAsync(form, email));
        Assert.Contains("not open", page.QuerySelector(".error-summary")!.TextContent);
        Assert.Empty(mails.To(email));
    }

    [Fact]
    public async Task NewLink_EndsTheEarlierOne()
    {
        var desk = await Desk.OpenAsync(product);
        using var before = await product.OpenAsync(desk.Respondent);
        await before.PageAsync(desk.Respondent.StartPath);
        Assert.Contains("has a new link", await desk.ActAsync(await desk.Client.PageAsync(desk.Address), "NewLink"));
        using var guest = product.Client();
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(desk.Respondent.LinkPath)).StatusCode);
        // Nor does the cookie that the earlier link gave still open anything.
        Assert.NotEqual(HttpStatusCode.OK, (await before.GetAsync(desk.Respondent.StartPath)).StatusCode);
        var path = MailFolder.PathIn(Assert.Single(mails.To($"{desk.Respondent.Token}@example.org")));
        Assert.Equal(HttpStatusCode.Redirect, (await guest.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task NewLink_ManyInTheSameMoment_NeverFailsAndLeavesOneThatWorks()
    {
        var desk = await Desk.OpenAsync(product);
        var form = await desk.Client.PageAsync(desk.Address);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ =>
            desk.Client.SubmitAsync(form, desk.Address, new() { ["action"] = "NewLink" }, "form[action*='handler=Respondent']")));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        var working = 0;
        foreach (var mail in mails.To($"{desk.Respondent.Token}@example.org"))
        {
            using var guest = product.Client();
            if ((await guest.GetAsync(MailFolder.PathIn(mail))).StatusCode == HttpStatusCode.Redirect) working++;
        }

        Assert.Equal(1, working);
    }

    [Fact]
    public async Task Revoke_EndsTheLink()
    {
        var desk = await Desk.OpenAsync(product);
        var form = await desk.Client.PageAsync(desk.Address);
        Assert.Contains("no longer works", await desk.ActAsync(form, "Revoke"));
        using var guest = product.Client();
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(desk.Respondent.LinkPath)).StatusCode);
        Assert.Null((await desk.Client.PageAsync(desk.Address)).QuerySelector("button[value=Revoke]"));
    }

    private static string Address() => $"guest-{Guid.CreateVersion7():N}@example.org";

    private static async Task<string> ReadSharedAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }
}
