namespace Maturity.Web.Features.Organizations;

/// <summary>What is known about an organization, checked.</summary>
/// <param name="Name">Name as people read it.</param>
/// <param name="Industry">Code of its industry.</param>
/// <param name="SizeBand">Code of its size band.</param>
/// <param name="Country">Two-letter country code.</param>
/// <param name="ParentGroup">Name of the group it is part of, or null.</param>
public sealed record OrganizationProfile(string Name, string Industry, string SizeBand, string Country, string? ParentGroup)
{
    /// <summary>Its number in a register of companies, letters and digits only; null when unknown.</summary>
    public string? LegalIdentifier { get; init; }

    /// <summary>Its own mail domain, lower case; null when unknown.</summary>
    public string? MailDomain { get; init; }
}
