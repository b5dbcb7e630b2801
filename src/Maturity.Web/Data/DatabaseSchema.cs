using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Data;

/// <summary>Brings the database to the schema this build needs, or says what is missing.</summary>
public sealed class DatabaseSchema(MaturityDb db, IOptions<StorageOptions> storage, ILogger<DatabaseSchema> log)
{
    // EF's lock for migrations is a row on SQLite: a process killed in between would make every later start wait forever.
    private static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(60);

    /// <summary>Migrates.</summary>
    /// <exception cref="TimeoutException">Another process holds the migration lock, or died holding it.</exception>
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(storage.Value.FolderPath);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellation)).ToList();
        if (pending.Count == 0) return;
        log.LogInformation("Bringing the database to the current schema: {Migrations}", string.Join(", ", pending));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(LockTimeout);
        try
        {
            await db.Database.MigrateAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException(
                "The database is locked for a migration. If no other process is migrating it, one died while it was: "
                + "delete the row in the table __EFMigrationsLock and start again.");
        }
    }

    /// <summary>Names of migrations that have not been applied.</summary>
    public async Task<IReadOnlyList<string>> MissingAsync(CancellationToken cancellation) =>
        [.. await db.Database.GetPendingMigrationsAsync(cancellation)];
}
