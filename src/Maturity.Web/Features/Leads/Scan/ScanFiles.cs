using Maturity.Web.Data;
using Maturity.Web.Features.Workspaces;
using Maturity.Web.Http;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Leads.Scan;

/// <summary>The script that shows the scan in other sites, and logo and color for visitors who have no place in the workspace.</summary>
public static class ScanFiles
{
    private const string Script = "js/embed.js";

    /// <summary>Maps them.</summary>
    public static void MapScanFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapRead("/{workspace}/scan/embed.js", EmbedAsync).AllowAnonymous().WithMetadata(new HidesWorkspaceAttribute());
        endpoints.MapRead("/{workspace}/scan/brand/{hash:length(64)}", LogoAsync).AllowAnonymous().WithMetadata(new HidesWorkspaceAttribute());
        endpoints.MapRead("/{workspace}/scan/brand/{accent:length(6)}.css", StyleAsync).AllowAnonymous().WithMetadata(new HidesWorkspaceAttribute());
    }

    private static async Task<IResult> EmbedAsync(HttpContext context, CurrentTenant tenant, MaturityDb db, IWebHostEnvironment host)
    {
        if (!await IsOpenAsync(context, tenant, db)) return TypedResults.NotFound();
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        context.Response.Headers.CacheControl = "public, max-age=3600";
        return TypedResults.Stream(host.WebRootFileProvider.GetFileInfo(Script).CreateReadStream(), "text/javascript");
    }

    private static async Task<IResult> LogoAsync(HttpContext context, string hash, CurrentTenant tenant, MaturityDb db) =>
        await IsOpenAsync(context, tenant, db) ? await BrandEndpoints.LogoAsync(context, hash, tenant, db) : TypedResults.NotFound();

    private static async Task<IResult> StyleAsync(HttpContext context, string accent, CurrentTenant tenant, MaturityDb db) =>
        await IsOpenAsync(context, tenant, db) ? BrandEndpoints.Style(context, accent, tenant) : TypedResults.NotFound();

    // Outside of every workspace there are no rows.
    private static async Task<bool> IsOpenAsync(HttpContext context, CurrentTenant tenant, MaturityDb db) =>
        await db.ScanSettings.AnyAsync(settings => settings.IsOn, context.RequestAborted) && tenant.Workspace.SuspendedAt is null;
}
