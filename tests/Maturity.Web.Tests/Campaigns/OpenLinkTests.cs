using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Tests.Assessments;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Campaigns;

public sealed class OpenLinkTests(OpenLinkTests.BusyProduct product) : IClassFixture<OpenLinkTests.BusyProduct>
{
    [Fact]
    public async Task Link_Made_IsShownOnceWithItsCodeAndKeptAsAHash()
    {
        var desk = await Desk.OpenAsync(product);
        var (page, path) = await MakeAsync(desk);
        var token = path.Split('/')[^1];
        Assert.Equal(43, token.Length);
        var picture = await desk.Client.GetAsync(page.QuerySelector("img.qr-code")!.GetAttribute("src")!);
        Assert.Equal("image/svg+xml", picture.Content.Headers.ContentType!.MediaType);
        var svg = await picture.Content.ReadAsStringAsync();
        Assert.DoesNotContain("style", svg);
        Assert.True(svg.Split("h1v1h-1z").Length > 300, "There is next to no code in the picture.");
        Assert.Null((await desk.Client.PageAsync($"{desk.Address}/invite")).QuerySelector("#open-link-address, img.qr-code"));
        Assert.Equal(SecretToken.Hash(token), await HashAsync(desk));
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Client.GetAsync($"{desk.Address}/open-link/{SecretToken.New()}")).StatusCode);
    }

    [Fact]
    public async Task Join_WithMail_AnswersAtOnceAndCanGoOnByTheMailedLink()
    {
        var desk = await Desk.OpenAsync(product);
        await desk.SetUpAsync([], desk.Only("data:DAT"));
        var (_, path) = await MakeAsync(desk);
        var email = $"guest-{Guid.CreateVersion7():N}@example.org";
        using var guest = product.Client();
        var response = await JoinAsync(guest, path, "Grace <b>", email);
        var start = await guest.PageAsync(response.Headers.Location!.OriginalString);
        Assert.Single(start.QuerySelectorAll(".section-progress li"));
        var person = Assert.Single(await desk.PeopleAsync(), p => p.Email == email);
        Assert.Equal((RespondentOrigin.OpenLink, "data", "Grace <b>"), (person.Origin, person.Group, person.Name));
        await product.SweepAsync();
        var mail = Assert.Single(new MailFolder(product).To(email));
        // The address is unproved: nothing that the visitor typed is written to it.
        Assert.DoesNotContain("Grace", mail);
        using var later = product.Client();
        Assert.Equal(response.Headers.Location, (await later.GetAsync(MailFolder.PathIn(mail))).Headers.Location);
    }

    [Fact]
    public async Task Join_WhereTheWorkspaceHasANotice_LeadsToItOnThePagesAndInTheMail()
    {
        var desk = await Desk.OpenAsync(product);
        await desk.SetUpAsync([], desk.Only("data:DAT"));
        var (_, path) = await MakeAsync(desk);
        using var guest = product.Client();
        const string links = ".site-footer a[href*='/scan/about']";
        Assert.Empty((await guest.PageAsync(path)).QuerySelectorAll(links));
        await Leads.Visitor.OpenAsync(product, desk.Respondent.Workspace);
        var page = await guest.PageAsync(path);
        Assert.Equal(2, page.QuerySelectorAll(links).Length);
        Assert.Contains("scan@example.org", page.QuerySelector(".site-footer")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Main Street 1", (await guest.PageAsync(page.QuerySelector(links)!.GetAttribute("href")!)).Body!.TextContent, StringComparison.Ordinal);
        var email = $"guest-{Guid.CreateVersion7():N}@example.org";
        var response = await JoinAsync(guest, path, "Grace", email);
        Assert.Equal(2, (await guest.PageAsync(response.Headers.Location!.OriginalString)).QuerySelectorAll(links).Length);
        await product.SweepAsync();
        var mail = Assert.Single(new MailFolder(product).To(email));
        Assert.Contains("/scan/about?lang=en", mail, StringComparison.Ordinal);
        Assert.Contains("scan@example.org", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Join_AddressOnTheList_IsRefusedAndTakesNoPlace()
    {
        var desk = await Desk.OpenAsync(product);
        var (_, path) = await MakeAsync(desk, "1");
        using var guest = product.Client();
        var page = await TestClient.ParseAsync(await JoinAsync(guest, path, "Ada", $"{desk.Respondent.Token}@EXAMPLE.org"));
        Assert.Contains("on the list already", page.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, (await JoinAsync(guest, path, "Ada", "")).StatusCode);
    }

    [Theory]
    [InlineData("", "", "data", "Fill in “Name”.")]
    [InlineData("Ada", "no address", "data", "name@example.org")]
    [InlineData("Ada", "", "nonsense", "Choose a group from the list.")]
    [InlineData("\u0001", "", "data", "Enter your name.")]
    public async Task Join_BadField_SaysSoAndKeepsWhatWasTyped(string name, string email, string group, string words)
    {
        var desk = await Desk.OpenAsync(product);
        var (_, path) = await MakeAsync(desk);
        using var guest = product.Client();
        var page = await TestClient.ParseAsync(await JoinAsync(guest, path, name, email, group));
        Assert.Contains(words, page.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal(email, page.QuerySelector<IHtmlInputElement>("#Input_Email")!.Value);
        Assert.Single(await desk.PeopleAsync());
    }

    [Fact]
    public async Task Join_ManyForTheLastPlaces_TakesAsManyAsThereAre()
    {
        var desk = await Desk.OpenAsync(product);
        var (_, path) = await MakeAsync(desk, "3");
        using var reader = product.Client();
        var form = await reader.PageAsync(path);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(n =>
            reader.SubmitAsync(form, path, new() { ["Input.Name"] = $"Guest {n}", ["Input.Group"] = "data" }, "main form")));
        Assert.Equal(3, answers.Count(answer => answer.StatusCode == HttpStatusCode.Redirect));
        Assert.Equal(4, (await desk.PeopleAsync()).Count);
        var refused = await TestClient.ParseAsync(answers.First(answer => answer.StatusCode == HttpStatusCode.OK));
        Assert.Contains("As many people have joined", refused.QuerySelector(".error-summary")!.TextContent);
    }

    [Fact]
    public async Task Link_RevokedReplacedOrClosed_IsAsOneThatNeverWas()
    {
        var desk = await Desk.OpenAsync(product);
        var (_, first) = await MakeAsync(desk);
        using var guest = product.Client();
        var form = await guest.PageAsync(first);
        var (_, second) = await MakeAsync(desk);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(first)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.SubmitAsync(form, first, new() { ["Input.Name"] = "Late", ["Input.Group"] = "data" }, "main form")).StatusCode);
        await desk.MoveAsync("Close");
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(second)).StatusCode);
        await desk.MoveAsync("Open");
        await guest.PageAsync(second);
        await desk.Client.SubmitAsync($"{desk.Address}/invite", [], "form[action*='handler=RevokeLink']");
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(second)).StatusCode);
        Assert.Single(await desk.PeopleAsync());
    }

    [Fact]
    public async Task Link_OfOneWorkspace_OpensNothingInAnother()
    {
        var (desk, other) = (await Desk.OpenAsync(product), await Desk.OpenAsync(product));
        var (page, path) = await MakeAsync(desk);
        using var guest = product.Client();
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(path.Replace(desk.Home, other.Home, StringComparison.Ordinal))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Client.GetAsync(page.QuerySelector("img.qr-code")!.GetAttribute("src")!)).StatusCode);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("501")]
    [InlineData("many")]
    public async Task Link_LimitThatIsNone_IsRefused(string limit)
    {
        var desk = await Desk.OpenAsync(product);
        var page = await TestClient.ParseAsync(await desk.Client.SubmitAsync($"{desk.Address}/invite", new() { ["limit"] = limit }, "form[action*='handler=OpenLink']"));
        Assert.Contains("Choose between 1 and 500", page.QuerySelector(".error-summary")!.TextContent);
        Assert.Null(await HashAsync(desk));
    }

    private static async Task<(IHtmlDocument Page, string Path)> MakeAsync(Desk desk, string limit = "")
    {
        var response = await desk.Client.SubmitAsync($"{desk.Address}/invite", new() { ["limit"] = limit }, "form[action*='handler=OpenLink']");
        var page = await desk.Client.PageAsync(response.Headers.Location!.OriginalString.Split('#')[0]);
        return (page, new Uri(page.QuerySelector<IHtmlInputElement>("#open-link-address")!.Value).AbsolutePath);
    }

    private static Task<HttpResponseMessage> JoinAsync(TestClient guest, string path, string name, string email, string group = "data") =>
        guest.SubmitAsync(path, new() { ["Input.Name"] = name, ["Input.Email"] = email, ["Input.Group"] = group }, "main form");

    private Task<string?> HashAsync(Desk desk) => product.InScopeAsync(desk.Respondent.Workspace, services =>
        services.GetRequiredService<MaturityDb>().OpenLinks.Select(l => l.TokenHash).SingleOrDefaultAsync());

    public sealed class BusyProduct : TestProduct
    {
        protected override IEnumerable<string> Settings => ["--Work:Role=web", "--Http:JoinsPerMinute=1000"];
    }
}
