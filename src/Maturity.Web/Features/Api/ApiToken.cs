using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Api;

/// <summary>A secret by which another program uses the API of a workspace. Only its hash is stored.</summary>
public sealed class ApiToken : ITenantOwned, IVersioned
{
    /// <summary>Most tokens of one workspace that are shown and not revoked.</summary>
    public const int Most = 50;

    /// <summary>Longest name.</summary>
    public const int NameLength = 100;

    /// <summary>What every token begins with, so that one that was lost can be recognized.</summary>
    public const string Prefix = "mat_";

    private ApiToken()
    {
    }

    /// <summary>A new token.</summary>
    /// <param name="id">Id.</param>
    /// <param name="name">What it is for.</param>
    /// <param name="hash">Hash of the secret.</param>
    /// <param name="scopes">What it may be used for.</param>
    /// <param name="createdAt">When it was made.</param>
    /// <param name="expiresAt">When it stops working.</param>
    public ApiToken(Guid id, string name, string hash, IReadOnlyList<string> scopes, DateTimeOffset createdAt, DateTimeOffset expiresAt) =>
        (Id, Name, Hash, Scopes, CreatedAt, ExpiresAt) = (id, name, hash, scopes, createdAt, expiresAt);

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>Id.</summary>
    public Guid Id { get; private set; }

    /// <summary>What it is for.</summary>
    public string Name { get; private set; } = "";

    /// <summary>SHA-256 of the secret.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>What it may be used for, see <see cref="ApiScope"/>.</summary>
    public IReadOnlyList<string> Scopes { get; private set; } = [];

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it stops working.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was last used, to the minute; null when never.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>Since when it is refused; null while it is not.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Ends it at once. False when it is already.</summary>
    /// <param name="at">When.</param>
    public bool Revoke(DateTimeOffset at)
    {
        if (RevokedAt is not null) return false;
        RevokedAt = at;
        return true;
    }
}
