using System.Globalization;
using Maturity.Web.Data;
using Maturity.Web.Features.Benchmarks;
using Maturity.Web.Features.Questionnaires;
using Maturity.Web.Features.Reports;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Benchmarks;

/// <summary>The same figures on the result and in the report, which keeps the snapshot it was asked for.</summary>
public sealed class PeersInReportTests : IAsyncLifetime
{
    private readonly QuietProduct product = new();

    public Task InitializeAsync() => product.InitializeAsync();

    public Task DisposeAsync() => product.DisposeAsync();

    [Theory]
    [InlineData("en", "Made-up peers", "below the middle", "Shown instead")]
    [InlineData("nl", "Verzonnen anderen", "onder het midden", "In plaats daarvan")]
    public async Task Result_OfTheDemo_ShowsPedigreeStatementsAndMarksPeersAsMadeUp(string language, string mark, string statement, string fallback)
    {
        var (client, path) = await DemoAsync();
        using var _ = client;
        await client.SpeakAsync(language);
        var section = (await client.PageAsync(path)).QuerySelector("section[aria-labelledby=peers]")!;
        Assert.Contains(mark, section.QuerySelector(".notice")!.TextContent);
        Assert.All(section.QuerySelectorAll("svg title"), title => Assert.Contains(mark.ToLower(CultureInfo.InvariantCulture), title.TextContent.ToLower(CultureInfo.InvariantCulture)));
        Assert.Contains(statement, section.QuerySelector("table")!.TextContent);
        Assert.Contains(fallback, section.QuerySelector(".pedigree")!.TextContent);
        Assert.Equal(29, section.QuerySelectorAll(".figure-data tbody tr").Length);

        // Another released set of peers can be chosen; one that does not exist changes nothing.
        var wider = section.QuerySelector("a[href*='peers=ALL']")!;
        var all = (await client.PageAsync(path + wider.GetAttribute("href")!.Split('#')[0])).QuerySelector("section[aria-labelledby=peers]")!;
        Assert.NotEqual(section.QuerySelector(".pedigree")!.TextContent, all.QuerySelector(".pedigree")!.TextContent);
        var unknown = (await client.PageAsync(path + "?peers=NOBODY")).QuerySelector("section[aria-labelledby=peers]")!;
        Assert.Equal(section.QuerySelector(".pedigree")!.TextContent, unknown.QuerySelector(".pedigree")!.TextContent);
    }

    [Fact]
    public async Task Report_AskedForBeforeAnotherSnapshot_KeepsItsOwn()
    {
        var workspaces = new List<Workspace>();
        for (var at = 0; at < 6; at++) workspaces.Add(await product.AgreedWorkspaceAsync());
        var own = await product.OrganizationAsync(workspaces[0], 30);
        for (var peer = 0; peer < 24; peer++) await product.OrganizationAsync(workspaces[peer % 6], 40 + (peer % 12));
        var first = await product.SnapshotAsync(DateTimeOffset.UtcNow.AddHours(1));
        var report = await product.InScopeAsync(own.Workspace, services => services.GetRequiredService<ReportRequests>().RequestAsync(own.AssessmentId, "en", null, CancellationToken.None));
        for (var peer = 0; peer < 9; peer++) await product.OrganizationAsync(workspaces[peer % 3], 52 + (peer % 3));
        await product.SnapshotAsync(DateTimeOffset.UtcNow.AddMonths(1));
        var kept = await product.InScopeAsync(own.Workspace, services => services.GetRequiredService<MaturityDb>().Reports.SingleAsync(r => r.Id == report));
        Assert.Equal(first.Id, kept.SnapshotId);
        Assert.Equal(46, await MedianAsync(own, kept.SnapshotId));
        Assert.NotEqual(46, await MedianAsync(own, null));
    }

    private Task<int?> MedianAsync(PeerTownsman own, Guid? snapshot) => product.InScopeAsync(own.Workspace, async services =>
    {
        var questionnaire = services.GetRequiredService<QuestionnaireLibrary>().All.First(q => q.Questionnaire!.Key == StandardMeasures.Standard).Questionnaire!;
        var standing = await services.GetRequiredService<PeerStandings>().FindAsync(own.AssessmentId, questionnaire, null, snapshot, CancellationToken.None);
        return standing!.Model!.Lines[0].Position.Median;
    });

    private async Task<(TestClient Client, string Path)> DemoAsync()
    {
        await product.InScopeAsync(null, services => services.GetRequiredService<Features.Administration.DemoWorkspace>().MakeAsync(CancellationToken.None));
        var demo = await product.AskAsync(db => db.Workspaces.SingleAsync(w => w.IsDemo));
        var assessment = await product.AskAsync(db => db.AcceptedScores.OrderBy(s => s.AssessmentId).Select(s => s.AssessmentId).FirstAsync());
        var member = await product.MemberAsync(Role.Consultant, demo);
        return (await product.SignInAsync(member), $"/demo/assessments/{assessment}/results");
    }
}
