using Maturity.Web.Http;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Maturity.Web.Features.Leads.Scan;

/// <summary>
/// A page of the public scan: there only where the workspace has switched it on, in frames only of the sites it lists. Its
/// forms carry a sealed scan or a secret link in place of the antiforgery token, which would need a cookie.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[LanguageInAddress]
[HidesWorkspace]
public abstract class ScanPageModel : PageModel
{
    /// <summary>Who is behind the scan.</summary>
    public ScanHost Host { get; private set; } = null!;

    /// <summary>What the workspace decided.</summary>
    public ScanSettings Settings => Host.Settings;

    /// <summary>The workspace.</summary>
    public Workspace Workspace => Host.Workspace;

    /// <summary>The first page of the scan.</summary>
    public string Home => Host.Home;

    /// <summary>A page of the scan, in the reader's language.</summary>
    /// <param name="path">Behind the first page's address.</param>
    /// <param name="token">A sealed scan to take along; null for none.</param>
    public string Href(string path = "", string? token = null) => Host.Href(path, token);

    /// <summary>Whether the page goes with the scan. What people were promised stays when it is switched off.</summary>
    protected virtual bool NeedsOpenScan => true;

    /// <inheritdoc/>
    /// <remarks>By its name alone it would be a handler.</remarks>
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var services = HttpContext.RequestServices;
        var tenant = services.GetRequiredService<CurrentTenant>();
        var found = await services.GetRequiredService<ScanDesk>().SettingsAsync(HttpContext.RequestAborted);
        // Alike whether there is no such workspace, it is suspended, or has no scan: strangers learn nothing of it.
        if (found is null || tenant.Workspace.SuspendedAt is not null || (!found.IsOn && NeedsOpenScan))
        {
            context.Result = NotFound();
            return;
        }

        Host = new(tenant.Workspace, found);
        Host.Introduce(HttpContext);
        context.Result = await RefuseAsync();
        if (context.Result is null) await next();
    }

    /// <summary>What a page answers that is not to be shown; null to show it.</summary>
    protected virtual Task<IActionResult?> RefuseAsync() => Task.FromResult<IActionResult?>(null);
}
