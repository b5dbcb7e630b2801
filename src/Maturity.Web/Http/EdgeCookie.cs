using System.Diagnostics.CodeAnalysis;

namespace Maturity.Web.Http;

/// <summary>One rule for every cookie the product sets.</summary>
public static class EdgeCookie
{
    /// <summary>The cookie's full name: bound to host and https by its prefix wherever there is https.</summary>
    public static string NameOf(string name, HttpEdgeOptions edge) => edge.IsSecure ? $"__Host-maturity-{name}" : $"maturity-{name}";

    /// <summary>Names and hardens a cookie of the framework (sign-in, antiforgery, notices).</summary>
    public static void Apply(CookieBuilder cookie, string name, HttpEdgeOptions edge)
    {
        cookie.Name = NameOf(name, edge);
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = edge.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }

    /// <summary>The options of a cookie written by hand.</summary>
    [SuppressMessage("Security", "CA5382", Justification = "Secure follows the configured address; plain http exists on loopback only.")]
    public static CookieOptions Options(HttpEdgeOptions edge, TimeSpan? age = null) => new()
    {
        Path = "/",
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = edge.IsSecure,
        MaxAge = age,
    };
}
