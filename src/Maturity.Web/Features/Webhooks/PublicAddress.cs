using System.Net;
using System.Net.Sockets;

namespace Maturity.Web.Features.Webhooks;

/// <summary>Which network addresses belong to the public internet. Everything that is set aside for another purpose does not.</summary>
public static class PublicAddress
{
    // IANA's registries of special-purpose addresses; what carries an IPv4 address within it is judged by that one.
    private static readonly IPNetwork[] SetAside =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // The address under which one provider answers questions about its machines is an ordinary one.
            "168.63.129.16/32",
        }.Select(IPNetwork.Parse),
    ];

    // Of IPv6 only this is given out; within it, what is set aside.
    private static readonly IPNetwork Unicast = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork[] SetAsideWithin = [.. new[] { "2001::/23", "2001:db8::/32", "3fff::/20", "2620:4f:8000::/48" }.Select(IPNetwork.Parse)];
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    /// <summary>Whether an address is public.</summary>
    /// <param name="address">The address.</param>
    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return Is(address.MapToIPv4());
        if (address.AddressFamily == AddressFamily.InterNetwork) return !SetAside.Any(network => network.Contains(address));
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return false;
        // A zone belongs to one link of this machine.
        if (address.ScopeId != 0) return false;
        if (Translated.Contains(address)) return Is(new IPAddress(address.GetAddressBytes().AsSpan(12, 4)));
        if (SixToFour.Contains(address)) return Is(new IPAddress(address.GetAddressBytes().AsSpan(2, 4)));
        return Unicast.Contains(address) && !SetAsideWithin.Any(network => network.Contains(address));
    }
}
