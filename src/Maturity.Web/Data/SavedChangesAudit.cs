using Maturity.Web.Features.Account;
using Maturity.Web.Features.Answering;
using Maturity.Web.Features.Consensus;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Maturity.Web.Data;

/// <summary>
/// Writes an <see cref="AuditEntry"/> beside every change of a tenant-owned row and every change of the workspace itself, in the same transaction. Answers are left
/// out: <see cref="AnswerChange"/> is their record, with more in it. So are votes: when a seat voted is nobody's business.
/// </summary>
public sealed class SavedChangesAudit(TimeProvider time, IHttpContextAccessor http) : SaveChangesInterceptor
{
    /// <inheritdoc/>
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Describe((MaturityDb)eventData.Context!);
        return base.SavingChanges(eventData, result);
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Describe((MaturityDb)eventData.Context!);
        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    private void Describe(MaturityDb db)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(IsAudited).ToList()) db.AuditEntries.Add(Describe(entry));
    }

    private static bool IsAudited(EntityEntry entry) =>
        (entry.Entity is ITenantOwned and not (AuditEntry or GivenAnswer or AnswerChange or ConsensusVote)
            && entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
        || entry is { Entity: Workspace, State: EntityState.Modified };

    private AuditEntry Describe(EntityEntry entry)
    {
        var key = entry.Metadata.FindPrimaryKey()!.Properties.Where(p => p.Name != nameof(ITenantOwned.WorkspaceId));
        var action = entry.State switch
        {
            EntityState.Added => "created",
            EntityState.Deleted => "deleted",
            _ => "changed",
        };
        return new AuditEntry(Ids.New(time), time.GetUtcNow(), Actor(), action, entry.Metadata.ClrType.Name,
            string.Join('/', key.Select(p => entry.Property(p.Name).CurrentValue)));
    }

    private string Actor() => http.HttpContext?.User is not { } user ? "system"
        : user.AccountId() is { } account ? $"account:{account}"
        : user.Identity?.IsAuthenticated == true ? "respondent" : "visitor";
}
