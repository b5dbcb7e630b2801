using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Campaigns;

/// <summary>The link of an assessment that anybody who has it can join by. Only the hash of its secret is kept.</summary>
public sealed class OpenLink : ITenantOwned, IVersioned
{
    /// <summary>Most people one link can take.</summary>
    public const int MostPeople = 500;

    private OpenLink()
    {
    }

    /// <summary>The place for the link of an assessment; nobody can join yet.</summary>
    /// <param name="assessmentId">The assessment.</param>
    public OpenLink(Guid assessmentId) => AssessmentId = assessmentId;

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>The assessment.</summary>
    public Guid AssessmentId { get; private set; }

    /// <summary>SHA-256 of the secret in the link; null once it is revoked.</summary>
    public string? TokenHash { get; private set; }

    /// <summary>Most people who can join by it.</summary>
    public int Limit { get; private set; }

    /// <summary>People who joined by it, since it was made.</summary>
    public int Joined { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Makes a new link; an earlier one stops working.</summary>
    /// <param name="hash">Hash of its secret.</param>
    /// <param name="limit">Most people.</param>
    /// <param name="at">When.</param>
    public void Renew(string hash, int limit, DateTimeOffset at) => (TokenHash, Limit, Joined, MadeAt) = (hash, limit, 0, at);

    /// <summary>Ends the link. False when there was none.</summary>
    public bool Revoke()
    {
        if (TokenHash is null) return false;
        TokenHash = null;
        return true;
    }
}
