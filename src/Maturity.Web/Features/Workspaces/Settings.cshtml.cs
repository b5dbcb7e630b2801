using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Workspaces;

/// <summary>Name and languages of the workspace.</summary>
[Authorize(Policies.Owner)]
public sealed class SettingsModel(MaturityDb db, CurrentTenant tenant, IStringLocalizer<WorkspacesTexts> texts) : PageModel
{
    /// <summary>The form.</summary>
    [BindProperty]
    public SettingsInput Input { get; set; } = new();

    /// <summary>What is stored, when somebody else changed it while the form was open.</summary>
    public SettingsInput? Stored { get; private set; }

    /// <summary>First part of its addresses.</summary>
    public string Slug => tenant.Workspace.Slug;

    /// <summary>What happened, for the reader who comes back from the form.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Shows the form.</summary>
    public void OnGet() => Input = Filled(tenant.Workspace);

    /// <summary>Stores it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return Page();
        var workspace = await db.Workspaces.SingleAsync(w => w.Id == tenant.WorkspaceId, cancellation);
        if (workspace.Version == Input.Version)
        {
            workspace.Describe(Input.Name.Trim(), Input.Languages());
            if (await db.TrySaveAsync(cancellation))
            {
                Notice = texts["The settings were saved."];
                return Redirect(Request.Path);
            }
        }

        return await ConflictAsync(cancellation);
    }

    private async Task<PageResult> ConflictAsync(CancellationToken cancellation)
    {
        Stored = Filled(await db.Workspaces.AsNoTracking().SingleAsync(w => w.Id == tenant.WorkspaceId, cancellation));
        ModelState.AddModelError("", texts["Somebody else changed these settings in the meantime. What you typed is still here: compare it with what is stored and save again."]);
        // The next save builds on what is stored now, which the person has just been shown.
        ModelState.Remove("Input.Version");
        Input = Input with { Version = Stored.Version };
        return Page();
    }

    private static SettingsInput Filled(Workspace workspace) => new()
    {
        Name = workspace.Name,
        Language = workspace.Language,
        OtherLanguages = workspace.Languages.Count > 1,
        Version = workspace.Version,
    };
}
