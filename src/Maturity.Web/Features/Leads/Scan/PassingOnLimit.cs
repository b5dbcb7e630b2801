using System.Threading.RateLimiting;

namespace Maturity.Web.Features.Leads.Scan;

/// <summary>Keeps passing on from becoming a way to mail strangers; see <see cref="AddressLimit"/> for what is kept of whom.</summary>
public sealed class PassingOnLimit : IDisposable
{
    /// <summary>Colleagues that one lead can pass it on to in a day.</summary>
    public const int PerLead = 5;

    /// <summary>Mails that one address gets for one workspace in a day, whoever passes it on.</summary>
    public const int PerAddress = 1;

    /// <summary>Mails that are sent for one network address in a day, however many leads it has confirmed.</summary>
    public const int PerNetwork = 50;

    private readonly PartitionedRateLimiter<string> leads = AddressLimit.Daily(PerLead);
    private readonly PartitionedRateLimiter<string> networks = AddressLimit.Daily(PerNetwork);
    private readonly AddressLimit addresses = new(PerAddress);

    /// <summary>Whether one more may be mailed; counts it.</summary>
    /// <param name="workspaceId">The workspace.</param>
    /// <param name="leadId">Who passes it on.</param>
    /// <param name="network">From where.</param>
    /// <param name="address">Whose mail address.</param>
    public bool Allows(Guid workspaceId, Guid leadId, string network, string address)
    {
        using var mine = leads.AttemptAcquire(leadId.ToString());
        if (!mine.IsAcquired) return false;
        using var here = networks.AttemptAcquire(network);
        return here.IsAcquired && addresses.Allows(workspaceId, address);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        leads.Dispose();
        networks.Dispose();
        addresses.Dispose();
    }
}
