using Maturity.Core.Drawing;
using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Workspaces;

/// <summary>
/// Logo and style sheet of a workspace, for its members and respondents. Each stands under an address that changes when
/// it does, so that browsers may keep it.
/// </summary>
public static class BrandEndpoints
{
    private const string Keep = "private, max-age=31536000, immutable";

    /// <summary>Maps them.</summary>
    public static void MapBrand(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/{workspace}/brand/{hash:length(64)}", LogoAsync).RequireAuthorization(Policies.Respondent);
        endpoints.MapGet("/{workspace}/brand/{accent:length(6)}.css", Style).RequireAuthorization(Policies.Respondent);
    }

    /// <summary>Address of the logo; null without one.</summary>
    /// <param name="workspace">The workspace.</param>
    public static string? LogoHref(Workspace workspace) => workspace.LogoHash is { } hash ? $"/{workspace.Slug}/brand/{hash}" : null;

    /// <summary>Address of the style sheet; null when the workspace has the product's own color.</summary>
    /// <param name="workspace">The workspace.</param>
    public static string? StyleHref(Workspace workspace) => workspace.Accent is { } accent ? $"/{workspace.Slug}/brand/{accent[1..]}.css" : null;

    internal static async Task<IResult> LogoAsync(HttpContext context, string hash, CurrentTenant tenant, MaturityDb db)
    {
        if (tenant.Workspace.LogoHash != hash) return TypedResults.NotFound();
        var logo = await db.WorkspaceLogos.AsNoTracking().SingleOrDefaultAsync(context.RequestAborted);
        if (logo is null) return TypedResults.NotFound();
        context.Response.Headers.CacheControl = Keep;
        return TypedResults.Bytes(logo.Content, logo.ContentType);
    }

    // The accent sheets of both themes hold readable shades, so that no browser has to work them out.
    internal static IResult Style(HttpContext context, string accent, CurrentTenant tenant)
    {
        if (tenant.Workspace.Accent != $"#{accent}" || !AccentColor.TryParse(tenant.Workspace.Accent, out var color)) return TypedResults.NotFound();
        context.Response.Headers.CacheControl = Keep;
        var (day, night) = (color.ReadableOn(AccentColor.White), color.ReadableOn(AccentColor.Night));
        return TypedResults.Text(
            $":root{{--accent:{day};--accent-ink:{day}}}\n@media screen and (prefers-color-scheme:dark){{:root{{--accent:{night};--accent-ink:{night}}}}}\n", "text/css");
    }
}
