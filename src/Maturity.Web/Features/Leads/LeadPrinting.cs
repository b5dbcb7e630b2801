using System.Globalization;
using Maturity.Core.Drawing;
using Maturity.Web.Data;
using Maturity.Web.Features.Leads.Scan;
using Maturity.Web.Features.Reports;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Leads;

/// <summary>
/// One attempt at the document of a lead. Only the attempt whose token stands in the row may finish or fail it; the mail
/// goes out with the change that finishes it, so once.
/// </summary>
public sealed class LeadPrinting(
    MaturityDb db, CurrentTenant tenant, DatabaseClock clock, ScanDesk desk, ReportRenderer renderer, PdfPrinter printer, LeadMails mails, TimeProvider time, ILogger<LeadPrinting> log)
{
    // Longer than the printer takes at most, so that no sign of life is needed.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Makes the attempt. Does nothing when another has the document or it is done.</summary>
    /// <param name="leadId">The lead, in the workspace entered.</param>
    /// <param name="cancellation">Ends the attempt; the lease runs out and another follows.</param>
    public async Task RunAsync(Guid leadId, CancellationToken cancellation)
    {
        var token = Ids.New(time);
        if (!await TakeAsync(leadId, token, cancellation)) return;
        try
        {
            var printed = await PrintAsync(leadId, cancellation);
            if (printed.Pdf is { } pdf) await FinishAsync(leadId, token, pdf, cancellation);
            else await FailAsync(leadId, token, printed.Failure!.Value.ToString(), ReportErrors.MayPass(printed.Failure.Value), cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "The document of lead {Lead} was not printed", leadId);
            await FailAsync(leadId, token, ReportErrors.Unexpected, retry: true, CancellationToken.None);
        }
    }

    private async Task<bool> TakeAsync(Guid leadId, Guid token, CancellationToken cancellation)
    {
        var now = await clock.NowAsync(cancellation);
        return await db.LeadDocuments
            .Where(d => d.LeadId == leadId && d.Attempt < LeadDocument.MaximumAttempts && (d.LeaseUntil == null || d.LeaseUntil < now)
                && (d.State == ReportState.Queued || d.State == ReportState.Running))
            .ExecuteUpdateAsync(set => set
                .SetProperty(d => d.State, ReportState.Running)
                .SetProperty(d => d.RunToken, token)
                .SetProperty(d => d.Attempt, d => d.Attempt + 1)
                .SetProperty(d => d.LeaseUntil, now + Lease), cancellation) == 1
            || await GiveUpAsync(leadId, now, cancellation);
    }

    // An attempt that died with the process counted; after the last there is nobody else to say that it failed.
    private async Task<bool> GiveUpAsync(Guid leadId, DateTimeOffset now, CancellationToken cancellation)
    {
        await db.LeadDocuments
            .Where(d => d.LeadId == leadId && d.Attempt >= LeadDocument.MaximumAttempts && d.State == ReportState.Running && d.LeaseUntil < now)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.State, ReportState.Failed).SetProperty(d => d.Error, ReportErrors.Interrupted).SetProperty(d => d.FinishedAt, now), cancellation);
        return false;
    }

    private async Task<PrintResult> PrintAsync(Guid leadId, CancellationToken cancellation)
    {
        var lead = await db.Leads.AsNoTracking().SingleAsync(l => l.Id == leadId, cancellation);
        var result = await desk.ResultAsync(lead.ContentHash, ScanAnswers.Read(lead.Answers), lead.Company, lead.Language, lead.CreatedAt, cancellation);
        var workspace = tenant.Workspace;
        var accent = AccentColor.TryParse(workspace.Accent, out var color) ? color.ReadableOn(AccentColor.White).ToString() : null;
        var logo = workspace.LogoHash is null ? null : await db.WorkspaceLogos.AsNoTracking().SingleOrDefaultAsync(cancellation);
        var picture = logo is null ? null : $"data:{logo.ContentType};base64,{Convert.ToBase64String(logo.Content)}";
        var html = await renderer.RenderHtmlAsync(new(result, CultureInfo.GetCultureInfo(lead.Language))
        {
            Demo = workspace.IsDemo,
            Brand = new(workspace.Name, accent, picture),
        }, cancellation);
        return await printer.PrintAsync(html, cancellation);
    }

    private async Task FinishAsync(Guid leadId, Guid token, byte[] pdf, CancellationToken cancellation)
    {
        var now = await clock.NowAsync(cancellation);
        var finished = await Mine(leadId, token).ExecuteUpdateAsync(set => set
            .SetProperty(d => d.State, ReportState.Done)
            .SetProperty(d => d.Content, pdf)
            .SetProperty(d => d.Error, (string?)null)
            .SetProperty(d => d.LeaseUntil, (DateTimeOffset?)null)
            .SetProperty(d => d.FinishedAt, now), cancellation);
        if (finished == 1) mails.SendDocument(tenant.Workspace, leadId);
    }

    private async Task FailAsync(Guid leadId, Guid token, string error, bool retry, CancellationToken cancellation)
    {
        var now = await clock.NowAsync(cancellation);
        var attempt = await Mine(leadId, token).Select(d => d.Attempt).SingleOrDefaultAsync(cancellation);
        var again = retry && attempt is > 0 and < LeadDocument.MaximumAttempts;
        var wait = TimeSpan.FromSeconds(15 * attempt * attempt);
        log.LogError("The document of lead {Lead} was not printed at attempt {Attempt}: {Error}", leadId, attempt, error);
        await Mine(leadId, token).ExecuteUpdateAsync(set => set
            .SetProperty(d => d.State, again ? ReportState.Queued : ReportState.Failed)
            .SetProperty(d => d.LeaseUntil, again ? now + wait : (DateTimeOffset?)null)
            .SetProperty(d => d.FinishedAt, again ? (DateTimeOffset?)null : now)
            .SetProperty(d => d.Error, error), cancellation);
    }

    private IQueryable<LeadDocument> Mine(Guid leadId, Guid token) =>
        db.LeadDocuments.Where(d => d.LeadId == leadId && d.State == ReportState.Running && d.RunToken == token);
}
