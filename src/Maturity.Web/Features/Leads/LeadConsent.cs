using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Leads;

/// <summary>That a lead agreed to one purpose, or took that back. Records are only added; the newest of a purpose holds.</summary>
public sealed class LeadConsent : ITenantOwned
{
    private LeadConsent()
    {
    }

    /// <summary>A record.</summary>
    /// <param name="id">Id.</param>
    /// <param name="leadId">The lead.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="number">Number among the records of the same purpose, from 1.</param>
    /// <param name="given">Whether it was given, or taken back.</param>
    /// <param name="recordedAt">When.</param>
    public LeadConsent(Guid id, Guid leadId, LeadPurpose purpose, int number, bool given, DateTimeOffset recordedAt) =>
        (Id, LeadId, Purpose, Number, Given, RecordedAt) = (id, leadId, purpose, number, given, recordedAt);

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>Id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The lead.</summary>
    public Guid LeadId { get; private set; }

    /// <summary>What for.</summary>
    public LeadPurpose Purpose { get; private set; }

    /// <summary>Number among the records of the same purpose.</summary>
    public int Number { get; private set; }

    /// <summary>Whether it was given, or taken back.</summary>
    public bool Given { get; private set; }

    /// <summary>The text exactly as it was shown; null when consent was taken back.</summary>
    public string? Text { get; init; }

    /// <summary>Version and language of the text, such as <c>2026-11/nl</c>; null when consent was taken back.</summary>
    public string? TextVersion { get; init; }

    /// <summary>Where it was said: <c>scan</c>, <c>scan in HOST</c>, or a place of <see cref="Scan.LeadConsenting"/>.</summary>
    public string Place { get; init; } = "";

    /// <summary>Keyed hash of the network address it was said from.</summary>
    public string? AddressHash { get; init; }

    /// <summary>When it was said.</summary>
    public DateTimeOffset RecordedAt { get; private set; }
}
