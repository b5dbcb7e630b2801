using Maturity.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Maturity.Web.Tenancy;

/// <summary>
/// Gives a new row the workspace of its context, at the moment it is added: later would be too late for the keys that
/// begin with it. Without a workspace the row stays unowned, and <see cref="TenantGuard"/> refuses it.
/// </summary>
public static class TenantStamp
{
    /// <summary>Starts stamping.</summary>
    /// <param name="db">The context.</param>
    public static void Watch(MaturityDb db) => db.ChangeTracker.Tracking += Stamp;

    private static void Stamp(object? sender, EntityTrackingEventArgs tracking)
    {
        if (tracking.State != EntityState.Added || tracking.Entry.Entity is not ITenantOwned { WorkspaceId: var owner }) return;
        if (owner == Guid.Empty && ((MaturityDb)tracking.Entry.Context).TenantId is { } tenant)
            tracking.Entry.Property(nameof(ITenantOwned.WorkspaceId)).CurrentValue = tenant;
    }
}
