namespace Maturity.Web.Tenancy;

/// <summary>A person's place in a workspace.</summary>
public sealed class Membership : ITenantOwned, IVersioned
{
    private Membership()
    {
    }

    /// <summary>A person joins.</summary>
    /// <param name="workspaceId">The workspace.</param>
    /// <param name="accountId">The person's account.</param>
    /// <param name="role">What they may do.</param>
    /// <param name="joinedAt">When they joined.</param>
    public Membership(Guid workspaceId, Guid accountId, Role role, DateTimeOffset joinedAt)
    {
        WorkspaceId = workspaceId;
        AccountId = accountId;
        Role = role;
        JoinedAt = joinedAt;
    }

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>The person's account.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>What they may do.</summary>
    public Role Role { get; private set; }

    /// <summary>When they joined.</summary>
    public DateTimeOffset JoinedAt { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Gives the person another role.</summary>
    /// <param name="role">What they may do from now on.</param>
    public void Assign(Role role) => Role = role;
}
