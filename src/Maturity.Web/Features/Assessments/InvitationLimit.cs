using System.Threading.RateLimiting;

namespace Maturity.Web.Features.Assessments;

/// <summary>
/// Keeps a workspace from becoming a way to send mail to strangers by the thousand, and one person's mailbox from being
/// filled. Counts on this node; a day begins with the first mail.
/// </summary>
public sealed class InvitationLimit : IDisposable
{
    /// <summary>Invitations that a workspace mails in a day.</summary>
    public const int PerWorkspace = 500;

    /// <summary>Invitations that it mails to one address in a day.</summary>
    public const int PerAddress = 10;

    private readonly PartitionedRateLimiter<(Guid, string)> addresses = Daily<(Guid, string)>(PerAddress);
    private readonly PartitionedRateLimiter<Guid> workspaces = Daily<Guid>(PerWorkspace);

    /// <summary>Whether one more may be mailed; counts it.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="address">Mail address, in lower case.</param>
    public bool Allows(Guid workspace, string address)
    {
        using var one = addresses.AttemptAcquire((workspace, address));
        if (!one.IsAcquired) return false;
        using var all = workspaces.AttemptAcquire(workspace);
        return all.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        addresses.Dispose();
        workspaces.Dispose();
    }

    private static PartitionedRateLimiter<T> Daily<T>(int most) where T : notnull =>
        PartitionedRateLimiter.Create<T, T>(key => RateLimitPartition.GetFixedWindowLimiter(key, _ => new() { PermitLimit = most, Window = TimeSpan.FromDays(1) }));
}
