using Npgsql;

namespace Maturity.Web.Tests.Hosting;

/// <summary>
/// A database of its own for one host: a folder with SQLite, or a fresh database of the cluster that the environment names.
/// The same tests run on both; <c>./test</c> runs them twice. On PostgreSQL one role owns the tables and another serves, as
/// it should be where people work: a superuser would pass every policy.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>Set to a connection string to run on PostgreSQL, of a role that may make databases.</summary>
    public const string PostgresVariable = "MATURITY_TEST_POSTGRES";

    /// <summary>The role that serves; <c>tools/postgres-cluster</c> makes it.</summary>
    public const string ServingRole = "maturity";

    private readonly string? server = Environment.GetEnvironmentVariable(PostgresVariable);
    private readonly string name = $"maturity_{Guid.CreateVersion7():N}";

    public string Folder { get; } = Directory.CreateTempSubdirectory("maturity-test-").FullName;

    public bool IsPostgres => !string.IsNullOrEmpty(server);

    /// <summary>Connection string of the role that owns the tables.</summary>
    public string Owner => new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = false }.ConnectionString;

    /// <summary>Connection string of the role that serves.</summary>
    public string Serving => new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 20, Username = ServingRole }.ConnectionString;

    public async Task<IReadOnlyList<string>> CreateAsync()
    {
        if (!IsPostgres) return [$"--Storage:Folder={Folder}"];
        await ExecuteAsync($"CREATE DATABASE {name}");
        return
        [
            $"--Storage:Folder={Folder}", "--Storage:Engine=Postgres",
            $"--Storage:ConnectionString={Serving}", $"--Storage:OwnerConnectionString={Owner}",
        ];
    }

    public async ValueTask DisposeAsync()
    {
        if (IsPostgres)
        {
            NpgsqlConnection.ClearAllPools();
            await DropAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    // The server may still be at work in the database, cleaning up by itself; that ends.
    private async Task DropAsync()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
                return;
            }
            catch (PostgresException) when (attempt < 5)
            {
                await Task.Delay(TimeSpan.FromSeconds(attempt));
            }
        }
    }

    private async Task ExecuteAsync(string command)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand(command, connection);
        await create.ExecuteNonQueryAsync();
    }
}
