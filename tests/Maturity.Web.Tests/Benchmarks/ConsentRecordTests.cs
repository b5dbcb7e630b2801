using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Maturity.Web.Data;
using Maturity.Web.Features.Administration;
using Maturity.Web.Features.Benchmarks;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Benchmarks;

/// <summary>What a record of consent is worth: the text that was read, nothing lost, nothing changed afterwards, and known to those it is about.</summary>
public sealed class ConsentRecordTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    private const string Give = "form[action*=Give]";

    private static readonly Dictionary<string, string> Grace = new() { ["Input.Name"] = "Grace", ["Input.Function"] = "Director", ["Input.On"] = "2026-01-31" };

    [Fact]
    public async Task Organization_FormWasReadInAnotherLanguage_ShowsTheTextAgainAndLosesNothing()
    {
        var (client, path, organization) = await StartAsync();
        using var _ = client;
        var english = await client.PageAsync(path);
        await client.SpeakAsync("nl");
        var shown = await TestClient.ParseAsync(await client.SubmitAsync(english, path, Grace, Give));
        Assert.Contains("Lees de tekst", shown.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal("Grace", shown.QuerySelector<IHtmlInputElement>("#Input_Name")!.Value);
        Assert.Empty(await RecordsAsync(organization.OrganizationId));
        Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync(shown, path, [], Give)).StatusCode);
        Assert.Equal("nl", Assert.Single(await RecordsAsync(organization.OrganizationId)).Language);
    }

    [Fact]
    public async Task Workspace_FormShowedAnEarlierText_ShowsTheTextAgain()
    {
        var (client, _, organization) = await StartAsync();
        using var _ = client;
        var path = $"/{organization.Workspace.Slug}/settings/benchmark";
        var shown = await TestClient.ParseAsync(await client.SubmitAsync(path, new() { ["agree"] = "true", ["shown"] = "2020-01/en" }, Give));
        Assert.Contains("Read the text", shown.QuerySelector(".error-summary")!.TextContent);
        Assert.Empty(await RecordsAsync(organization.Workspace.Id));
    }

    [Fact]
    public async Task Organization_SomebodyElseRecordedMeanwhile_IsToldWithWhatWasTyped()
    {
        var (client, path, organization) = await StartAsync();
        using var _ = client;
        var stale = await client.PageAsync(path);
        await client.SubmitAsync(path, Grace, Give);
        var told = await TestClient.ParseAsync(await client.SubmitAsync(stale, path, new(Grace) { ["Input.Name"] = "Ada" }, Give));
        Assert.Contains("Somebody else was faster", told.QuerySelector(".error-summary")!.TextContent);
        Assert.Contains("Ada, Director", told.QuerySelector(".error-summary")!.TextContent);

        await client.SubmitAsync(path, [], "form[action*=Withdraw]");
        var again = await TestClient.ParseAsync(await client.SubmitAsync(stale, path, new(Grace) { ["Input.Name"] = "Ada" }, Give));
        Assert.Equal("Ada", again.QuerySelector<IHtmlInputElement>("#Input_Name")!.Value);
        Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync(again, path, [], Give)).StatusCode);
        Assert.Equal([true, false, true], (await RecordsAsync(organization.OrganizationId)).Select(record => record.Given));
    }

    [Fact]
    public async Task Organization_EightInTheSameMoment_StoresOneAndTellsTheOthers()
    {
        var (client, path, organization) = await StartAsync();
        using var _ = client;
        var form = await client.PageAsync(path);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => client.SubmitAsync(form, path, new(Grace) { ["Input.Name"] = $"Person {n}" }, Give)));
        var told = answers.Where(answer => answer.StatusCode == HttpStatusCode.OK).ToList();
        Assert.Equal((1, 7), (answers.Count(answer => answer.StatusCode == HttpStatusCode.Redirect), told.Count));
        Assert.Contains("Somebody else was faster", (await TestClient.ParseAsync(told[0])).QuerySelector(".error-summary")!.TextContent);
        Assert.Single(await RecordsAsync(organization.OrganizationId));
    }

    [Theory]
    [InlineData("en", "does not count until one is entered")]
    [InlineData("nl", "telt niet mee tot een van beide is ingevuld")]
    public async Task Organization_LostItsNumberAfterItAgreed_IsToldThatItDoesNotCount(string language, string words)
    {
        var (client, path, _) = await StartAsync();
        using var _ = client;
        await client.SubmitAsync(path, Grace, Give);
        var home = path[..path.LastIndexOf('/')];
        await client.SubmitAsync($"{home}/edit", new() { ["Input.CompanyNumber"] = "" });
        await client.SpeakAsync(language);
        var page = await client.PageAsync(path);
        Assert.Contains(words, page.QuerySelector(".notice--warning")!.TextContent);
        Assert.NotNull(page.QuerySelector($"main a[href='{home}/edit']"));
    }

    [Fact]
    public async Task History_OfAConsentAndItsWithdrawal_NamesWhoRecordedEach()
    {
        var (client, path, organization) = await StartAsync();
        using var _ = client;
        await client.SubmitAsync(path, Grace, Give);
        var colleague = await product.MemberAsync(Role.Consultant, organization.Workspace);
        using var other = await product.SignInAsync(colleague);
        await other.SubmitAsync(path, [], "form[action*=Withdraw]");
        var rows = (await client.PageAsync(path)).QuerySelectorAll("section[aria-labelledby=history] tbody tr").Select(row => row.TextContent).ToList();
        Assert.Contains($"recorded by {colleague.Account.Name}", rows[0]);
        Assert.Contains("recorded by Person", rows[1]);
        Assert.DoesNotContain(colleague.Account.Name, rows[1]);
    }

    [Fact]
    public async Task Audit_OfAnOrganizationsConsent_IsAboutThatOrganizationAndOfTheWorkspacesIsNot()
    {
        var (client, path, organization) = await StartAsync();
        using var _ = client;
        await client.SubmitAsync(path, Grace, Give);
        await client.SubmitAsync(path, [], "form[action*=Withdraw]");
        await client.SubmitAsync($"/{organization.Workspace.Slug}/settings/benchmark", new() { ["agree"] = "true" }, Give);
        var about = await product.AskAsync(db => db.AuditEntries.Where(entry => entry.WorkspaceId == organization.Workspace.Id && entry.Subject == nameof(BenchmarkConsent))
            .OrderBy(entry => entry.Number).Select(entry => entry.OrganizationId).ToListAsync());
        Assert.Equal([organization.OrganizationId, organization.OrganizationId, null], about);
    }

    [Fact]
    public async Task Demo_WorkspaceAndOrganization_SayWhyThereIsNothingToAgreeToAndRefuse()
    {
        await product.InScopeAsync(null, services => services.GetRequiredService<DemoWorkspace>().MakeAsync(CancellationToken.None));
        var demo = await product.AskAsync(db => db.Workspaces.SingleAsync(w => w.IsDemo));
        var organization = await product.AskAsync(db => db.Organizations.Where(o => o.WorkspaceId == demo.Id).Select(o => o.Id).FirstAsync());
        var (ordinary, form, _) = await StartAsync();
        using var client = await product.SignInAsync(await product.MemberAsync(Role.Owner, demo));
        foreach (var path in new[] { "/demo/settings/benchmark", $"/demo/organizations/{organization}/benchmark" })
        {
            var page = await client.PageAsync(path);
            Assert.Contains("made up", page.QuerySelector("main .notice")!.TextContent);
            Assert.Null(page.QuerySelector(Give));
            // A form made by hand, with what such a form carries elsewhere.
            var token = page.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
            var sent = new Dictionary<string, string>(Grace) { ["agree"] = "true", ["known"] = "0", ["shown"] = ConsentText.Edition, ["__RequestVerificationToken"] = token };
            using var content = new FormUrlEncodedContent(sent);
            Assert.Equal(HttpStatusCode.BadRequest, (await client.Http.PostAsync($"{path}?handler=Give", content)).StatusCode);
        }

        Assert.Equal(0, await product.AskAsync(db => db.BenchmarkConsents.CountAsync(c => c.WorkspaceId == demo.Id)));
        Assert.NotNull((await ordinary.PageAsync(form)).QuerySelector(Give));
        ordinary.Dispose();
    }

    [Fact]
    public async Task Record_ChangedInTheDatabase_IsRefused()
    {
        var (client, path, organization) = await StartAsync();
        using var _ = client;
        await client.SubmitAsync(path, Grace, Give);
        var refusal = await product.InScopeAsync(organization.Workspace, services => Record.ExceptionAsync(() => services.GetRequiredService<MaturityDb>().BenchmarkConsents
            .Where(c => c.SubjectId == organization.OrganizationId).ExecuteUpdateAsync(set => set.SetProperty(c => c.AgreedBy, "Somebody else"))));
        Assert.NotNull(refusal);
        Assert.Equal("Grace, Director", Assert.Single(await RecordsAsync(organization.OrganizationId)).AgreedBy);
    }

    private Task<List<BenchmarkConsent>> RecordsAsync(Guid subject) =>
        product.AskAsync(db => db.BenchmarkConsents.AsNoTracking().Where(c => c.SubjectId == subject).OrderBy(c => c.Number).ToListAsync());

    private async Task<(TestClient Client, string Path, PeerTownsman Organization)> StartAsync()
    {
        var member = await product.MemberAsync(Role.Owner);
        var organization = await product.OrganizationAsync(member.Workspace, 50, agrees: false);
        return (await product.SignInAsync(member), $"/{member.Workspace.Slug}/organizations/{organization.OrganizationId}/benchmark", organization);
    }
}
