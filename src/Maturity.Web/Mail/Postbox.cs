using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Mail;

/// <summary>
/// Sends mails behind a request's back, so that neither a slow server nor whether there was somebody to write to shows in
/// the time an answer takes. Kept in memory: for mails that a person can ask for again. None is lost without an error in
/// the log.
/// </summary>
public sealed class Postbox(
    IServiceScopeFactory scopes, Mailer mailer, IOptions<MailOptions> options, TimeProvider time, ILogger<Postbox> log) : BackgroundService
{
    /// <summary>Most mails that wait.</summary>
    public const int Capacity = 1000;

    /// <summary>How often a mail is tried.</summary>
    public const int Attempts = 4;

    private const int AtOnce = 8;
    private const int Growth = 5;

    private readonly Channel<QueuedMail> waiting = Channel.CreateBounded<QueuedMail>(Capacity);
    private int unfinished;

    /// <summary>Takes a mail. False when too many wait, or the product stops; the log has the error.</summary>
    /// <param name="mail">The mail.</param>
    public bool Offer(QueuedMail mail)
    {
        Interlocked.Increment(ref unfinished);
        if (waiting.Writer.TryWrite(mail)) return true;
        Interlocked.Decrement(ref unfinished);
        log.LogError("A mail was not sent ({Kind}): {Capacity} wait already, or the product is stopping", mail.Kind, Capacity);
        return false;
    }

    /// <summary>Stops taking mails, tries each that waits once more and says how many are lost.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        waiting.Writer.TryComplete();
        await base.StopAsync(cancellationToken);
        if (Volatile.Read(ref unfinished) is > 0 and var lost)
            log.LogError("{Count} mails were not sent because the product had to stop", lost);
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What waits when the product stops is still read, hence no token here; see DeliverAsync.
        var limit = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = CancellationToken.None };
        return Parallel.ForEachAsync(waiting.Reader.ReadAllAsync(CancellationToken.None), limit, async (mail, _) =>
        {
            await DeliverAsync(mail, stoppingToken);
            Interlocked.Decrement(ref unfinished);
        });
    }

    private async Task DeliverAsync(QueuedMail mail, CancellationToken stopping)
    {
        var draft = new Draft(mail);
        var wait = TimeSpan.FromSeconds(options.Value.RetrySeconds);
        for (var attempt = 1; ; attempt++, wait *= Growth)
        {
            if (await TryAsync(draft)) return;
            if (attempt == Attempts || !await WaitAsync(wait, stopping))
            {
                log.LogError("A mail was given up after {Attempts} attempts: {Kind}", attempt, mail.Kind);
                return;
            }
        }
    }

    private async Task<bool> TryAsync(Draft draft)
    {
        try
        {
            // Made once: making it may count against somebody's limit.
            if (!draft.IsMade)
            {
                await using var scope = scopes.CreateAsyncScope();
                draft.Made(await draft.Queued.Compose(scope.ServiceProvider, CancellationToken.None));
            }

            return draft.Mail is null || await mailer.SendAsync(draft.Mail, CancellationToken.None);
        }
        catch (Exception failure)
        {
            log.LogError(failure, "A mail could not be made or sent: {Kind}", draft.Queued.Kind);
            return false;
        }
    }

    private async Task<bool> WaitAsync(TimeSpan wait, CancellationToken stopping)
    {
        try
        {
            await Task.Delay(wait, time, stopping);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private sealed class Draft(QueuedMail queued)
    {
        public QueuedMail Queued => queued;

        public bool IsMade { get; private set; }

        public OutgoingMail? Mail { get; private set; }

        public void Made(OutgoingMail? mail) => (IsMade, Mail) = (true, mail);
    }
}
