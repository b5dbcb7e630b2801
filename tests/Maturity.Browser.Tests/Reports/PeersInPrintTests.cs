using System.Text.RegularExpressions;
using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Reports;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Benchmarks;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Roadmaps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Browser.Tests.Reports;

/// <summary>The page with peers of a stored report: that of the moment the report was asked for, however late it is printed.</summary>
public sealed class PeersInPrintTests : IAsyncLifetime
{
    private const string Title = "Compared with peers";
    private static readonly DateTimeOffset Today = DateTimeOffset.UtcNow.AddHours(1);

    private readonly QuietProduct product = new();
    private readonly List<Workspace> workspaces = [];

    public Task InitializeAsync() => product.InitializeAsync();

    public Task DisposeAsync() => product.DisposeAsync();

    [Fact]
    public async Task Print_NewerSnapshotAndSupersededMeanwhile_ShowsTheFiguresItWasAskedForWith()
    {
        var own = await FillAsync();
        await product.SnapshotAsync(Today);
        var report = await RequestAsync(own);
        for (var peer = 0; peer < 9; peer++) await product.OrganizationAsync(workspaces[peer % 3], 52 + (peer % 3), "MAN");
        await product.SnapshotAsync(Today.AddMonths(1));
        var newer = await RequestAsync(own);
        Assert.Matches($"{Title}.* whose median is 46", await PrintAsync(own, report));

        await product.ChangeAsync(own, (_, assessment, _) => assessment.Supersede());
        var late = await RequestAsync(own);
        Assert.Matches($"{Title}.* whose median is (4[7-9]|5)", await PrintAsync(own, newer));
        Assert.DoesNotContain(Title, await PrintAsync(own, late), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_AskedForBeforeAnySnapshot_HasNoPageWithPeers()
    {
        var own = await FillAsync();
        var report = await RequestAsync(own);
        await product.SnapshotAsync(Today);
        Assert.DoesNotContain(Title, await PrintAsync(own, report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_OfTheDemo_HasItsMadeUpPeersWithoutASnapshot()
    {
        var demo = await product.DemoAsync();
        var assessment = await product.InScopeAsync(demo, services => services.GetRequiredService<MaturityDb>().AcceptedScores.OrderBy(s => s.AssessmentId).Select(s => s.AssessmentId).FirstAsync());
        var report = await product.InScopeAsync(demo, services => services.GetRequiredService<ReportRequests>().RequestAsync(assessment, "en", null, default));
        Assert.Contains("Made-up peers", await PrintAsync(demo, report!.Value), StringComparison.Ordinal);
    }

    /// <summary>A published assessment with answers, and 24 organizations beside it that other workspaces assessed.</summary>
    private async Task<TestRespondent> FillAsync()
    {
        for (var at = 0; at < 6; at++) workspaces.Add(await product.AgreedWorkspaceAsync());
        for (var peer = 0; peer < 24; peer++) await product.OrganizationAsync(workspaces[peer % 6], 40 + (peer % 12), "MAN");
        var own = await product.AnsweredAsync((await product.MemberAsync()).Workspace, at => 1 + (at % 2));
        foreach (var move in new[] { AssessmentMove.Close, AssessmentMove.Publish })
            await product.InScopeAsync(own.Workspace, services => services.GetRequiredService<AssessmentMoves>().MoveAsync(own.AssessmentId, move, default));
        return own;
    }

    private async Task<Guid> RequestAsync(TestRespondent own) => (await product.InScopeAsync(
        own.Workspace, services => services.GetRequiredService<ReportRequests>().RequestAsync(own.AssessmentId, "en", null, default)))!.Value;

    private Task<string> PrintAsync(TestRespondent own, Guid id) => PrintAsync(own.Workspace, id);

    private async Task<string> PrintAsync(Workspace workspace, Guid id)
    {
        await product.InScopeAsync(workspace, async services =>
        {
            await services.GetRequiredService<ReportPrinting>().RunAsync(id, default);
            return true;
        });
        var report = await product.ReportAsync(workspace, id);
        Assert.True(report.State == ReportState.Done, report.Error);
        var pdf = await File.ReadAllBytesAsync(Path.Combine(product.Folder, "reports", workspace.Id.ToString("N"), report.FileName!));
        return Regex.Replace(await PdfTool.AskAsync(pdf, "pdftotext", "", "-"), "\\s+", " ");
    }
}
