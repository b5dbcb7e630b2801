using System.Globalization;
using Maturity.Core.Drawing;
using Maturity.Web.Data;
using Maturity.Web.Features.Benchmarks;
using Maturity.Web.Features.Results;
using Maturity.Web.Features.Roadmaps;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Reports;

/// <summary>One attempt at a report, from taking it to pointing its row to the file.</summary>
public sealed class ReportPrinting(
    MaturityDb db, CurrentTenant tenant, ReportLease lease, ReportFiles files, AssessmentResults results,
    PeerStandings standings, RoadmapReading roadmaps, ReportRenderer renderer, PdfPrinter printer, TimeProvider time, ILogger<ReportPrinting> log)
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(10);

    /// <summary>Makes the attempt. Does nothing when another has the report or it is done.</summary>
    /// <param name="id">The report, in the workspace entered.</param>
    /// <param name="cancellation">Ends the attempt; the lease runs out and another follows.</param>
    public async Task RunAsync(Guid id, CancellationToken cancellation)
    {
        var token = Ids.New(time);
        if (!await lease.TakeAsync(id, token, cancellation)) return;
        try
        {
            await PrintAsync(id, token, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Report {Report} was not printed", id);
            await lease.FailAsync(id, token, ReportErrors.Unexpected, retry: true, CancellationToken.None);
        }
    }

    private async Task PrintAsync(Guid id, Guid token, CancellationToken cancellation)
    {
        var report = await db.Reports.AsNoTracking().SingleAsync(r => r.Id == id, cancellation);
        var result = await results.LoadAsync(report.AssessmentId, report.Language, cancellation);
        if (result?.Model is not { } model)
        {
            await lease.FailAsync(id, token, ReportErrors.NoResult, retry: false, cancellation);
            return;
        }

        // Asked for before there was a snapshot, it stays without peers. Those of the demo are made up and need none.
        var peers = report.SnapshotId is null && !tenant.Workspace.IsDemo ? null
            : await standings.FindAsync(report.AssessmentId, model.Questionnaire, null, report.SnapshotId, cancellation);
        var roadmap = await roadmaps.SharedAsync(result, cancellation);
        var html = await renderer.RenderHtmlAsync(new(model, CultureInfo.GetCultureInfo(report.Language))
        {
            Demo = tenant.Workspace.IsDemo,
            Peers = peers?.Model,
            Roadmap = roadmap?.Model,
            Brand = await BrandAsync(cancellation),
            Number = report.Number,
            PreparedBy = await db.Users.Where(person => person.Id == report.RequestedBy).Select(person => person.Name).SingleOrDefaultAsync(cancellation),
            Standing = new(result.Assessment.State, result.Submitted, result.Respondents, Day(result.Assessment.OpenedAt)),
        }, cancellation);
        var printing = printer.PrintAsync(html, cancellation);
        if (!await AliveUntilAsync(printing, id, token, cancellation)) return;
        await StoreAsync(id, token, await printing, cancellation);
    }

    private static DateOnly? Day(DateTimeOffset? moment) => moment is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null;

    private async Task<ReportBrand> BrandAsync(CancellationToken cancellation)
    {
        var workspace = tenant.Workspace;
        var logo = workspace.LogoHash is null ? null : await db.WorkspaceLogos.AsNoTracking().SingleOrDefaultAsync(cancellation);
        var picture = logo is null ? null : $"data:{logo.ContentType};base64,{Convert.ToBase64String(logo.Content)}";
        var accent = AccentColor.TryParse(workspace.Accent, out var color) ? color.ReadableOn(AccentColor.White).ToString() : null;
        return new(workspace.Name, accent, picture);
    }

    // Renews the lease while the browser works. False when the report was taken over: nothing of ours counts any more.
    private async Task<bool> AliveUntilAsync(Task<PrintResult> printing, Guid id, Guid token, CancellationToken cancellation)
    {
        while (await Task.WhenAny(printing, Task.Delay(Heartbeat, time, cancellation)) != printing)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!await lease.RenewAsync(id, token, cancellation)) return false;
        }

        return true;
    }

    private async Task StoreAsync(Guid id, Guid token, PrintResult result, CancellationToken cancellation)
    {
        if (result.Pdf is null)
        {
            log.LogError("Report {Report} was not printed: {Failure}. {Detail}", id, result.Failure, result.Detail);
            await lease.FailAsync(id, token, result.Failure!.Value.ToString(), ReportErrors.MayPass(result.Failure.Value), cancellation);
            return;
        }

        var file = await files.WriteAsync(tenant.WorkspaceId!.Value, id, token, result.Pdf, cancellation);
        if (!await lease.FinishAsync(id, token, file, cancellation)) files.Remove(tenant.WorkspaceId.Value, file.Name);
    }
}
