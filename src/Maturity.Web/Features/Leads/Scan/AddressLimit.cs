using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;

namespace Maturity.Web.Features.Leads.Scan;

/// <summary>
/// How many mails one address gets in a day for one workspace, whoever causes them. Nothing is kept but a keyed hash of the
/// address, in the memory of this node and for a day; the key is made anew with every start.
/// </summary>
/// <param name="most">Mails a day.</param>
public sealed class AddressLimit(int most) : IDisposable
{
    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);
    private readonly PartitionedRateLimiter<string> addresses = Daily(most);

    /// <summary>Whether one more may be sent; counts it.</summary>
    /// <param name="workspaceId">The workspace.</param>
    /// <param name="address">Whose mail address.</param>
    public bool Allows(Guid workspaceId, string address)
    {
        var hash = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{workspaceId} {address.ToLowerInvariant()}"));
        using var one = addresses.AttemptAcquire(Convert.ToHexStringLower(hash));
        return one.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose() => addresses.Dispose();

    /// <summary>A limit of a day for each key.</summary>
    /// <param name="most">How many.</param>
    public static PartitionedRateLimiter<string> Daily(int most) => PartitionedRateLimiter.Create<string, string>(one =>
        RateLimitPartition.GetFixedWindowLimiter(one, _ => new() { PermitLimit = most, Window = TimeSpan.FromDays(1) }));
}
