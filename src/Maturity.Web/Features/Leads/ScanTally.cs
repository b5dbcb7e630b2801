using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Leads;

/// <summary>How many visitors of one day and one channel came how far. Counts only; nobody can be told from it.</summary>
public sealed class ScanTally : ITenantOwned
{
    private ScanTally()
    {
    }

    /// <summary>Nobody yet.</summary>
    /// <param name="day">The day, UTC.</param>
    /// <param name="channel">See <see cref="LeadOrigin.Channel"/>.</param>
    public ScanTally(DateOnly day, string channel) => (Day, Channel) = (day, channel);

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>The day, UTC.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>See <see cref="LeadOrigin.Channel"/>; <c>other</c> for all beyond the most that are told apart.</summary>
    public string Channel { get; private set; } = "";

    /// <summary>Scans with a first answer.</summary>
    public int Started { get; private set; }

    /// <summary>Scans with a last answer.</summary>
    public int Finished { get; private set; }

    /// <summary>Details left.</summary>
    public int Left { get; private set; }

    /// <summary>Of those who left details on this day: addresses confirmed since.</summary>
    public int Confirmed { get; private set; }

    /// <summary>Of those who left details on this day and were forgotten since: how many had been contacted. The others still have their row.</summary>
    public int ForgottenContacted { get; private set; }

    /// <summary>How many of them had qualified.</summary>
    public int ForgottenQualified { get; private set; }

    /// <summary>How many of them had been won.</summary>
    public int ForgottenWon { get; private set; }
}
