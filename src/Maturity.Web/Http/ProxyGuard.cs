using Maturity.Web.Mail;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Http;

/// <summary>
/// Refuses plain http where people use https: their cookies would not come back, and every form would fail for a reason
/// that nobody sees. Nearly always a proxy ends https and is not among those that are believed.
/// </summary>
public sealed class ProxyGuard(RequestDelegate next, IOptions<SiteOptions> site, TimeProvider time, ILogger<ProxyGuard> log)
{
    private static readonly object Key = new();
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private long lastSaid;

    /// <summary>Whether a request was refused here, so that the error page can say why.</summary>
    /// <param name="context">The request.</param>
    public static bool Refused(HttpContext context) => context.Items.ContainsKey(Key);

    public Task InvokeAsync(HttpContext context)
    {
        // Whoever asks after the health stands beside the product and needs no https.
        if (context.Request.IsHttps || !site.Value.IsSecure() || context.Request.Path.StartsWithSegments("/health")) return next(context);
        Say(context);
        context.Items[Key] = true;
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    // Once a minute: strangers can make as many such requests as they like.
    private void Say(HttpContext context)
    {
        var (now, last) = (time.GetTimestamp(), Interlocked.Read(ref lastSaid));
        if ((last != 0 && time.GetElapsedTime(last, now) < Pause) || Interlocked.CompareExchange(ref lastSaid, now, last) != last) return;
        log.LogWarning(
            "A request came over http from {Address}, although Site:Address is {Site}. If a proxy ends https there, name it in Http:KnownProxies and let it send X-Forwarded-Proto",
            context.Connection.RemoteIpAddress, site.Value.Address);
    }
}
