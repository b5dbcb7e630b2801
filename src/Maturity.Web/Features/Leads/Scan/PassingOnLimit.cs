using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;

namespace Maturity.Web.Features.Leads.Scan;

/// <summary>
/// Keeps a scan from becoming a way to mail strangers. Of whom it was passed on to nothing is kept but a keyed hash of the
/// address, in the memory of this node and for a day; the key is made anew with every start.
/// </summary>
public sealed class PassingOnLimit : IDisposable
{
    /// <summary>Colleagues that one lead can pass it on to in a day.</summary>
    public const int PerLead = 5;

    /// <summary>Mails that one address gets for one workspace in a day, whoever passes it on.</summary>
    public const int PerAddress = 1;

    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);
    private readonly PartitionedRateLimiter<string> leads = Daily(PerLead);
    private readonly PartitionedRateLimiter<string> addresses = Daily(PerAddress);

    /// <summary>Whether one more may be mailed; counts it.</summary>
    /// <param name="workspaceId">The workspace.</param>
    /// <param name="leadId">Who passes it on.</param>
    /// <param name="address">Whose mail address.</param>
    public bool Allows(Guid workspaceId, Guid leadId, string address)
    {
        using var mine = leads.AttemptAcquire(leadId.ToString());
        if (!mine.IsAcquired) return false;
        using var theirs = addresses.AttemptAcquire(Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{workspaceId} {address.ToLowerInvariant()}"))));
        return theirs.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        leads.Dispose();
        addresses.Dispose();
    }

    private static PartitionedRateLimiter<string> Daily(int most) => PartitionedRateLimiter.Create<string, string>(one =>
        RateLimitPartition.GetFixedWindowLimiter(one, _ => new() { PermitLimit = most, Window = TimeSpan.FromDays(1) }));
}
