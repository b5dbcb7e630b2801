using System.Net;
using System.Net.Sockets;

namespace Maturity.Web.Http;

/// <summary>Where a request comes from, for limits and lists.</summary>
public static class CallerNetwork
{
    /// <summary>The caller's address; of IPv6 the network, because one household or attacker owns all 2^64 addresses in it.</summary>
    /// <param name="context">The request.</param>
    public static string Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is null) return "address unknown";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return $"address {address}";
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return $"network {new IPAddress(bytes)}";
    }
}
