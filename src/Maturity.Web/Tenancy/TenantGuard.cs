using Maturity.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Maturity.Web.Tenancy;

/// <summary>
/// Query filters do not protect writes: this does. Before anything is saved, every tenant-owned row must belong to the
/// workspace of the context, before and after the change, and a workspace that changes must be the one entered. New rows get theirs from <see cref="TenantStamp"/>.
/// </summary>
public sealed class TenantGuard : SaveChangesInterceptor
{
    /// <inheritdoc/>
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Check((MaturityDb)eventData.Context!);
        return base.SavingChanges(eventData, result);
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check((MaturityDb)eventData.Context!);
        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    private static void Check(MaturityDb db)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(IsChange).ToList())
        {
            if (entry.Entity is ITenantOwned) CheckOwner(entry, db.TenantId);
            else if (entry is { Entity: Workspace workspace, State: not EntityState.Added } && workspace.Id != db.TenantId) throw Foreign(entry);
            if (entry is { Entity: IVersioned, State: EntityState.Modified }) RaiseVersion(entry);
        }
    }

    private static bool IsChange(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    private static void CheckOwner(EntityEntry entry, Guid? tenant)
    {
        var owner = entry.Property(nameof(ITenantOwned.WorkspaceId));
        var mine = tenant is { } id && Equals(owner.CurrentValue, id)
            && (entry.State == EntityState.Added || Equals(owner.OriginalValue, id));
        if (!mine) throw Foreign(entry);
    }

    private static TenantViolationException Foreign(EntityEntry entry) =>
        new($"{entry.Metadata.ClrType.Name} belongs to another workspace than the one entered.");

    private static void RaiseVersion(EntityEntry entry)
    {
        var version = entry.Property(nameof(IVersioned.Version));
        version.CurrentValue = (int)version.OriginalValue! + 1;
    }
}
