using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Leads.Scan;

/// <summary>
/// Lets a refusal beyond a limit be one of the scan: the limiter answers before the page that would say in whose frames it
/// may stand and who is behind it.
/// </summary>
public static class ScanRefusal
{
    /// <summary>Adds it to what is done with refusals.</summary>
    /// <param name="limiter">The limiter, set up.</param>
    public static void Follow(RateLimiterOptions limiter)
    {
        var before = limiter.OnRejected;
        limiter.OnRejected = async (rejected, cancellation) =>
        {
            if (before is not null) await before(rejected, cancellation);
            await IntroduceAsync(rejected.HttpContext, cancellation);
        };
    }

    private static async Task IntroduceAsync(HttpContext context, CancellationToken cancellation)
    {
        if (context.GetRouteValue(TenantMiddleware.RouteValue) is not string slug || !context.Request.Path.StartsWithSegments($"/{slug}/scan")) return;
        await using var scope = context.RequestServices.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var workspace = await services.GetRequiredService<MaturityDb>().Workspaces.AsNoTracking()
            .SingleOrDefaultAsync(w => w.Slug == slug && w.SuspendedAt == null, cancellation);
        if (workspace is null) return;
        services.GetRequiredService<CurrentTenant>().Enter(workspace);
        // Alike whether there is no such workspace, it is suspended, or has no scan: strangers learn nothing of it.
        if (await services.GetRequiredService<ScanDesk>().SettingsAsync(cancellation) is { IsOn: true } settings)
            new ScanHost(workspace, settings).Introduce(context);
    }
}
