using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Features.Workspaces;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Home;

/// <summary>The start: what this is for a visitor, the way to their workspaces for a person who signed in.</summary>
[AllowAnonymous]
public sealed class IndexModel(MaturityDb db, IOptions<WorkspacesOptions> options) : PageModel
{
    /// <summary>Most workspaces that are listed.</summary>
    public const int Most = 100;

    /// <summary>Whether the list was asked for, be it of one workspace.</summary>
    [BindProperty(SupportsGet = true)]
    public bool All { get; set; }

    /// <summary>Whether somebody signed in.</summary>
    public bool IsSignedIn => User.AccountId() is not null;

    /// <summary>Whether anybody may make an account and a workspace.</summary>
    public bool SelfService => options.Value.SelfService;

    /// <summary>Whether the person administers the installation, as far as their cookie knows; the pages themselves ask again.</summary>
    public bool Administers => User.HasClaim(claim => claim.Type == AccountClaims.PlatformAdministrator);

    /// <summary>Whether the person may make a workspace.</summary>
    public bool MayFound => Administers || SelfService;

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
        return Places is [var only] && !All ? LocalRedirect($"/{only.Slug}") : Page();
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
