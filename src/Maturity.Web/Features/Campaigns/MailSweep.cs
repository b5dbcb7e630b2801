using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Maturity.Web.Features.Campaigns;

/// <summary>Sends the mails that wait, oldest first, and gives up those whose sender died.</summary>
[DisallowConcurrentExecution]
public sealed class MailSweep(MaturityDb db, DatabaseClock clock, IServiceScopeFactory scopes) : IJob
{
    /// <summary>Time between two sweeps.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private const int Batch = 200;
    private const int AtOnce = 4;

    /// <inheritdoc/>
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => new(RunAsync(cancellationToken));

    /// <summary>One sweep.</summary>
    /// <param name="cancellation">Ends it between two mails.</param>
    public async Task RunAsync(CancellationToken cancellation) => await Parallel.ForEachAsync(
        await FindAsync(cancellation), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, SendAsync);

    private async ValueTask SendAsync(Line line, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(line.Workspace);
        var sending = scope.ServiceProvider.GetRequiredService<MailSending>();
        if (line.State == MailState.Sending) await sending.AbandonAsync(line.Key, cancellation);
        else await sending.RunAsync(line.Key, cancellation);
    }

    private async Task<IReadOnlyList<Line>> FindAsync(CancellationToken cancellation)
    {
        var now = await clock.NowAsync(cancellation);
        using var _ = db.AcrossWorkspaces("find mails to respondents that wait");
        return await (from mail in db.CampaignMails.AsNoTracking()
                      join workspace in db.Workspaces on mail.WorkspaceId equals workspace.Id
                      // In a suspended workspace mails wait: their links would lead to a page that refuses.
                      where workspace.SuspendedAt == null && (mail.State == MailState.Waiting || mail.State == MailState.Sending) && mail.NotBefore <= now
                      orderby mail.NotBefore, mail.RespondentId
                      select new Line(new(mail.RespondentId, mail.Kind, mail.Number), mail.State, workspace)).Take(Batch).ToListAsync(cancellation);
    }

    private sealed record Line(MailKey Key, MailState State, Workspace Workspace);
}
