using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Benchmarks;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Maturity.Web.Features.Reports;

/// <summary>
/// Asks for reports. The row, written with everything else the request does, is the request; telling Quartz is only a
/// hint, and <see cref="ReportSweep"/> repeats it when the hint was lost.
/// </summary>
public sealed class ReportRequests(
    MaturityDb db, AssessmentLock locks, SnapshotStore snapshots, ISchedulerFactory schedulers, TimeProvider time, ILogger<ReportRequests> log)
{
    /// <summary>Most reports of one assessment that wait or are printed at a time.</summary>
    public const int MaximumWaiting = 3;

    /// <summary>Asks for the next report of an assessment. Null when enough of them wait already.</summary>
    /// <param name="assessmentId">The assessment, in the workspace entered.</param>
    /// <param name="language">Language to write it in.</param>
    /// <param name="requestedBy">Account of the person, if they have one.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Guid?> RequestAsync(Guid assessmentId, string language, Guid? requestedBy, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await HasRoomAsync(assessmentId, cancellation)) return null;
        var last = await db.Reports.Where(r => r.AssessmentId == assessmentId).MaxAsync(r => (int?)r.Number, cancellation) ?? 0;
        var report = new Report(Ids.New(time), assessmentId, last + 1, language, requestedBy, time.GetUtcNow(), await SnapshotAsync(assessmentId, cancellation));
        db.Reports.Add(report);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        await HintAsync(report.Id, cancellation);
        return report.Id;
    }

    /// <summary>The newest snapshot an accepted result can be compared in, while it is the published one; it stays that of the report, however late that is printed.</summary>
    private async Task<Guid?> SnapshotAsync(Guid assessmentId, CancellationToken cancellation)
    {
        var published = db.Assessments.Where(a => a.Id == assessmentId && a.State == AssessmentState.Published);
        var scores = await db.AcceptedScores.AsNoTracking().Where(s => s.AssessmentId == assessmentId && published.Any())
            .Select(s => new { s.QuestionnaireKey, s.QuestionnaireMajor }).SingleOrDefaultAsync(cancellation);
        return scores is null ? null : (await snapshots.NewestAsync(scores.QuestionnaireKey, scores.QuestionnaireMajor, cancellation))?.Id;
    }

    /// <summary>Puts a failed report back in the queue; nothing happens to one that did not fail. False when enough of them wait already.</summary>
    /// <param name="report">The report, tracked.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<bool> RetryAsync(Report report, CancellationToken cancellation)
    {
        if (report.State != ReportState.Failed) return true;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await HasRoomAsync(report.AssessmentId, cancellation)) return false;
        if (!report.Retry() || !await db.TrySaveAsync(cancellation)) return true;
        await transaction.CommitAsync(cancellation);
        await HintAsync(report.Id, cancellation);
        return true;
    }

    /// <summary>Whether one more may wait. Takes the assessment, so that nobody else fills the place, or the number, meanwhile.</summary>
    private async Task<bool> HasRoomAsync(Guid assessmentId, CancellationToken cancellation) =>
        await locks.TakeAsync(assessmentId, cancellation)
        && await db.Reports.CountAsync(
            r => r.AssessmentId == assessmentId && (r.State == ReportState.Queued || r.State == ReportState.Running), cancellation) < MaximumWaiting;

    /// <summary>Tells Quartz about a report that waits. Doing so twice is harmless.</summary>
    /// <param name="id">The report.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task HintAsync(Guid id, CancellationToken cancellation)
    {
        try
        {
            var scheduler = await schedulers.GetScheduler(cancellation);
            if (await scheduler.Exists(ReportJob.Key(id), cancellation))
            {
                // A job that could not even be made keeps its place in the queue, never runs again, and would block the report.
                if (await scheduler.GetTriggerState(ReportJob.Trigger(id), cancellation) != TriggerState.Error) return;
                await scheduler.DeleteJob(ReportJob.Key(id), cancellation);
            }

            var job = JobBuilder.Create<ReportJob>().WithIdentity(ReportJob.Key(id)).RequestRecovery().Build();
            await scheduler.ScheduleJob(job, TriggerBuilder.Create().WithIdentity(ReportJob.Trigger(id)).StartNow().Build(), cancellationToken: cancellation);
        }
        catch (SchedulerException failure)
        {
            // The row waits; the sweep of a worker finds it.
            log.LogWarning(failure, "Report {Report} waits for the next sweep", id);
        }
    }
}
