namespace Maturity.Web.Tenancy;

/// <summary>
/// A row that belongs to exactly one workspace. Whatever implements this gets the tenant filter, the write guard and
/// a key that begins with <see cref="WorkspaceId"/>; see <see cref="TenantModel"/>.
/// </summary>
public interface ITenantOwned
{
    /// <summary>The workspace that owns the row. Stamped by <see cref="TenantStamp"/>, never taken from input.</summary>
    Guid WorkspaceId { get; }
}
