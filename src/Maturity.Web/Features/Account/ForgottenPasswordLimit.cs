using System.Threading.RateLimiting;

namespace Maturity.Web.Features.Account;

/// <summary>Keeps somebody's mailbox from being filled by others who ask for new passwords in their name.</summary>
public sealed class ForgottenPasswordLimit : IDisposable
{
    /// <summary>Mails for one account in an hour, on this node.</summary>
    public const int PerHour = 5;

    private readonly PartitionedRateLimiter<Guid> limiter = PartitionedRateLimiter.Create<Guid, Guid>(account =>
        RateLimitPartition.GetFixedWindowLimiter(account, _ => new() { PermitLimit = PerHour, Window = TimeSpan.FromHours(1) }));

    /// <summary>Whether one more may be sent; counts it.</summary>
    /// <param name="account">The account.</param>
    public bool Allows(Guid account)
    {
        using var lease = limiter.AttemptAcquire(account);
        return lease.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose() => limiter.Dispose();
}
