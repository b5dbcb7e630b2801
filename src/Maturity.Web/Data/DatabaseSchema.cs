using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Maturity.Web.Data;

/// <summary>Brings the database to the schema this build needs, or says what is missing.</summary>
public sealed class DatabaseSchema(MaturityDb db, IOptions<StorageOptions> storage, ILogger<DatabaseSchema> log)
{
    // EF's lock for migrations is a row on SQLite: a process killed in between would make every later start wait forever.
    private static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(60);

    /// <summary>Migrates.</summary>
    /// <exception cref="StorageUnavailableException">It cannot be opened, or another process holds the lock for migrations, or died holding it.</exception>
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(storage.Value.FolderPath);
        await DemandAsync(mayBeMissing: true, cancellation);
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
            throw new StorageUnavailableException(
                "The database is locked for a migration. If no other process is migrating it, one died while it was: "
                + "delete the row in the table __EFMigrationsLock and start again.");
        }
    }

    /// <summary>Names of migrations that have not been applied.</summary>
    public async Task<IReadOnlyList<string>> MissingAsync(CancellationToken cancellation) =>
        [.. await db.Database.GetPendingMigrationsAsync(cancellation)];

    /// <summary>Opens a connection of its own: EF would log a failure with a trace before anybody can put it into words.</summary>
    /// <param name="mayBeMissing">Whether the database may have to be made yet.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="StorageUnavailableException">It cannot be opened.</exception>
    public async Task DemandAsync(bool mayBeMissing, CancellationToken cancellation)
    {
        var options = storage.Value;
        if (options.Engine == StorageEngine.Sqlite && !File.Exists(options.DatabaseFile)) return;
        try
        {
            await using DbConnection connection = options.Engine == StorageEngine.Postgres
                ? new NpgsqlConnection(options.Connection)
                : new SqliteConnection(options.Connection);
            await connection.OpenAsync(cancellation);
            await using var command = connection.CreateCommand();
            // SQLite looks into a file with the first question only.
            command.CommandText = options.Engine == StorageEngine.Postgres ? "SELECT 1" : "PRAGMA schema_version";
            await command.ExecuteScalarAsync(cancellation);
        }
        catch (PostgresException failure) when (mayBeMissing && failure.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            // Migrating makes it.
        }
        catch (Exception failure) when (failure is DbException or SocketException or TimeoutException)
        {
            throw new StorageUnavailableException(Sentence(options, failure), failure);
        }
    }

    private static string Sentence(StorageOptions options, Exception failure) => options.Engine == StorageEngine.Postgres
        ? $"Storage:ConnectionString: the PostgreSQL database cannot be opened: {failure.Message.TrimEnd('.')}. Start the server, or correct host, database, user and password."
        : $"Storage:Folder: {options.DatabaseFile} cannot be opened: {failure.Message.TrimEnd('.')}. Let the user of the product read and write the file, or restore it from a backup.";
}
