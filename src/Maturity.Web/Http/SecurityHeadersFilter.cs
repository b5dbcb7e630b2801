namespace Maturity.Web.Http;

/// <summary>Sets the security headers on every response that leaves the pipeline, whoever wrote it.</summary>
public sealed class SecurityHeadersFilter : IStartupFilter
{
    private const string PermissionsPolicy =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, rest) =>
        {
            // At the last moment, because error handling clears what was set before it.
            context.Response.OnStarting(static state => Set((HttpContext)state), context);
            return rest(context);
        });
        next(app);
    };

    private static Task Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        var frames = FrameHosts.Of(context);
        headers.ContentSecurityPolicy =
            $"default-src 'self'; script-src 'nonce-{CspNonce.Of(context)}' 'strict-dynamic'; style-src 'self'; " +
            "img-src 'self' data:; " +
            $"object-src 'none'; base-uri 'none'; frame-ancestors {(frames.Count == 0 ? "'none'" : string.Join(' ', frames))}; form-action 'self'";
        headers.XContentTypeOptions = "nosniff";
        // It knows no list of hosts; where there is one, the policy above is all.
        if (frames.Count == 0) headers.XFrameOptions = "DENY";
        else headers.Remove("X-Frame-Options");
        // A page with a secret in its address is stricter.
        if (headers["Referrer-Policy"] != "no-referrer") headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = PermissionsPolicy;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // A script made for other sites says so itself.
        if (headers["Cross-Origin-Resource-Policy"] != "cross-origin") headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";

        // A page carries a nonce and somebody's data; only static assets, which say so themselves, may be kept.
        var cache = headers.CacheControl.ToString();
        if (cache.Length == 0 || cache.Contains("no-store", StringComparison.OrdinalIgnoreCase)) headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
