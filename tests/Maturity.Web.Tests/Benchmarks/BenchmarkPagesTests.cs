using Maturity.Web.Data;
using Maturity.Web.Features.Benchmarks;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Benchmarks;

/// <summary>What consultants, and what administrators, see of snapshots.</summary>
public sealed class BenchmarkPagesTests : IAsyncLifetime
{
    private readonly QuietProduct product = new();

    public Task InitializeAsync() => product.InitializeAsync();

    public Task DisposeAsync() => product.DisposeAsync();

    [Theory]
    [InlineData("en", "Finance and insurance, 250 people or more", "10–19 organizations")]
    [InlineData("nl", "250 mensen of meer", "10–19 organisaties")]
    public async Task Explorer_TwelveOfFourWorkspaces_ShowsReleasedCellsOnly(string language, string segment, string band)
    {
        var member = await FillAsync();
        using var client = await product.SignInAsync(member);
        await client.SpeakAsync(language);
        var page = await client.PageAsync($"/{member.Workspace.Slug}/benchmark?measure=TAL");
        var rows = page.QuerySelectorAll("main tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(4, rows.Count);
        Assert.Contains(rows, row => row.Contains(segment, StringComparison.Ordinal) && row.Contains(band, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Administrator_LedgerHeldAndSwitch_ShowNoOrganizationAndHideEverything()
    {
        var member = await FillAsync();
        var odd = await product.OrganizationAsync(member.Workspace, 51, doubt: SheetDoubt.AllEqual);
        await product.SnapshotAsync(DateTimeOffset.UtcNow.AddMonths(1));
        await product.InScopeAsync(null, services => services.GetRequiredService<MaturityDb>().Users.Where(a => a.Id == member.Account.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.IsPlatformAdministrator, true)));
        using var client = await product.SignInAsync(member);
        var page = await client.PageAsync("/administration/benchmark");
        var ledger = await client.PageAsync(page.QuerySelector("a[href*=snapshots]")!.GetAttribute("href")!);
        Assert.Equal(54, ledger.QuerySelectorAll("main tbody tr").Length);
        Assert.DoesNotContain("Organization 0", ledger.Body!.TextContent);

        var held = await client.PageAsync("/administration/benchmark/held");
        Assert.Contains("the same answer to every question", held.QuerySelector("main tbody")!.TextContent);
        Assert.DoesNotContain("Organization 0", held.Body!.TextContent);
        Assert.Contains(odd.AssessmentId.ToString(), held.Body.InnerHtml);
        await client.SubmitAsync(held, "/administration/benchmark/held", new() { ["state"] = "Accepted" }, "main form");
        await client.SubmitAsync(held, "/administration/benchmark/held", new() { ["state"] = "Rejected" }, "main form");
        Assert.Equal(HeldState.Accepted, await product.AskAsync(db => db.HeldSheets.Select(sheet => sheet.State).SingleAsync()));

        await client.SubmitAsync("/administration/benchmark", new() { ["reason"] = "A fault." }, "form[action*=Hide]");
        Assert.Empty((await client.PageAsync($"/{member.Workspace.Slug}/benchmark")).QuerySelectorAll("main tbody tr"));
        await client.SubmitAsync("/administration/benchmark", [], "form[action*=Show]");
        Assert.NotEmpty((await client.PageAsync($"/{member.Workspace.Slug}/benchmark")).QuerySelectorAll("main tbody tr"));
    }

    [Fact]
    public async Task Administrator_HidesWithoutReason_IsToldAndNothingIsHidden()
    {
        var member = await product.MemberAsync();
        await product.InScopeAsync(null, services => services.GetRequiredService<MaturityDb>().Users.Where(a => a.Id == member.Account.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.IsPlatformAdministrator, true)));
        using var client = await product.SignInAsync(member);
        var page = await TestClient.ParseAsync(await client.SubmitAsync("/administration/benchmark", new() { ["reason"] = " " }, "form[action*=Hide]"));
        Assert.Contains("Enter a reason", page.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal(0, await product.AskAsync(db => db.BenchmarkSwitches.CountAsync()));
    }

    private async Task<TestMember> FillAsync()
    {
        for (var workspace = 0; workspace < 3; workspace++)
        {
            var agreed = await product.AgreedWorkspaceAsync();
            for (var peer = 0; peer < 4; peer++) await product.OrganizationAsync(agreed, 40 + (10 * workspace) + peer);
        }

        await product.SnapshotAsync(DateTimeOffset.UtcNow.AddHours(1));
        var member = await product.MemberAsync(Role.Owner);
        await product.AgreeAsync(member.Workspace, member.Workspace.Id, true);
        return member;
    }
}
