using Maturity.Core.Benchmarking;
using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Organizations;

/// <summary>A company that is assessed.</summary>
public sealed class Organization : ITenantOwned, IVersioned
{
    /// <summary>Longest name, and longest parent group.</summary>
    public const int NameLength = 200;

    private Organization()
    {
    }

    /// <summary>A new organization.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="profile">What is known about it.</param>
    /// <param name="createdAt">When it was added.</param>
    public Organization(Guid id, OrganizationProfile profile, DateTimeOffset createdAt)
    {
        Id = id;
        CreatedAt = createdAt;
        Describe(profile);
    }

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>Id.</summary>
    public Guid Id { get; private set; }

    /// <summary>Name as people read it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Code of its industry, see <c>classification.yaml</c>.</summary>
    public string Industry { get; private set; } = "";

    /// <summary>Code of its size band, see <c>classification.yaml</c>.</summary>
    public string SizeBand { get; private set; } = "";

    /// <summary>Two-letter country code (ISO 3166-1).</summary>
    public string Country { get; private set; } = "";

    /// <summary>Name of the group it is part of; null when it is its own owner.</summary>
    public string? ParentGroup { get; private set; }

    /// <summary>The same without what people write differently, to find others of the group by.</summary>
    public string? ParentGroupKey { get; private set; }

    /// <summary>Its number in a register of companies, letters and digits only; null when unknown.</summary>
    public string? LegalIdentifier { get; private set; }

    /// <summary>Its own mail domain, lower case; null when unknown.</summary>
    public string? MailDomain { get; private set; }

    /// <summary>When it was added.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Changes what is known about it.</summary>
    /// <param name="profile">All of it, not only what changed.</param>
    public void Describe(OrganizationProfile profile)
    {
        Name = profile.Name;
        Industry = profile.Industry;
        SizeBand = profile.SizeBand;
        Country = profile.Country;
        ParentGroup = profile.ParentGroup;
        ParentGroupKey = Ownership.GroupKey(profile.ParentGroup);
        LegalIdentifier = profile.LegalIdentifier;
        MailDomain = profile.MailDomain;
    }
}
