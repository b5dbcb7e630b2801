using System.Net;
using Maturity.Web.Mail;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Http;

/// <summary>Where somebody on this machine finds a product whose <c>Site:Address</c> nobody has set.</summary>
public static class ListeningAddress
{
    /// <summary>The address that the settings lead to; null when that is decided only by listening.</summary>
    /// <param name="settings">All settings.</param>
    public static string? Planned(IConfiguration settings)
    {
        if (settings["urls"] is { Length: > 0 } urls) return Of(urls.Split(';'));
        return Of([.. Ports("http", settings["http_ports"]), .. Ports("https", settings["https_ports"])]);
    }

    /// <summary>
    /// The address for people on this machine: <c>localhost</c>, so that plain http never leaves it; null when nothing
    /// listens there.
    /// </summary>
    /// <param name="listening">Addresses as a host names them, such as <c>http://[::]:8080</c>.</param>
    public static string? Of(IEnumerable<string> listening) => listening
        .Where(address => address.Contains("://", StringComparison.Ordinal))
        .Select(BindingAddress.Parse)
        .Where(address => address.Port > 0 && !address.IsUnixPipe && !address.IsNamedPipe && IsReachedLocally(address.Host))
        .OrderBy(address => address.Scheme, StringComparer.Ordinal)
        .Select(address => new UriBuilder(address.Scheme, "localhost", address.Port).Uri.GetLeftPart(UriPartial.Authority))
        .FirstOrDefault();

    /// <summary>Once it listens, the product knows its port for certain.</summary>
    /// <param name="app">The product, started.</param>
    public static void AdoptListeningAddress(this WebApplication app)
    {
        if (app.Configuration[SiteOptions.Key] is null && Of(app.Urls) is { } address)
            app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.Address = address;
    }

    // A name that is no number is listened on as any address.
    private static bool IsReachedLocally(string host) =>
        !IPAddress.TryParse(host.Trim('[', ']'), out var address)
        || IPAddress.IsLoopback(address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);

    private static IEnumerable<string> Ports(string scheme, string? ports) =>
        (ports ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(port => $"{scheme}://*:{port}");
}
