namespace Maturity.Web.Tenancy;

/// <summary>
/// The workspace this scope works in. Set once: by <see cref="TenantMiddleware"/> for a request, or by a job from its
/// row. While it is not set, every tenant-owned query gives no rows.
/// </summary>
public sealed class CurrentTenant
{
    private Workspace? workspace;

    /// <summary>Id of the workspace, or null before <see cref="Enter"/>.</summary>
    public Guid? WorkspaceId => workspace?.Id;

    /// <summary>The workspace.</summary>
    /// <exception cref="InvalidOperationException">No workspace was entered.</exception>
    public Workspace Workspace => workspace ?? throw new InvalidOperationException("No workspace was entered in this scope.");

    /// <summary>Role of the signed-in member; null for a respondent, a job or a visitor.</summary>
    public Role? Role { get; private set; }

    /// <summary>Whether the signed-in member has a place in other workspaces too.</summary>
    public bool HasOthers { get; private set; }

    /// <summary>Enters the workspace for the rest of the scope.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="role">Role of the signed-in member, if any.</param>
    /// <param name="hasOthers">Whether the member has a place in other workspaces too.</param>
    /// <exception cref="InvalidOperationException">The scope is in another workspace already.</exception>
    public void Enter(Workspace workspace, Role? role = null, bool hasOthers = false)
    {
        if (this.workspace is not null && this.workspace.Id != workspace.Id)
            throw new InvalidOperationException("A scope stays in one workspace; open a new scope for another.");
        this.workspace = workspace;
        Role = role;
        HasOthers = hasOthers;
    }
}
