using Maturity.Web.Data;
using Maturity.Web.Http;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Webhooks;

/// <summary>One endpoint: what was delivered, and all that can be done with it. A fresh secret is shown once.</summary>
[ShowsSecret]
public sealed class DetailsModel(MaturityDb db, CurrentTenant tenant, WebhookDesk desk, TimeProvider time, IStringLocalizer<WebhooksTexts> texts) : PageModel
{
    /// <summary>The endpoint.</summary>
    public WebhookEndpoint Endpoint { get; private set; } = null!;

    /// <summary>Its deliveries, newest first.</summary>
    public IReadOnlyList<DeliveryLine> Deliveries { get; private set; } = [];

    /// <summary>The form.</summary>
    public WebhookInput Input { get; private set; } = new();

    /// <summary>Whether the secret before the newest one still signs.</summary>
    public bool Overlaps => Endpoint.FormerUntil > time.GetUtcNow();

    /// <summary>What happened.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>The secret just made.</summary>
    [TempData]
    public string? FreshSecret { get; set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid endpointId, CancellationToken cancellation)
    {
        if (!await FindAsync(endpointId, cancellation)) return NotFound();
        Input = WebhookInput.Of(Endpoint);
        return Page();
    }

    /// <summary>Changes where it is and what it is told.</summary>
    public async Task<IActionResult> OnPostAsync(Guid endpointId, [Bind(Prefix = "Input")] WebhookInput input, CancellationToken cancellation)
    {
        if (!await FindAsync(endpointId, cancellation)) return NotFound();
        Input = input;
        if (ModelState.IsValid && input.Profile().Events.Count == 0) ModelState.AddModelError("Input.Events", texts["Choose at least one event."]);
        if (!ModelState.IsValid) return Page();
        if (Endpoint.Version == input.Version)
        {
            Endpoint.Describe(input.Profile());
            if (await db.TrySaveAsync(cancellation)) return Done(endpointId, texts["The endpoint was changed."]);
            if (!await FindAsync(endpointId, cancellation)) return NotFound();
        }

        // What was typed stays, and the next save builds on what is stored now.
        Input = input with { Version = Endpoint.Version };
        ModelState.AddModelError("", texts["Somebody else changed this endpoint in the meantime. What you typed is still here; save again to keep it."]);
        return Page();
    }

    /// <summary>Sends a test event.</summary>
    public Task<IActionResult> OnPostTestAsync(Guid endpointId, CancellationToken cancellation) =>
        DoAsync(endpointId, async () => await desk.TestAsync(Endpoint, cancellation), cancellation);

    /// <summary>Stops delivering.</summary>
    public Task<IActionResult> OnPostPauseAsync(Guid endpointId, CancellationToken cancellation) =>
        DoAsync(endpointId, async () => await desk.PauseAsync(Endpoint, true, cancellation), cancellation);

    /// <summary>Delivers again.</summary>
    public Task<IActionResult> OnPostResumeAsync(Guid endpointId, CancellationToken cancellation) =>
        DoAsync(endpointId, async () => await desk.PauseAsync(Endpoint, false, cancellation), cancellation);

    /// <summary>Sends an event once more.</summary>
    public Task<IActionResult> OnPostReplayAsync(Guid endpointId, Guid deliveryId, CancellationToken cancellation) =>
        DoAsync(endpointId, () => desk.ReplayAsync(endpointId, deliveryId, cancellation), cancellation);

    /// <summary>Makes another secret.</summary>
    public Task<IActionResult> OnPostRotateAsync(Guid endpointId, CancellationToken cancellation) => DoAsync(endpointId, async () =>
    {
        FreshSecret = await desk.RotateAsync(Endpoint, cancellation);
        return FreshSecret is null
            ? texts["Somebody else changed this in the meantime. What holds now is below."]
            : texts["The endpoint has a new secret. The one before it still signs for 24 hours."];
    }, cancellation);

    /// <summary>Removes it and its log.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(Guid endpointId, CancellationToken cancellation)
    {
        if (!await FindAsync(endpointId, cancellation)) return NotFound();
        await db.WebhookDeliveries.Where(d => d.EndpointId == endpointId).ExecuteDeleteAsync(cancellation);
        db.WebhookEndpoints.Remove(Endpoint);
        if (!await db.TrySaveAsync(cancellation)) return Done(endpointId, texts["Somebody else changed this in the meantime. What holds now is below."]);
        Notice = texts["The endpoint was removed."];
        return LocalRedirect($"/{tenant.Workspace.Slug}/settings/webhooks");
    }

    private async Task<IActionResult> DoAsync(Guid endpointId, Func<Task<string?>> act, CancellationToken cancellation) =>
        await FindAsync(endpointId, cancellation) && await act() is { } said ? Done(endpointId, said) : NotFound();

    private LocalRedirectResult Done(Guid endpointId, string notice)
    {
        Notice = notice;
        return LocalRedirect($"/{tenant.Workspace.Slug}/settings/webhooks/{endpointId}");
    }

    private async Task<bool> FindAsync(Guid endpointId, CancellationToken cancellation)
    {
        var found = await db.WebhookEndpoints.SingleOrDefaultAsync(e => e.Id == endpointId, cancellation);
        if (found is null) return false;
        Endpoint = found;
        Deliveries = await db.WebhookDeliveries.AsNoTracking().Where(d => d.EndpointId == endpointId).OrderByDescending(d => d.Id).Take(WebhookDelivery.Most)
            .Select(d => new DeliveryLine(d.Id, d.Event, d.MadeAt, d.State, d.Attempt, d.TriedAt, d.NotBefore, d.Failure, d.Status, d.Milliseconds, d.Answer, d.Body))
            .ToListAsync(cancellation);
        return true;
    }
}
