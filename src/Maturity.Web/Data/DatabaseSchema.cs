using System.Data.Common;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Maturity.Web.Features.Audit;
using Maturity.Web.Features.Benchmarks;
using Maturity.Web.Features.Leads;
using Maturity.Web.Jobs;
using Maturity.Web.Tenancy;
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

    /// <summary>Migrates and protects the audit log and the records of consent; on PostgreSQL also protects the tables and lets the serving role use them.</summary>
    /// <exception cref="StorageUnavailableException">It cannot be opened, or another process holds the lock for migrations, or died holding it.</exception>
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(storage.Value.FolderPath);
        await DemandAsync(storage.Value.OwnerConnection, mayBeMissing: true, cancellation);
        if (storage.Value.Engine == StorageEngine.Sqlite)
        {
            await ApplyAsync(cancellation);
            await db.Database.ExecuteSqlAsync(FormattableStringFactory.Create($"{AuditProtection.Sqlite}\n{ConsentProtection.Sqlite}\n{LeadConsentProtection.Sqlite}"), cancellation);
            return;
        }

        db.Database.SetConnectionString(storage.Value.OwnerConnection);
        try
        {
            await ApplyAsync(cancellation);
            await JobsSchema.CreateAsync(storage.Value.OwnerConnection, cancellation);
            await ExecuteAsync(RowSecurity.Script(db.Model), cancellation);
            await ExecuteAsync($"{AuditProtection.Postgres}\n{ConsentProtection.Postgres}\n{LeadConsentProtection.Postgres}", cancellation);
            if (ServingGrants.Script(storage.Value) is { } grants) await ExecuteAsync(grants, cancellation);
        }
        finally
        {
            db.Database.SetConnectionString(storage.Value.Connection);
        }
    }

    /// <summary>Names of migrations that have not been applied.</summary>
    public async Task<IReadOnlyList<string>> MissingAsync(CancellationToken cancellation) =>
        [.. await db.Database.GetPendingMigrationsAsync(cancellation)];

    /// <summary>Tables of workspaces that row-level security does not protect; none on SQLite, which has no such thing.</summary>
    public async Task<IReadOnlyList<string>> UnprotectedAsync(CancellationToken cancellation)
    {
        if (storage.Value.Engine == StorageEngine.Sqlite) return [];
        return await ReadAsync(RowSecurity.FindUnprotected, reader => reader.GetString(0), cancellation);
    }

    /// <summary>What the serving role could do beyond serving; null on SQLite, which has no roles.</summary>
    public async Task<ServingRole?> ServingRoleAsync(CancellationToken cancellation)
    {
        if (storage.Value.Engine == StorageEngine.Sqlite) return null;
        var roles = await ReadAsync(ServingRole.Query,
            reader => new ServingRole(reader.GetString(0), reader.GetBoolean(1), reader.GetBoolean(2), reader.GetBoolean(3)), cancellation);
        return roles.Single();
    }

    private async Task ApplyAsync(CancellationToken cancellation)
    {
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

    private async Task ExecuteAsync(string script, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(storage.Value.OwnerConnection);
        await connection.OpenAsync(cancellation);
        // Several statements sent as one are one transaction.
        await using var command = new NpgsqlCommand(script, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    // As the role that serves, about the tables of the workspaces.
    private async Task<IReadOnlyList<T>> ReadAsync<T>(string query, Func<DbDataReader, T> row, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(storage.Value.Connection);
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(query, connection);
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. RowSecurity.Tables(db.Model)] });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation)) rows.Add(row(reader));
        return rows;
    }

    /// <summary>Opens a connection of its own: EF would log a failure with a trace before anybody can put it into words.</summary>
    /// <param name="mayBeMissing">Whether the database may have to be made yet.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="StorageUnavailableException">It cannot be opened.</exception>
    public Task DemandAsync(bool mayBeMissing, CancellationToken cancellation) => DemandAsync(storage.Value.Connection, mayBeMissing, cancellation);

    private async Task DemandAsync(string connectionString, bool mayBeMissing, CancellationToken cancellation)
    {
        var options = storage.Value;
        if (options.Engine == StorageEngine.Sqlite && !File.Exists(options.DatabaseFile)) return;
        try
        {
            await using DbConnection connection = options.Engine == StorageEngine.Postgres
                ? new NpgsqlConnection(connectionString)
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
