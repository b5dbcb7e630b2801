using Maturity.Web.Mail;

namespace Maturity.Web.Http;

/// <summary>What follows from the configured address, and from no request header: cookie names and allowed hosts.</summary>
public static class SiteAddress
{
    /// <summary>Whether people reach the product over https, so that cookies may be bound to it.</summary>
    public static bool IsSecure(this SiteOptions site) => new Uri(site.Address).Scheme == Uri.UriSchemeHttps;

    /// <summary>The host names the product answers to, unless <c>AllowedHosts</c> says otherwise.</summary>
    internal static string[] Hosts(this SiteOptions site) => [new Uri(site.Address).Host, "localhost", "127.0.0.1", "[::1]"];

    /// <summary>Passwords and answers travel over https, or do not leave the machine.</summary>
    internal static bool IsProtected(SiteOptions site) =>
        Uri.TryCreate(site.Address, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
