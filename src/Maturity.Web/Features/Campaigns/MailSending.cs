using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Mail;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Campaigns;

/// <summary>
/// Sends one mail that waits, inside its workspace. Whoever takes it first sends it; a node that dies while sending leaves
/// a mail that may have gone or not, and such a one is given up, visibly, rather than sent twice.
/// </summary>
public sealed class MailSending(MaturityDb db, DatabaseClock clock, LetterWriter writer, Mailer mailer, ILogger<MailSending> log)
{
    private const int Growth = 5;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);

    /// <summary>Takes the mail and sends it, when it still waits and still makes sense.</summary>
    /// <param name="key">Which.</param>
    /// <param name="cancellation">Ends the work before the mail is taken.</param>
    public async Task RunAsync(MailKey key, CancellationToken cancellation)
    {
        var now = await clock.NowAsync(cancellation);
        var taken = await Rows(key).Where(m => m.State == MailState.Waiting && m.NotBefore <= now).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.State, MailState.Sending)
            .SetProperty(m => m.Attempt, m => m.Attempt + 1)
            .SetProperty(m => m.NotBefore, now + Lease), cancellation);
        if (taken == 0) return;
        if (await ReaderAsync(key, now, cancellation) is not { } reader)
        {
            await FinishAsync(key, MailState.Dropped, now);
            return;
        }

        // From here on the mail may have left: what is known about it is written down whatever happens.
        var sent = await mailer.SendAsync(await writer.WriteAsync(reader, key.Kind, CancellationToken.None), CancellationToken.None);
        if (sent) await FinishAsync(key, MailState.Sent, await clock.NowAsync(CancellationToken.None));
        else await RetryAsync(key);
    }

    /// <summary>Gives up a mail whose sender died: it may have left, so it is not sent again by itself.</summary>
    /// <param name="key">Which.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task AbandonAsync(MailKey key, CancellationToken cancellation)
    {
        var now = await clock.NowAsync(cancellation);
        var given = await Rows(key).Where(m => m.State == MailState.Sending && m.NotBefore < now).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.State, MailState.Failed).SetProperty(m => m.DoneAt, now), cancellation);
        if (given == 1) log.LogError("A mail ({Kind}) to respondent {Respondent} was interrupted; whether it left is not known", key.Kind, key.RespondentId);
    }

    private IQueryable<CampaignMail> Rows(MailKey key) =>
        db.CampaignMails.Where(m => m.RespondentId == key.RespondentId && m.Kind == key.Kind && m.Number == key.Number);

    /// <summary>The respondent as they are now; null when there is nothing to write to them any more, or no reminding since.</summary>
    private Task<Respondent?> ReaderAsync(MailKey key, DateTimeOffset now, CancellationToken cancellation) => db.Respondents.AsNoTracking()
        .Where(r => r.Id == key.RespondentId && r.Email != null && r.LinkHash != null && r.SubmittedAt == null
            && (key.Kind != MailKind.Reminder || (!r.NoReminders
                && db.Campaigns.Any(c => c.AssessmentId == r.AssessmentId && c.RemindEvery > 0 && (c.DueAt == null || c.DueAt > now))))
            && db.Assessments.Any(a => a.Id == r.AssessmentId && a.State == AssessmentState.Open))
        .SingleOrDefaultAsync(cancellation);

    private async Task RetryAsync(MailKey key)
    {
        var now = await clock.NowAsync(CancellationToken.None);
        var attempt = await Rows(key).Select(m => m.Attempt).SingleAsync(CancellationToken.None);
        if (attempt >= CampaignMail.Attempts)
        {
            await FinishAsync(key, MailState.Failed, now);
            log.LogError("A mail ({Kind}) to respondent {Respondent} was given up after {Attempts} attempts", key.Kind, key.RespondentId, attempt);
            return;
        }

        var later = now + (FirstWait * Math.Pow(Growth, attempt - 1));
        await Rows(key).ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.Waiting).SetProperty(m => m.NotBefore, later), CancellationToken.None);
    }

    private Task<int> FinishAsync(MailKey key, MailState state, DateTimeOffset at) => Rows(key).ExecuteUpdateAsync(set => set
        .SetProperty(m => m.State, state).SetProperty(m => m.DoneAt, at), CancellationToken.None);
}
