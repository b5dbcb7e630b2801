using Maturity.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Webhooks;

/// <summary>What an owner does with endpoints and deliveries. Each act says what happened.</summary>
public sealed class WebhookDesk(
    MaturityDb db, WebhookSecrets secrets, WebhookOutbox outbox, DatabaseClock clock, TimeProvider time, IStringLocalizer<WebhooksTexts> texts)
{
    /// <summary>Adds an endpoint. Null when there are too many.</summary>
    /// <param name="profile">Where, and what for.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<(Guid Id, string Secret)?> AddAsync(WebhookProfile profile, CancellationToken cancellation)
    {
        if (await db.WebhookEndpoints.CountAsync(cancellation) >= WebhookEndpoint.Most) return null;
        var (shown, stored) = secrets.New();
        var endpoint = new WebhookEndpoint(Ids.New(time), profile, stored, time.GetUtcNow());
        db.WebhookEndpoints.Add(endpoint);
        await db.SaveChangesAsync(cancellation);
        return (endpoint.Id, shown);
    }

    /// <summary>Makes another secret. Null when somebody changed the endpoint in the meantime.</summary>
    /// <param name="endpoint">The endpoint, tracked.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<string?> RotateAsync(WebhookEndpoint endpoint, CancellationToken cancellation)
    {
        var (shown, stored) = secrets.New();
        endpoint.Rotate(stored, time.GetUtcNow());
        return await db.TrySaveAsync(cancellation) ? shown : null;
    }

    /// <summary>Stops delivering, or delivers again.</summary>
    /// <param name="endpoint">The endpoint, tracked.</param>
    /// <param name="paused">What it shall be.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<string> PauseAsync(WebhookEndpoint endpoint, bool paused, CancellationToken cancellation)
    {
        var changed = paused ? endpoint.Pause(time.GetUtcNow()) : endpoint.Resume();
        if (!changed || !await db.TrySaveAsync(cancellation)) return texts["Somebody else changed this in the meantime. What holds now is below."];
        return paused ? texts["Delivery is paused. Events are kept until you resume."] : texts["Delivery goes on. What waited is sent now."];
    }

    /// <summary>Sends a test event.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<string> TestAsync(WebhookEndpoint endpoint, CancellationToken cancellation)
    {
        outbox.Add(endpoint.Id, WebhookEvent.Test, new { message = "This is a test." });
        await db.SaveChangesAsync(cancellation);
        return endpoint.PausedAt is null
            ? texts["A test event is on its way. Load this page again in a few seconds to see the answer."]
            : texts["A test event waits. It is sent when you resume delivery."];
    }

    /// <summary>Sends a delivery that ended once more, under its old id. Null when there is no such delivery.</summary>
    /// <param name="endpointId">The endpoint.</param>
    /// <param name="deliveryId">The delivery.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<string?> ReplayAsync(Guid endpointId, Guid deliveryId, CancellationToken cancellation)
    {
        var now = await clock.NowAsync(cancellation);
        var one = db.WebhookDeliveries.Where(d => d.EndpointId == endpointId && d.Id == deliveryId);
        var again = await one.Where(d => d.State != DeliveryState.Sending).ExecuteUpdateAsync(set => set
            .SetProperty(d => d.State, DeliveryState.Waiting).SetProperty(d => d.Attempt, 0).SetProperty(d => d.NotBefore, now), cancellation);
        if (again == 1) return texts["The event is sent again. Load this page again in a few seconds to see the answer."];
        return await one.AnyAsync(cancellation) ? texts["This event is being sent right now."].Value : null;
    }
}
