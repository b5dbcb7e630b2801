using System.ComponentModel.DataAnnotations;
using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Administration;

/// <summary>The workspaces of the installation, for those who administer it. Shows nothing of what is in them.</summary>
public sealed class IndexModel(MaturityDb db, CurrentTenant tenant, TimeProvider time, IStringLocalizer<AdministrationTexts> texts) : PageModel
{
    /// <summary>Workspaces on one page.</summary>
    public const int PageSize = 50;

    /// <summary>Page number, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    /// <summary>The workspaces of this page, by name.</summary>
    public IReadOnlyList<Line> Workspaces { get; private set; } = [];

    /// <summary>Whether there is a next page.</summary>
    public bool HasMore { get; private set; }

    /// <summary>What happened, for the reader who comes back from a form.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Lists them.</summary>
    public Task<PageResult> OnGetAsync(CancellationToken cancellation) => ListAsync(cancellation);

    /// <summary>Makes a workspace refuse everything.</summary>
    public async Task<IActionResult> OnPostSuspendAsync(
        Guid workspaceId, [Required, StringLength(Workspace.ReasonLength), Display(Name = "Reason")] string? reason, CancellationToken cancellation)
    {
        if (!ModelState.IsValid || string.IsNullOrWhiteSpace(reason))
        {
            ModelState.Clear();
            ModelState.AddModelError($"reason-{workspaceId}", texts["Enter a reason of at most {0} characters: the people of the workspace read it.", Workspace.ReasonLength]);
            return await ListAsync(cancellation);
        }

        return await ChangeAsync(workspaceId, w => w.Suspend(reason.Trim(), time.GetUtcNow()), texts["The workspace is suspended and refuses everything."], cancellation);
    }

    /// <summary>Lets a workspace work again.</summary>
    public Task<IActionResult> OnPostResumeAsync(Guid workspaceId, CancellationToken cancellation) =>
        ChangeAsync(workspaceId, w => w.Resume(), texts["The workspace works again."], cancellation);

    private async Task<IActionResult> ChangeAsync(Guid id, Func<Workspace, bool> change, string done, CancellationToken cancellation)
    {
        var workspace = await db.Workspaces.SingleOrDefaultAsync(w => w.Id == id, cancellation);
        if (workspace is null) return NotFound();
        // Entered for its audit log, which shows its owners what was done. Nothing of it is read.
        tenant.Enter(workspace);
        Notice = change(workspace) && await db.TrySaveAsync(cancellation)
            ? done
            : texts["Somebody else changed this workspace in the meantime. The list shows what holds now."];
        return Redirect(Request.Path);
    }

    private async Task<PageResult> ListAsync(CancellationToken cancellation)
    {
        Number = Math.Clamp(Number, 1, 10_000);
        var lines = await db.Workspaces.AsNoTracking().OrderBy(w => w.Name).ThenBy(w => w.Id)
            .Skip((Number - 1) * PageSize).Take(PageSize + 1)
            .Select(w => new Line(w.Id, w.Name, w.Slug, w.CreatedAt, w.IsDemo, w.SuspendedAt, w.SuspensionReason))
            .ToListAsync(cancellation);
        HasMore = lines.Count > PageSize;
        Workspaces = [.. lines.Take(PageSize)];
        return Page();
    }

    /// <summary>One workspace of the list.</summary>
    public sealed record Line(Guid Id, string Name, string Slug, DateTimeOffset CreatedAt, bool IsDemo, DateTimeOffset? SuspendedAt, string? Reason);
}
