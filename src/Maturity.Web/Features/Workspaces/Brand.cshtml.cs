using Maturity.Core.Drawing;
using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Workspaces;

/// <summary>Logo and accent color of the workspace.</summary>
[Authorize(Policies.Owner)]
[RequestSizeLimit(MostBytes)]
public sealed class BrandModel(MaturityDb db, CurrentTenant tenant, IStringLocalizer<WorkspacesTexts> texts) : PageModel
{
    // Room for a logo that is somewhat too large, so that the message about it can stand beside the field.
    private const int MostBytes = 2 * LogoPicture.MostBytes;

    /// <summary>The form.</summary>
    [BindProperty]
    public BrandInput Input { get; set; } = new();

    /// <summary>The workspace as it is stored.</summary>
    public Workspace Workspace { get; private set; } = tenant.Workspace;

    /// <summary>The stored color.</summary>
    public AccentColor? Accent => AccentColor.TryParse(Workspace.Accent, out var accent) ? accent : null;

    /// <summary>What happened, for the reader who comes back from the form.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Shows the form.</summary>
    public void OnGet() => Input = new() { Accent = Workspace.Accent, Version = Workspace.Version };

    /// <summary>Stores it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var accent = CheckAccent();
        var picture = await ReadLogoAsync(cancellation);
        if (!ModelState.IsValid) return Page();
        var workspace = await db.Workspaces.SingleAsync(w => w.Id == tenant.WorkspaceId, cancellation);
        if (workspace.Version != Input.Version) return await ConflictAsync(cancellation);
        workspace.Paint(accent);
        await ShowAsync(workspace, picture, cancellation);
        if (!await db.TrySaveAsync(cancellation)) return await ConflictAsync(cancellation);
        Notice = texts["The brand was saved."];
        return Redirect(Request.Path);
    }

    private AccentColor? CheckAccent()
    {
        if (string.IsNullOrWhiteSpace(Input.Accent)) return null;
        if (AccentColor.TryParse(Input.Accent, out var accent)) return accent;
        ModelState.AddModelError("Input.Accent", texts["Enter the color as # and six digits or letters from a to f, such as #0c5a6b, or leave the field empty."]);
        return null;
    }

    private async Task<LogoPicture?> ReadLogoAsync(CancellationToken cancellation)
    {
        if (Input.Logo is not { } file) return null;
        if (file.Length <= LogoPicture.MostBytes)
        {
            using var content = new MemoryStream((int)file.Length);
            await file.CopyToAsync(content, cancellation);
            if (LogoPicture.Read(content.ToArray()) is { } picture) return picture;
        }

        ModelState.AddModelError("Input.Logo", texts["Choose a PNG, JPEG or WebP picture of at most 2 MB and 4 million pixels, such as 2000 × 2000. Your file is none of these, or is damaged."]);
        return null;
    }

    private async Task ShowAsync(Workspace workspace, LogoPicture? picture, CancellationToken cancellation)
    {
        if (picture is null && !Input.RemoveLogo) return;
        var stored = await db.WorkspaceLogos.SingleOrDefaultAsync(cancellation);
        if (picture is null)
        {
            if (stored is not null) db.WorkspaceLogos.Remove(stored);
            workspace.ShowLogo(null);
            return;
        }

        if (stored is null) stored = db.WorkspaceLogos.Add(new(picture)).Entity;
        else stored.Replace(picture);
        workspace.ShowLogo(stored.Hash());
    }

    private async Task<PageResult> ConflictAsync(CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        Workspace = await db.Workspaces.AsNoTracking().SingleAsync(w => w.Id == tenant.WorkspaceId, cancellation);
        ModelState.AddModelError("", texts["Somebody else changed the workspace in the meantime. Look at the brand as it is now, choose your logo again and save once more."]);
        ModelState.Remove("Input.Version");
        Input = Input with { Version = Workspace.Version };
        return Page();
    }
}
