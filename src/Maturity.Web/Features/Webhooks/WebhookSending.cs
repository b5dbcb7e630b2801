using System.Text;
using Maturity.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Webhooks;

/// <summary>Delivers what waits for one endpoint, inside its workspace. A delivery is taken by exactly one worker before it is sent.</summary>
public sealed class WebhookSending(
    MaturityDb db, DatabaseClock clock, WebhookClient client, WebhookSecrets secrets, WebhookPausing pausing, TimeProvider time, ILogger<WebhookSending> log)
{
    /// <summary>Most deliveries to one endpoint in a row, so that nobody waits long for their turn.</summary>
    public const int Batch = 20;

    /// <summary>How long an attempt is left alone. Longer than any attempt takes.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Delivers what is due, oldest first, until one fails: the others would only fail too.</summary>
    /// <param name="endpointId">The endpoint.</param>
    /// <param name="cancellation">Ends the work; an attempt that was cut off is made again when its lease is over.</param>
    public async Task RunAsync(Guid endpointId, CancellationToken cancellation)
    {
        var now = await clock.NowAsync(cancellation);
        var due = await Due(now).Where(d => d.EndpointId == endpointId).OrderBy(d => d.NotBefore).ThenBy(d => d.Id).Take(Batch)
            .Select(d => d.Id).ToListAsync(cancellation);
        foreach (var id in due)
            if (!await AttemptAsync(id, cancellation)) return;
    }

    private IQueryable<WebhookDelivery> Due(DateTimeOffset now) => db.WebhookDeliveries
        .Where(d => (d.State == DeliveryState.Waiting || d.State == DeliveryState.Sending) && d.NotBefore <= now
            && db.WebhookEndpoints.Any(e => e.Id == d.EndpointId && e.PausedAt == null));

    /// <summary>One attempt. False when it failed; true also when somebody else has the delivery.</summary>
    private async Task<bool> AttemptAsync(Guid id, CancellationToken cancellation)
    {
        var (now, token) = (await clock.NowAsync(cancellation), Ids.New(time));
        if (await GiveUpAsync(id, now, cancellation)) return false;
        var taken = await Due(now).Where(d => d.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(d => d.State, DeliveryState.Sending).SetProperty(d => d.RunToken, token)
            .SetProperty(d => d.Attempt, d => d.Attempt + 1).SetProperty(d => d.NotBefore, now + Lease), cancellation);
        if (taken == 0) return true;
        var delivery = await db.WebhookDeliveries.AsNoTracking().SingleAsync(d => d.Id == id, cancellation);
        var endpoint = await db.WebhookEndpoints.AsNoTracking().SingleAsync(e => e.Id == delivery.EndpointId, cancellation);
        var outcome = await SendAsync(delivery, endpoint, cancellation);
        // What came of it is written down even when the product stops.
        await FinishAsync(delivery, outcome, CancellationToken.None);
        await pausing.NoteAsync(endpoint.Id, outcome.Failure is null, CancellationToken.None);
        if (outcome.Failure is not null)
            log.LogInformation("Delivery {Delivery} to endpoint {Endpoint} failed: {Failure} {Status}", id, endpoint.Id, outcome.Failure, outcome.Status);
        return outcome.Failure is null;
    }

    /// <summary>Gives up a delivery whose last attempt was cut off.</summary>
    private async Task<bool> GiveUpAsync(Guid id, DateTimeOffset now, CancellationToken cancellation) => await db.WebhookDeliveries
        .Where(d => d.Id == id && d.State == DeliveryState.Sending && d.Attempt >= WebhookDelivery.Attempts && d.NotBefore <= now)
        .ExecuteUpdateAsync(set => set.SetProperty(d => d.State, DeliveryState.Failed).SetProperty(d => d.Failure, DeliveryFailure.Interrupted)
            .SetProperty(d => d.TriedAt, now), cancellation) == 1;

    private async Task<DeliveryOutcome> SendAsync(WebhookDelivery delivery, WebhookEndpoint endpoint, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (secrets.Of(endpoint, now) is not { Count: > 0 } signing) return new(DeliveryFailure.NoSecret, null, null, TimeSpan.Zero);
        var timestamp = WebhookSignature.Timestamp(now);
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint.Address) { Content = new StringContent(delivery.Body, Encoding.UTF8, "application/json") };
        request.Headers.Add(WebhookSignature.DeliveryHeader, delivery.Id.ToString());
        request.Headers.Add(WebhookSignature.EventHeader, delivery.Event);
        request.Headers.Add(WebhookSignature.TimestampHeader, timestamp);
        request.Headers.Add(WebhookSignature.SignatureHeader, WebhookSignature.Sign(signing, timestamp, delivery.Body));
        return await client.SendAsync(request, cancellation);
    }

    private async Task FinishAsync(WebhookDelivery sent, DeliveryOutcome outcome, CancellationToken cancellation)
    {
        var now = await clock.NowAsync(cancellation);
        var state = outcome.Failure is null ? DeliveryState.Delivered : sent.Attempt >= WebhookDelivery.Attempts ? DeliveryState.Failed : DeliveryState.Waiting;
        var next = state == DeliveryState.Waiting ? now + WebhookBackoff.After(sent.Attempt) : now;
        await db.WebhookDeliveries.Where(d => d.Id == sent.Id && d.State == DeliveryState.Sending && d.RunToken == sent.RunToken)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.State, state).SetProperty(d => d.NotBefore, next)
                .SetProperty(d => d.TriedAt, now).SetProperty(d => d.Failure, outcome.Failure).SetProperty(d => d.Status, outcome.Status)
                .SetProperty(d => d.Milliseconds, (int)outcome.Duration.TotalMilliseconds).SetProperty(d => d.Answer, outcome.Answer), cancellation);
    }
}
