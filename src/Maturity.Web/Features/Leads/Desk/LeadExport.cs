using System.Globalization;
using System.Text;
using Maturity.Web.Data;
using Maturity.Web.Features.Audit;
using Maturity.Web.Features.Questionnaires;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Leads.Desk;

/// <summary>
/// The leads who confirmed their address and stand by themselves as lines for a spreadsheet, newest first. Read and sent a
/// portion at a time, so that it has no end that it would have to keep silent about.
/// </summary>
public sealed class LeadExport(
    MaturityDb db, LeadSheets sheets, AuditTrail trail, IHttpContextAccessor http, QuestionnaireLibrary library, IStringLocalizer<LeadsTexts> texts)
{
    private const int Portion = 200;

    /// <summary>Notes in the audit log that somebody takes them along. What cannot be noted is not to be sent.</summary>
    /// <param name="stage">Only those of this stage; null for all.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task RecordAsync(LeadStage? stage, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await trail.AppendAsync(db, [new(AuditEvent.Viewed, nameof(LeadExport), stage?.ToString() ?? "all", null)], AuditActor.Of(http.HttpContext), cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Writes them, in UTF-8 with the mark that spreadsheets look for.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="stage">Only those of this stage; null for all.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task WriteAsync(Stream target, LeadStage? stage, CancellationToken cancellation)
    {
        var language = CultureInfo.CurrentUICulture.Name;
        var classification = library.Classification(language);
        await using var text = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await text.WriteAsync(SafeCsv.Line(LeadColumns.Head(texts).Select(SafeCsv.Text)));
        Lead? last = null;
        do
        {
            var leads = await PortionAsync(stage, last, cancellation);
            foreach (var sheet in await sheets.ReadAsync(leads, language, cancellation)) await text.WriteAsync(SafeCsv.Line(LeadColumns.Cells(sheet, classification, texts)));
            await text.FlushAsync(cancellation);
            last = leads.Count == Portion ? leads[^1] : null;
        }
        while (last is not null);
    }

    private Task<List<Lead>> PortionAsync(LeadStage? stage, Lead? last, CancellationToken cancellation)
    {
        var rows = LeadRows.Standing(db, stage);
        if (last is not null) rows = rows.Where(l => l.ConfirmedAt < last.ConfirmedAt || (l.ConfirmedAt == last.ConfirmedAt && l.Id.CompareTo(last.Id) > 0));
        return rows.OrderByDescending(l => l.ConfirmedAt).ThenBy(l => l.Id).Take(Portion).ToListAsync(cancellation);
    }
}
