using Maturity.Browser.Tests.Accounts;
using Maturity.Browser.Tests.Story;
using Maturity.Web.Data;
using Maturity.Web.Features.Administration;
using Maturity.Web.Features.Benchmarks;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Benchmarks;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Maturity.Browser.Tests.Benchmarks;

/// <summary>The pages of the benchmark as their readers see them: consent, released cells, position, ledger; narrow and wide, light and dark.</summary>
public sealed class PeersLookTests(BrowsedProduct product) : IClassFixture<BrowsedProduct>
{
    [Fact]
    public async Task Benchmark_FromConsentToLedger_IsAccessibleInEveryView()
    {
        var owner = await product.MemberAsync();
        var own = await product.OrganizationAsync(owner.Workspace, 44, agrees: false);
        var (page, home) = (await product.OpenAsync(owner), $"{product.Site}/{owner.Workspace.Slug}");
        await page.GotoAsync($"{home}/benchmark");
        await Look.AtAsync(page, "benchmark-empty");
        await page.GotoAsync($"{home}/settings/benchmark");
        await page.CheckAsync("#agree");
        await Look.AtAsync(page, "benchmark-consent-workspace");
        await page.ClickAsync("form[action*=Give] button");
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("Recorded");
        await page.GotoAsync($"{home}/organizations/{own.OrganizationId}/benchmark");
        await page.FillAsync("#Input_Name", "Grace Hopper");
        await page.FillAsync("#Input_Function", "Director");
        await page.ClickAsync("form[action*=Give] button");
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("Recorded");
        await Look.AtAsync(page, "benchmark-consent-organization");

        for (var workspace = 0; workspace < 3; workspace++)
        {
            var agreed = await product.AgreedWorkspaceAsync();
            for (var peer = 0; peer < 8; peer++) await product.OrganizationAsync(agreed, 40 + (4 * workspace) + peer);
        }

        await product.OrganizationAsync(owner.Workspace, 45, doubt: SheetDoubt.AllEqual | SheetDoubt.Hasty);
        // Next month: the product's own background work may have made this month's meanwhile.
        await product.SnapshotAsync(DateTimeOffset.UtcNow.AddMonths(1));
        await page.GotoAsync($"{home}/benchmark");
        await Look.AtAsync(page, "benchmark-explorer");
        await AdministerAsync(owner);
        await page.GotoAsync($"{product.Site}/administration/benchmark");
        await Look.AtAsync(page, "benchmark-administration");
        await page.ClickAsync("a[href*=snapshots]");
        await Look.AtAsync(page, "benchmark-ledger");
        await page.GotoAsync($"{product.Site}/administration/benchmark/held");
        await Look.AtAsync(page, "benchmark-held");
        await page.ClickAsync("main form[action*=Decide] button[value=Accepted]");
        await page.GotoAsync($"{product.Site}/administration/log?handler=Check");
        await Assertions.Expect(page.Locator("main tbody")).ToContainTextAsync("accepted a held assessment");
        await Look.AtAsync(page, "administration-log");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Result_OfTheDemo_ShowsItsPositionInEveryView()
    {
        await product.InScopeAsync(null, services => services.GetRequiredService<DemoWorkspace>().MakeAsync(CancellationToken.None));
        var demo = await product.AskAsync(db => db.Workspaces.SingleAsync(w => w.IsDemo));
        var assessment = await product.AskAsync(db => db.AcceptedScores.Where(s => s.WorkspaceId == demo.Id).OrderBy(s => s.AssessmentId).Select(s => s.AssessmentId).FirstAsync());
        var page = await product.OpenAsync(await product.MemberAsync(Role.Consultant, demo));
        await page.GotoAsync($"{product.Site}/demo/assessments/{assessment}/results");
        await Look.AtAsync(page, "benchmark-result");
        await Assertions.Expect(page.Locator("section[aria-labelledby=peers] .notice")).ToContainTextAsync("Made-up peers");
        await page.ClickAsync("section[aria-labelledby=peers] a[href*='peers=ALL']");
        await Assertions.Expect(page.Locator(".pedigree")).ToContainTextAsync("all organizations");
        await page.Context.CloseAsync();
    }

    private Task<int> AdministerAsync(TestMember member) => product.InScopeAsync(null, services => services.GetRequiredService<MaturityDb>().Users
        .Where(account => account.Id == member.Account.Id).ExecuteUpdateAsync(set => set.SetProperty(account => account.IsPlatformAdministrator, true)));
}
