using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Accounts;

/// <summary>Each test that sets the installation up has one of its own: it can be done only once.</summary>
public sealed class SetupTests : IAsyncLifetime
{
    private readonly TestProduct product = new();

    public Task InitializeAsync() => product.InitializeAsync();

    public Task DisposeAsync() => product.DisposeAsync();

    [Fact]
    public async Task Setup_GoodForm_SignsInAndOpensTheWorkspace()
    {
        var token = await OfferAsync();
        using var client = product.Client();
        var response = await client.SubmitAsync($"/setup?token={token}", Form(slug: ""));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/acme-advies", response.Headers.Location?.OriginalString);
        var home = await client.GetAsync("/");
        Assert.Equal("/acme-advies", home.Headers.Location?.OriginalString);
        var owner = await product.InScopeAsync(null, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            using var all = db.AcrossWorkspaces("look at what set-up made");
            var membership = await db.Memberships.SingleAsync();
            var account = await db.Users.SingleAsync();
            Assert.Equal(account.Id, membership.AccountId);
            Assert.True(account.IsPlatformAdministrator);
            Assert.Equal("nl", account.Language);
            return membership.Role;
        });
        Assert.Equal(Role.Owner, owner);
    }

    [Fact]
    public async Task Setup_LinkUsedTwice_SaysWhereToFindTheLink()
    {
        var token = await OfferAsync();
        using var client = product.Client();
        await client.SubmitAsync($"/setup?token={token}", Form());
        await AssertClosedAsync($"/setup?token={token}");
        Assert.Null(await product.InScopeAsync(null, services => services.GetRequiredService<FirstRun>().OfferTokenAsync(CancellationToken.None)));
    }

    [Theory]
    [InlineData("/setup")]
    [InlineData("/setup?token=")]
    [InlineData("/setup?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Setup_WrongLink_SaysWhereToFindTheLink(string path)
    {
        await OfferAsync();
        await AssertClosedAsync(path);
    }

    [Fact]
    public async Task Setup_NewLinkOffered_EndsTheOneBefore()
    {
        var first = await OfferAsync();
        var second = await OfferAsync();
        await AssertClosedAsync($"/setup?token={first}");
        using var client = product.Client();
        await client.PageAsync($"/setup?token={second}");
    }

    [Fact]
    public async Task Setup_TwoAtOnce_OneSucceeds()
    {
        var token = await OfferAsync();
        var clients = Enumerable.Range(0, 4).Select(_ => product.Client()).ToList();
        var pages = await Task.WhenAll(clients.Select(client => client.PageAsync($"/setup?token={token}")));
        var responses = await Task.WhenAll(clients.Select((client, i) =>
            client.SubmitAsync(pages[i], $"/setup?token={token}", Form(email: $"p{i}@example.org", slug: $"acme-{i}"))));
        Assert.Single(responses, response => response.StatusCode == HttpStatusCode.Redirect);
        Assert.All(responses.Where(response => response.StatusCode != HttpStatusCode.Redirect), response =>
            Assert.Contains(response.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.Conflict }));
        var accounts = await product.InScopeAsync(null, services => services.GetRequiredService<MaturityDb>().Users.CountAsync());
        Assert.Equal(1, accounts);
        clients.ForEach(client => client.Dispose());
    }

    [Theory]
    [InlineData("account", "“account-1”")]
    [InlineData("Not A Slug", "“acme-advies”")]
    [InlineData("a", "2 to 40")]
    public async Task Setup_BadSlug_NamesTheRemedyAndKeepsWhatWasTyped(string slug, string remedy)
    {
        var token = await OfferAsync();
        using var client = product.Client();
        var response = await client.SubmitAsync($"/setup?token={token}", Form(slug: slug));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = await TestClient.ParseAsync(response);
        var field = page.QuerySelector<IHtmlInputElement>("#Input_Slug")!;
        Assert.Equal(slug, field.Value);
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Contains("Input_Slug-error", field.GetAttribute("aria-describedby")!.Split(' '));
        Assert.Contains(remedy, page.GetElementById("Input_Slug-error")!.TextContent);
        Assert.Equal("#Input_Slug", page.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.Equal("Anna Jansen", page.QuerySelector<IHtmlInputElement>("#Input_Name")!.Value);
        Assert.Equal("nl", page.QuerySelector<IHtmlSelectElement>("#Input_Language")!.Value);
        Assert.Equal("", page.QuerySelector<IHtmlInputElement>("#Input_Password")!.Value);
    }

    [Theory]
    [InlineData("Input.Password", "short", "12")]
    [InlineData("Input.Password", "welcome123456", "easily guessed")]
    [InlineData("Input.Email", "not an address", "name@example.org")]
    [InlineData("Input.Name", "", "Your name")]
    [InlineData("Input.Language", "xx", "Language")]
    [InlineData("Input.WorkspaceName", "", "Name of the workspace")]
    public async Task Setup_BadField_SaysWhatToDo(string field, string value, string words)
    {
        var token = await OfferAsync();
        using var client = product.Client();
        var form = Form();
        form[field] = value;
        var page = await TestClient.ParseAsync(await client.SubmitAsync($"/setup?token={token}", form));
        Assert.Contains(words, page.GetElementById($"{field.Replace('.', '_')}-error")!.TextContent);
        Assert.Contains(words, page.QuerySelector(".error-summary")!.TextContent);
    }

    [Fact]
    public async Task Setup_SlugOfTheDemo_IsTaken()
    {
        var member = await product.MemberAsync();
        var token = await OfferAsync();
        using var client = product.Client();
        var page = await TestClient.ParseAsync(await client.SubmitAsync($"/setup?token={token}", Form(slug: member.Workspace.Slug)));
        Assert.Contains(member.Workspace.Slug, page.GetElementById("Input_Slug-error")!.TextContent);
    }

    [Fact]
    public async Task Setup_Page_KeepsItsTokenFromOtherSites()
    {
        var token = await OfferAsync();
        using var client = product.Client();
        var page = await client.PageAsync($"/setup?token={token}");
        Assert.Equal("no-referrer", page.QuerySelector("meta[name=referrer]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task Start_NobodySetUp_SaysWhereToFindTheLink()
    {
        using var client = product.Client();
        Assert.Contains("Nobody has set this installation up yet", (await client.PageAsync("/")).Body!.TextContent);
        var token = await OfferAsync();
        await client.SubmitAsync($"/setup?token={token}", Form());
        using var visitor = product.Client();
        Assert.DoesNotContain("Nobody has set", (await visitor.PageAsync("/")).Body!.TextContent);
    }

    private async Task AssertClosedAsync(string path)
    {
        using var client = product.Client();
        var response = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var page = await TestClient.ParseAsync(response);
        Assert.Contains("log of the product", page.Body!.TextContent);
        Assert.Contains("Restarting", page.Body!.TextContent);
        Assert.Null(page.QuerySelector("#Input_Password"));
    }

    private async Task<string> OfferAsync() =>
        (await product.InScopeAsync(null, services => services.GetRequiredService<FirstRun>().OfferTokenAsync(CancellationToken.None)))!;

    private static Dictionary<string, string> Form(string email = "anna@example.org", string slug = "acme") => new()
    {
        ["Input.Name"] = "Anna Jansen",
        ["Input.Email"] = email,
        ["Input.Password"] = "a sentence to remember",
        ["Input.Language"] = "nl",
        ["Input.WorkspaceName"] = "Acme Advies",
        ["Input.Slug"] = slug,
    };
}
