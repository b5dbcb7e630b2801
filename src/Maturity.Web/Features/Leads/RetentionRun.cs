using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Leads;

/// <summary>What one night's tidying removed from a workspace. Numbers only; nights with nothing to remove leave none.</summary>
public sealed class RetentionRun : ITenantOwned
{
    private RetentionRun()
    {
    }

    /// <summary>A night's work.</summary>
    /// <param name="id">Id.</param>
    /// <param name="unconfirmed">Unconfirmed leads removed.</param>
    /// <param name="unworked">Confirmed leads removed that nobody worked on.</param>
    /// <param name="ranAt">When.</param>
    public RetentionRun(Guid id, int unconfirmed, int unworked, DateTimeOffset ranAt) =>
        (Id, Unconfirmed, Unworked, RanAt) = (id, unconfirmed, unworked, ranAt);

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>Id.</summary>
    public Guid Id { get; private set; }

    /// <summary>Unconfirmed leads removed.</summary>
    public int Unconfirmed { get; private set; }

    /// <summary>Confirmed leads removed that nobody worked on.</summary>
    public int Unworked { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset RanAt { get; private set; }
}
