using Maturity.Web.Data;
using Maturity.Web.Features.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Reports;

/// <summary>
/// Who prints a report. A job may be delivered twice, and a frozen node may wake up after another took over: only the
/// attempt whose token stands in the row can renew, finish or fail it. Every change is one conditional update.
/// </summary>
public sealed class ReportLease(MaturityDb db, DatabaseClock clock, WebhookOutbox outbox)
{
    /// <summary>How long an attempt is left alone without a sign of life.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(3)];

    /// <summary>Takes the report for one attempt, counted before the work begins. False when another attempt has it.</summary>
    /// <param name="id">The report.</param>
    /// <param name="token">Token of this attempt.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<bool> TakeAsync(Guid id, Guid token, CancellationToken cancellation)
    {
        var now = await clock.NowAsync(cancellation);
        return await db.Reports
            .Where(r => r.Id == id && r.Attempt < Report.MaximumAttempts && ((r.State == ReportState.Queued && (r.NotBefore == null || r.NotBefore <= now))
                || (r.State == ReportState.Running && r.LeaseUntil < now)))
            .ExecuteUpdateAsync(set => set
                .SetProperty(r => r.State, ReportState.Running)
                .SetProperty(r => r.RunToken, token)
                .SetProperty(r => r.Attempt, r => r.Attempt + 1)
                .SetProperty(r => r.LeaseUntil, now + Duration)
                .SetProperty(r => r.Version, r => r.Version + 1), cancellation) == 1;
    }

    /// <summary>Shows a sign of life. False when the report was taken over.</summary>
    public async Task<bool> RenewAsync(Guid id, Guid token, CancellationToken cancellation)
    {
        var now = await clock.NowAsync(cancellation);
        return await Mine(id, token).ExecuteUpdateAsync(set => set.SetProperty(r => r.LeaseUntil, now + Duration), cancellation) == 1;
    }

    /// <summary>Points the report to its file. False when it was taken over: the file is then worthless.</summary>
    public async Task<bool> FinishAsync(Guid id, Guid token, ReportFile file, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var now = await clock.NowAsync(cancellation);
        var finished = await Mine(id, token).ExecuteUpdateAsync(set => set
            .SetProperty(r => r.State, ReportState.Done)
            .SetProperty(r => r.FileName, file.Name)
            .SetProperty(r => r.FileHash, file.Hash)
            .SetProperty(r => r.FileSize, file.Size)
            .SetProperty(r => r.Error, (string?)null)
            .SetProperty(r => r.LeaseUntil, (DateTimeOffset?)null)
            .SetProperty(r => r.FinishedAt, now)
            .SetProperty(r => r.Version, r => r.Version + 1), cancellation) == 1;
        if (!finished) return false;
        await TellAsync(id, file, cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private async Task TellAsync(Guid id, ReportFile file, CancellationToken cancellation)
    {
        var report = await db.Reports.AsNoTracking().Where(r => r.Id == id).Select(r => new { r.AssessmentId, r.Number, r.Language }).SingleAsync(cancellation);
        await outbox.AddAsync(WebhookEvent.ReportIssued,
            new { report = id, assessment = report.AssessmentId, report.Number, report.Language, sha256 = file.Hash, bytes = file.Size }, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Ends the attempt without a file: tried again after a pause, or given up when it cannot help or was the last.</summary>
    /// <param name="id">The report.</param>
    /// <param name="token">Token of this attempt.</param>
    /// <param name="error">Code of the reason.</param>
    /// <param name="retry">Whether another attempt could help.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task FailAsync(Guid id, Guid token, string error, bool retry, CancellationToken cancellation)
    {
        var now = await clock.NowAsync(cancellation);
        var attempt = await Mine(id, token).Select(r => r.Attempt).SingleOrDefaultAsync(cancellation);
        if (retry && attempt is > 0 and < Report.MaximumAttempts)
        {
            await Mine(id, token).ExecuteUpdateAsync(set => set
                .SetProperty(r => r.State, ReportState.Queued)
                .SetProperty(r => r.NotBefore, now + Pauses[Math.Min(attempt, Pauses.Length) - 1])
                .SetProperty(r => r.LeaseUntil, (DateTimeOffset?)null)
                .SetProperty(r => r.Error, error)
                .SetProperty(r => r.Version, r => r.Version + 1), cancellation);
            return;
        }

        await Mine(id, token).ExecuteUpdateAsync(set => set
            .SetProperty(r => r.State, ReportState.Failed)
            .SetProperty(r => r.LeaseUntil, (DateTimeOffset?)null)
            .SetProperty(r => r.Error, error)
            .SetProperty(r => r.FinishedAt, now)
            .SetProperty(r => r.Version, r => r.Version + 1), cancellation);
    }

    private IQueryable<Report> Mine(Guid id, Guid token) =>
        db.Reports.Where(r => r.Id == id && r.State == ReportState.Running && r.RunToken == token);
}
