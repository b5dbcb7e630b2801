using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Audit;

/// <summary>The end of a workspace's chain of audit entries: whoever adds to it takes this row first, one after the other.</summary>
public sealed class AuditHead : ITenantOwned
{
    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>Number of the last entry; 0 before the first.</summary>
    public long Number { get; private set; }

    /// <summary>Hash of the last entry; empty before the first.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Moves on to an entry.</summary>
    /// <param name="entry">The entry that follows.</param>
    public void Follow(AuditEntry entry) => (Number, Hash) = (entry.Number, entry.Hash);
}
