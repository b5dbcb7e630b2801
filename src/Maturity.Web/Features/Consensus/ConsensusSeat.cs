using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Consensus;

/// <summary>Somebody who takes part in a session, with no account: a name they chose and a cookie.</summary>
public sealed class ConsensusSeat : ITenantOwned
{
    /// <summary>Longest name.</summary>
    public const int NameLength = 60;

    private ConsensusSeat()
    {
    }

    /// <summary>Somebody sits down.</summary>
    /// <param name="id">Id.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="name">The name they chose, trimmed.</param>
    /// <param name="keyHash">Hash of the secret in their cookie.</param>
    /// <param name="at">When.</param>
    public ConsensusSeat(Guid id, Guid sessionId, string name, string keyHash, DateTimeOffset at)
    {
        Id = id;
        SessionId = sessionId;
        Name = name;
        KeyHash = keyHash;
        JoinedAt = at;
    }

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>Id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The session.</summary>
    public Guid SessionId { get; private set; }

    /// <summary>The name they chose.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Hash of the secret in their cookie; null once the seat was taken away.</summary>
    public string? KeyHash { get; private set; }

    /// <summary>When they sat down.</summary>
    public DateTimeOffset JoinedAt { get; private set; }

    /// <summary>Takes the seat away.</summary>
    public void Remove() => KeyHash = null;
}
