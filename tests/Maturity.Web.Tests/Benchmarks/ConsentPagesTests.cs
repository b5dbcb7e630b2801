using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Maturity.Web.Features.Benchmarks;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Tests.Benchmarks;

public sealed class ConsentPagesTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [Theory]
    [InlineData("en", "We agree that the scores")]
    [InlineData("nl", "Wij stemmen ermee in dat de scores")]
    public async Task Organization_Agrees_StoresTheTextAsShownWithItsVersionAndWhoAgreed(string language, string text)
    {
        var (client, member, organization) = await StartAsync();
        using var _ = client;
        await client.SpeakAsync(language);
        var path = $"/{member.Workspace.Slug}/organizations/{organization.OrganizationId}/benchmark";
        Assert.Contains(text, (await client.PageAsync(path)).QuerySelector("blockquote")!.TextContent);
        await client.SubmitAsync(path, new() { ["Input.Name"] = "Grace", ["Input.Function"] = "Director", ["Input.On"] = "2026-01-31" }, "form[action*=Give]");
        var stored = await product.AskAsync(db => db.BenchmarkConsents.SingleAsync(c => c.SubjectId == organization.OrganizationId));
        Assert.StartsWith(text, stored.Text, StringComparison.Ordinal);
        Assert.Equal((true, ConsentText.Version, language, "Grace, Director", new DateOnly(2026, 1, 31), member.Account.Id), (stored.Given, stored.TextVersion, stored.Language, stored.AgreedBy, stored.AgreedOn, stored.RecordedBy));
        await client.SubmitAsync(path, [], "form[action*=Withdraw]");
        var records = await product.AskAsync(db => db.BenchmarkConsents.Where(c => c.SubjectId == organization.OrganizationId).OrderBy(c => c.Number).Select(c => c.Given).ToListAsync());
        Assert.Equal([true, false], records);
        Assert.Equal(2, (await client.PageAsync(path)).QuerySelectorAll("#history ~ .table-frame tbody tr, section[aria-labelledby=history] tbody tr").Length);
    }

    [Theory]
    [InlineData("en", "published figures leave it out at their next refresh", "Figures that are published already keep them until their next refresh.")]
    [InlineData("nl", "gepubliceerde cijfers laten het weg bij hun volgende verversing", "Cijfers die al gepubliceerd zijn, bevatten ze tot hun volgende verversing.")]
    public async Task Withdraw_OrganizationOrWorkspace_SaysBeforeAndAfterThatFiguresFollowAtTheirRefresh(string language, string after, string before)
    {
        var (client, member, organization) = await StartAsync();
        using var _ = client;
        await client.SpeakAsync(language);
        await product.AgreeAsync(member.Workspace, member.Workspace.Id, true);
        await product.AgreeAsync(member.Workspace, organization.OrganizationId, true);
        foreach (var path in new[] { $"/{member.Workspace.Slug}/organizations/{organization.OrganizationId}/benchmark", $"/{member.Workspace.Slug}/settings/benchmark" })
        {
            var page = await client.PageAsync(path);
            Assert.Contains(before, page.QuerySelector("main")!.TextContent);
            await client.SubmitAsync(page, path, [], "form[action*=Withdraw]");
            Assert.Contains(after, (await client.PageAsync(path)).QuerySelector(".notice[role=status]")!.TextContent);
        }
    }

    [Fact]
    public async Task Organization_BadFields_NamesEachAndLosesNothing()
    {
        var (client, member, organization) = await StartAsync();
        using var _ = client;
        var path = $"/{member.Workspace.Slug}/organizations/{organization.OrganizationId}/benchmark";
        var page = await TestClient.ParseAsync(await client.SubmitAsync(path, new() { ["Input.Name"] = "", ["Input.Function"] = "Director", ["Input.On"] = "2999-01-01" }, "form[action*=Give]"));
        var summary = page.QuerySelector(".error-summary")!.TextContent;
        Assert.Contains("Fill in “Name”.", summary);
        Assert.Contains("Agreed on", summary);
        Assert.Equal("Director", page.QuerySelector<IHtmlInputElement>("#Input_Function")!.Value);
        Assert.Equal(0, await product.AskAsync(db => db.BenchmarkConsents.CountAsync(c => c.SubjectId == organization.OrganizationId)));
    }

    [Fact]
    public async Task Organization_WithoutNumberAndDomain_IsToldToEnterOneAndCannotAgree()
    {
        var (client, member, organization) = await StartAsync();
        using var _ = client;
        var home = $"/{member.Workspace.Slug}/organizations/{organization.OrganizationId}";
        await client.SubmitAsync($"{home}/edit", new() { ["Input.CompanyNumber"] = "", ["Input.MailDomain"] = "" });
        var page = await client.PageAsync($"{home}/benchmark");
        Assert.Null(page.QuerySelector("form[action*=Give]"));
        Assert.NotNull(page.QuerySelector($"main a[href='{home}/edit']"));

        // Whoever had the form open when the number was taken away is refused too.
        await client.SubmitAsync($"{home}/edit", new() { ["Input.CompanyNumber"] = "12345" });
        var open = await client.PageAsync($"{home}/benchmark");
        await client.SubmitAsync($"{home}/edit", new() { ["Input.CompanyNumber"] = "" });
        var refused = await client.SubmitAsync(open, $"{home}/benchmark", new() { ["Input.Name"] = "Grace", ["Input.Function"] = "Director", ["Input.On"] = "2026-01-31" }, "form[action*=Give]");
        var told = await TestClient.ParseAsync(refused);
        Assert.Contains("Enter “Company number” or “Mail domain”", told.QuerySelector(".error-summary")!.TextContent);
        Assert.NotNull(told.QuerySelector($"main a[href='{home}/edit']"));
        Assert.Equal("Grace", told.QuerySelector<IHtmlInputElement>("#Input_Name")!.Value);
        Assert.Equal(0, await product.AskAsync(db => db.BenchmarkConsents.CountAsync(c => c.SubjectId == organization.OrganizationId)));
    }

    [Fact]
    public async Task Workspace_TwoOwnersAtOnce_SecondIsToldAndOneRecordStands()
    {
        var (client, member, _) = await StartAsync();
        using var first = client;
        var path = $"/{member.Workspace.Slug}/settings/benchmark";
        var page = await client.PageAsync(path);
        await client.SubmitAsync(page, path, new() { ["agree"] = "true" }, "form[action*=Give]");
        var told = await TestClient.ParseAsync(await client.SubmitAsync(page, path, new() { ["agree"] = "true" }, "form[action*=Give]"));
        Assert.Contains("Somebody else was faster", told.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal(1, await product.AskAsync(db => db.BenchmarkConsents.CountAsync(c => c.SubjectId == member.Workspace.Id)));
    }

    [Fact]
    public async Task Workspace_WithoutTick_RecordsNothingAndSaysWhatToDo()
    {
        var (client, member, _) = await StartAsync();
        using var first = client;
        var page = await TestClient.ParseAsync(await client.SubmitAsync($"/{member.Workspace.Slug}/settings/benchmark", [], "form[action*=Give]"));
        Assert.Contains("Tick “We agree”", page.QuerySelector(".field-error")!.TextContent);
        Assert.Equal(0, await product.AskAsync(db => db.BenchmarkConsents.CountAsync(c => c.SubjectId == member.Workspace.Id)));
    }

    [Theory]
    [InlineData("NL 8237.4655", "NL82374655", null)]
    [InlineData("abc", null, "Company number")]
    [InlineData("ABCDEF", null, "Company number")]
    [InlineData("", null, null)]
    public async Task Edit_CompanyNumber_IsKeptWithoutPunctuationOrRefused(string typed, string? stored, string? problem)
    {
        var (client, member, organization) = await StartAsync();
        using var _ = client;
        var response = await client.SubmitAsync($"/{member.Workspace.Slug}/organizations/{organization.OrganizationId}/edit", new() { ["Input.CompanyNumber"] = typed });
        if (problem is not null)
        {
            var page = await TestClient.ParseAsync(response);
            Assert.Contains(problem, page.QuerySelector(".error-summary")!.TextContent);
            Assert.Equal(typed, page.QuerySelector<IHtmlInputElement>("#Input_CompanyNumber")!.Value);
            return;
        }

        Assert.Equal(stored, await product.AskAsync(db => db.Organizations.Where(o => o.Id == organization.OrganizationId).Select(o => o.LegalIdentifier).SingleAsync()));
    }

    [Theory]
    [InlineData("@Acme.Example.", "acme.example")]
    [InlineData("bücher.example", "xn--bcher-kva.example")]
    [InlineData("gmail.com", null)]
    [InlineData("mail.gmail.com", null)]
    [InlineData("yahoo.co.uk", null)]
    [InlineData("live.nl", null)]
    [InlineData("co.uk", null)]
    [InlineData("acme.co.uk", "acme.co.uk")]
    [InlineData("mail.acme.co.uk", "mail.acme.co.uk")]
    [InlineData("gmail.acme.example", "gmail.acme.example")]
    [InlineData("-acme.example", null)]
    [InlineData("not a domain", null)]
    [InlineData("localhost", null)]
    [InlineData("10.0.0.1", null)]
    public void MailDomain_AsTyped_IsReadOrRefused(string typed, string? expected)
    {
        var (value, problem) = MailDomain.Read(typed);
        Assert.Equal(expected, value);
        Assert.Equal(expected is null, problem is not null);
    }

    [Fact]
    public async Task Details_DomainInOtherLetters_ShowsThemAsTyped()
    {
        var (client, member, organization) = await StartAsync();
        using var _ = client;
        var home = $"/{member.Workspace.Slug}/organizations/{organization.OrganizationId}";
        await client.SubmitAsync($"{home}/edit", new() { ["Input.MailDomain"] = "Bücher.example" });
        Assert.Contains("bücher.example", (await client.PageAsync(home)).QuerySelector(".facts")!.TextContent);
        Assert.Equal("bücher.example", (await client.PageAsync($"{home}/edit")).QuerySelector<IHtmlInputElement>("#Input_MailDomain")!.Value);
        // Saved as it is shown, it is still the same domain.
        await client.SubmitAsync($"{home}/edit", new() { ["Input.Name"] = "Acme" });
        Assert.Equal("xn--bcher-kva.example", await product.AskAsync(db => db.Organizations.Where(o => o.Id == organization.OrganizationId).Select(o => o.MailDomain).SingleAsync()));
    }

    private async Task<(TestClient Client, TestMember Member, PeerTownsman Organization)> StartAsync()
    {
        var member = await product.MemberAsync(Role.Owner);
        var organization = await product.OrganizationAsync(member.Workspace, 50, agrees: false);
        return (await product.SignInAsync(member), member, organization);
    }
}
