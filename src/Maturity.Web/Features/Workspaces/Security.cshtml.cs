using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Workspaces;

/// <summary>What a workspace asks of those who sign in. Members read it, owners decide.</summary>
public sealed class SecurityModel(
    MaturityDb db, CurrentTenant tenant, Sessions sessions, IStringLocalizer<WorkspacesTexts> texts) : PageModel
{
    /// <summary>What the owner chose.</summary>
    [BindProperty]
    public SecurityInput Input { get; set; } = new();

    /// <summary>What was done.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Whether the reader may decide.</summary>
    public bool MayChange => tenant.Role is Role.Owner;

    /// <summary>Whether members need a second factor now.</summary>
    public bool IsOn => tenant.Workspace.NeedsSecondFactor;

    /// <summary>Shows it.</summary>
    public void OnGet() => Input = new() { NeedsSecondFactor = tenant.Workspace.NeedsSecondFactor, Version = tenant.Workspace.Version };

    /// <summary>Stores it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!MayChange) return Forbid();
        if (!ModelState.IsValid) return BadRequest();
        // Otherwise the owner would be the first to be kept out.
        if (Input.NeedsSecondFactor && await sessions.CurrentAsync(HttpContext) is not { Method: not SignInMethod.Password })
            return Problem(texts["Set up a second factor for yourself first, or sign in with your passkey. Then you can ask others for it."]);
        var workspace = await db.Workspaces.SingleAsync(w => w.Id == tenant.Workspace.Id, cancellation);
        if (workspace.Version != Input.Version || !await SaveAsync(workspace, cancellation))
            return Problem(texts["Somebody else changed this in the meantime. What stands now is below; choose again."]);
        Notice = workspace.NeedsSecondFactor
            ? texts["Members now need a second factor or a passkey. Those without are led to set one up."]
            : texts["Members may sign in with their password alone."];
        return LocalRedirect($"/{tenant.Workspace.Slug}/settings/security");
    }

    private Task<bool> SaveAsync(Workspace workspace, CancellationToken cancellation)
    {
        workspace.AskForSecondFactor(Input.NeedsSecondFactor);
        return db.TrySaveAsync(cancellation);
    }

    private PageResult Problem(string message)
    {
        // The form is made anew from what is stored.
        ModelState.Clear();
        ModelState.AddModelError("", message);
        OnGet();
        return Page();
    }

    /// <summary>The form.</summary>
    public sealed record SecurityInput
    {
        /// <summary>Whether members need a second factor.</summary>
        public bool NeedsSecondFactor { get; init; }

        /// <summary>Version that the form shows.</summary>
        public int Version { get; init; }
    }
}
