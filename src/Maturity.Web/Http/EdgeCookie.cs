using System.Diagnostics.CodeAnalysis;
using Maturity.Web.Mail;

namespace Maturity.Web.Http;

/// <summary>One rule for every cookie the product sets.</summary>
public static class EdgeCookie
{
    /// <summary>The cookie's full name: bound to host and https by its prefix wherever there is https.</summary>
    public static string NameOf(string name, SiteOptions site) => site.IsSecure() ? $"__Host-maturity-{name}" : $"maturity-{name}";

    /// <summary>Names and hardens a cookie of the framework (sign-in, antiforgery, notices).</summary>
    public static void Apply(CookieBuilder cookie, string name, SiteOptions site)
    {
        cookie.Name = NameOf(name, site);
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = site.IsSecure() ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }

    /// <summary>The options of a cookie written by hand.</summary>
    [SuppressMessage("Security", "CA5382", Justification = "Secure follows the configured address; plain http exists on loopback only.")]
    public static CookieOptions Options(SiteOptions site, TimeSpan? age = null) => new()
    {
        Path = "/",
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = site.IsSecure(),
        MaxAge = age,
    };
}
