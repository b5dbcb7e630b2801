using System.Text.Json;
using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Webhooks;

/// <summary>Where events are put, in the transaction of the change they tell of: both are stored, or neither.</summary>
public sealed class WebhookOutbox(MaturityDb db, CurrentTenant tenant, TimeProvider time)
{
    /// <summary>Adds the event for every endpoint that asked for it. The caller saves.</summary>
    /// <param name="name">Name of the event, see <see cref="WebhookEvent"/>.</param>
    /// <param name="data">What is told; written as JSON with its own names.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task AddAsync(string name, object data, CancellationToken cancellation)
    {
        // A paused endpoint gets what it missed when it is resumed.
        var endpoints = await db.WebhookEndpoints.AsNoTracking().OrderBy(e => e.Id).Take(WebhookEndpoint.Most)
            .Select(e => new { e.Id, e.Events }).ToListAsync(cancellation);
        foreach (var endpoint in endpoints.Where(endpoint => endpoint.Events.Contains(name))) Add(endpoint.Id, name, data);
    }

    /// <summary>Adds an event for one endpoint, whatever it asked for. The caller saves.</summary>
    /// <param name="endpointId">The endpoint.</param>
    /// <param name="name">Name of the event.</param>
    /// <param name="data">What is told.</param>
    public void Add(Guid endpointId, string name, object data)
    {
        var (id, at) = (Ids.New(time), time.GetUtcNow());
        var body = JsonSerializer.Serialize(new { id, type = name, at, workspace = tenant.Workspace.Slug, data }, JsonSerializerOptions.Web);
        db.WebhookDeliveries.Add(new(id, endpointId, name, body, at));
    }
}
