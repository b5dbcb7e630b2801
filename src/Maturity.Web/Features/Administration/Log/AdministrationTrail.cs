using Maturity.Web.Data;
using Maturity.Web.Features.Audit;
using Maturity.Web.Features.Benchmarks;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Maturity.Web.Features.Administration.Log;

/// <summary>
/// Writes an <see cref="AdministrationEntry"/> beside every decision of a person about the installation, in the same transaction.
/// What background work does to the same rows is no decision.
/// </summary>
public sealed class AdministrationTrail(TimeProvider time, IHttpContextAccessor http)
{
    /// <summary>Whether something waits to be saved that may have to be recorded.</summary>
    /// <param name="db">The context.</param>
    public static bool Concerns(MaturityDb db) => db.ChangeTracker.Entries().Any(entry => ActionOf(entry) is not null);

    /// <summary>Adds the entries for all that waits to be saved. Must run within the transaction that saves it.</summary>
    /// <param name="db">The context.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task RecordAsync(MaturityDb db, CancellationToken cancellation)
    {
        var actor = AuditActor.Of(http.HttpContext);
        var decisions = db.ChangeTracker.Entries().Select(entry => (Action: ActionOf(entry), Id: KeyOf(entry))).Where(one => one.Action is not null).ToList();
        if (decisions.Count == 0 || !actor.Id.StartsWith("account:", StringComparison.Ordinal)) return;
        var last = await TakeLastAsync(db, cancellation);
        foreach (var (action, id) in decisions) db.AdministrationEntries.Add(last = new(last, action!.Value, id, actor, time.GetUtcNow()));
    }

    // PostgreSQL: the one row of the installation is locked until the transaction ends. SQLite has one writer at a time anyway.
    private static async Task<AdministrationEntry?> TakeLastAsync(MaturityDb db, CancellationToken cancellation)
    {
        if (db is PostgresMaturityDb) await db.Installations.FromSql($"""SELECT * FROM "Installations" FOR UPDATE""").AsNoTracking().ToListAsync(cancellation);
        return await db.AdministrationEntries.AsNoTracking().OrderByDescending(entry => entry.Number).FirstOrDefaultAsync(cancellation);
    }

    private static AdministrationAction? ActionOf(EntityEntry entry) => (entry.Entity, entry.State) switch
    {
        (BenchmarkSwitch hidden, EntityState.Added or EntityState.Modified) => hidden.HiddenAt is null ? AdministrationAction.BenchmarksShown : AdministrationAction.BenchmarksHidden,
        (HeldSheet { State: HeldState.Accepted }, EntityState.Modified) => AdministrationAction.SheetAccepted,
        (HeldSheet { State: HeldState.Rejected }, EntityState.Modified) => AdministrationAction.SheetRejected,
        (SnapshotRun, EntityState.Added) => AdministrationAction.SnapshotOrdered,
        (SnapshotRun { State: SnapshotRunState.Queued }, EntityState.Modified) => AdministrationAction.SnapshotRetried,
        (Account.Account account, EntityState.Modified) when Changes(entry, nameof(account.IsPlatformAdministrator)) =>
            account.IsPlatformAdministrator ? AdministrationAction.AdministratorNamed : AdministrationAction.AdministratorRemoved,
        (Workspace workspace, EntityState.Modified) when Changes(entry, nameof(workspace.SuspendedAt)) =>
            workspace.SuspendedAt is null ? AdministrationAction.WorkspaceResumed : AdministrationAction.WorkspaceSuspended,
        _ => null,
    };

    private static bool Changes(EntityEntry entry, string property) => entry.Property(property) is { IsModified: true } changed && !Equals(changed.OriginalValue, changed.CurrentValue);

    private static string KeyOf(EntityEntry entry) => string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties.Select(key => entry.Property(key.Name).CurrentValue));
}
