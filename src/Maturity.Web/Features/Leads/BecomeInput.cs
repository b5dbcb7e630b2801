using System.ComponentModel.DataAnnotations;

namespace Maturity.Web.Features.Leads;

/// <summary>What the visitor did not say, and an organization with an assessment needs.</summary>
public sealed record BecomeInput
{
    /// <summary>An organization of the workspace with the same mail domain; null to make a new one.</summary>
    [Display(Name = "Organization")]
    public Guid? OrganizationId { get; init; }

    /// <summary>Two-letter code of the country of a new organization.</summary>
    [Display(Name = "Country")]
    public string? Country { get; init; }

    /// <summary>Id of the group that the person answers in.</summary>
    [Required, Display(Name = "Group")]
    public string Group { get; init; } = "";

    /// <summary>Whether the person is invited by mail now.</summary>
    [Display(Name = "Invite them by mail now")]
    public bool Invite { get; init; }
}
