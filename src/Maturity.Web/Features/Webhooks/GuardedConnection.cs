using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Webhooks;

/// <summary>
/// Opens connections for webhooks. A name is judged by what it leads to at the moment of connecting, and connected to is
/// what was judged: a name that answers differently the next time gains nothing.
/// </summary>
public sealed class GuardedConnection(IOptions<WebhookOptions> options)
{
    /// <summary>Connects, for <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    /// <exception cref="PrivateAddressException">The host leads, also, to where it may not.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await Dns.GetHostAddressesAsync(host, cancellation);
        // One private address among public ones is an attack or a mistake; neither gets a connection.
        if (addresses.Length == 0 || !addresses.All(address => Allows(host, address))) throw new PrivateAddressException(host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Whether a host may be connected to at an address.</summary>
    /// <param name="host">Name in the address of the endpoint.</param>
    /// <param name="address">What it leads to.</param>
    public bool Allows(string host, IPAddress address)
    {
        if (PublicAddress.Is(address)) return true;
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return options.Value.AllowedHosts.Any(entry => IPNetwork.TryParse(entry, out var network)
            ? network.Contains(plain)
            : string.Equals(entry.Trim('[', ']'), host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase));
    }
}
