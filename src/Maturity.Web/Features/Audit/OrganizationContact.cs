using Maturity.Web.Features.Assessments;
using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Audit;

/// <summary>The person of an organization who may see, through a secret link, who looked at and changed its data.</summary>
public sealed class OrganizationContact : ITenantOwned, IVersioned
{
    /// <summary>Longest name.</summary>
    public const int NameLength = Respondent.NameLength;

    private OrganizationContact()
    {
    }

    /// <summary>An organization names somebody.</summary>
    /// <param name="organizationId">The organization.</param>
    public OrganizationContact(Guid organizationId) => OrganizationId = organizationId;

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>The organization.</summary>
    public Guid OrganizationId { get; private set; }

    /// <summary>Name of the person.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Mail address.</summary>
    public string Email { get; private set; } = "";

    /// <summary>Language of the mail.</summary>
    public string Language { get; private set; } = "en";

    /// <summary>SHA-256 of the token in the link; null once it is revoked.</summary>
    public string? LinkHash { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Names the person, and gives them a link; an earlier one stops working.</summary>
    /// <param name="name">Name.</param>
    /// <param name="email">Mail address.</param>
    /// <param name="language">Language of the mail.</param>
    /// <param name="linkHash">Hash of the link's token.</param>
    public void Appoint(string name, string email, string language, string linkHash) =>
        (Name, Email, Language, LinkHash) = (name, email, language, linkHash);

    /// <summary>Makes the link worthless.</summary>
    public void RevokeLink() => LinkHash = null;
}
