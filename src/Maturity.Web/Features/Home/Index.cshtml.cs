using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Home;

/// <summary>The start: what this is for a visitor, the way to their workspaces for a person who signed in.</summary>
[AllowAnonymous]
public sealed class IndexModel(MaturityDb db) : PageModel
{
    /// <summary>Most workspaces that are listed.</summary>
    public const int Most = 100;

    /// <summary>Whether somebody signed in.</summary>
    public bool IsSignedIn => User.AccountId() is not null;

    /// <summary>Whether the installation still waits for somebody to set it up.</summary>
    public bool AwaitsSetup { get; private set; }

    /// <summary>Workspaces of the person, by name.</summary>
    public IReadOnlyList<Place> Places { get; private set; } = [];

    /// <summary>Shows the page, or goes straight to the only workspace of the person.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (User.AccountId() is not { } account)
        {
            AwaitsSetup = !await db.Installations.AnyAsync(i => i.SetUpAt != null, cancellation);
            return Page();
        }

        Places = await PlacesAsync(account, cancellation);
        return Places is [var only] ? LocalRedirect($"/{only.Slug}") : Page();
    }

    private async Task<IReadOnlyList<Place>> PlacesAsync(Guid account, CancellationToken cancellation)
    {
        using var _ = db.AcrossWorkspaces("list the workspaces of the person who signed in");
        return await (
            from membership in db.Memberships
            join workspace in db.Workspaces on membership.WorkspaceId equals workspace.Id
            where membership.AccountId == account
            orderby workspace.Name, workspace.Id
            select new Place(workspace.Slug, workspace.Name, membership.Role, workspace.IsDemo))
            .Take(Most).ToListAsync(cancellation);
    }

    /// <summary>A workspace and the person's place in it.</summary>
    /// <param name="Slug">First part of its addresses.</param>
    /// <param name="Name">Name.</param>
    /// <param name="Role">What the person may do there.</param>
    /// <param name="IsDemo">Whether everything in it is made up.</param>
    public sealed record Place(string Slug, string Name, Role Role, bool IsDemo);
}
