using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Webhooks;

/// <summary>The endpoints of a workspace, and the form that adds one.</summary>
public sealed class IndexModel(MaturityDb db, CurrentTenant tenant, WebhookDesk desk, IStringLocalizer<WebhooksTexts> texts) : PageModel
{
    /// <summary>The endpoints, oldest first.</summary>
    public IReadOnlyList<WebhookEndpoint> Endpoints { get; private set; } = [];

    /// <summary>The form.</summary>
    public WebhookInput Input { get; private set; } = new() { Events = [.. WebhookEvent.All] };

    /// <summary>What happened.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>The secret of the endpoint just added, for its own page to show once.</summary>
    [TempData]
    public string? FreshSecret { get; set; }

    /// <summary>Shows them.</summary>
    public Task OnGetAsync(CancellationToken cancellation) => ListAsync(cancellation);

    /// <summary>Adds one.</summary>
    public async Task<IActionResult> OnPostAddAsync([Bind(Prefix = "Input")] WebhookInput input, CancellationToken cancellation)
    {
        Input = input;
        if (ModelState.IsValid && input.Profile().Events.Count == 0) ModelState.AddModelError("Input.Events", texts["Choose at least one event."]);
        if (ModelState.IsValid)
        {
            if (await desk.AddAsync(input.Profile(), cancellation) is { } added)
            {
                (FreshSecret, Notice) = (added.Secret, texts["The endpoint was added."]);
                return LocalRedirect($"/{tenant.Workspace.Slug}/settings/webhooks/{added.Id}");
            }

            ModelState.AddModelError("", texts["A workspace has {0} endpoints at most. Remove one first.", WebhookEndpoint.Most]);
        }

        await ListAsync(cancellation);
        return Page();
    }

    private async Task ListAsync(CancellationToken cancellation) =>
        Endpoints = await db.WebhookEndpoints.AsNoTracking().OrderBy(e => e.Id).Take(WebhookEndpoint.Most).ToListAsync(cancellation);
}
