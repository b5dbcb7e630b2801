namespace Maturity.Web.Tenancy;

/// <summary>A row with a whole-number version that every update checks and raises, on every database alike.</summary>
public interface IVersioned
{
    /// <summary>Number of updates so far. Raised by <see cref="TenantGuard"/>.</summary>
    int Version { get; }
}
