using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Maturity.Web.Data;

/// <summary>
/// Settings that SQLite forgets with each connection. Without a busy timeout the driver sleeps and retries, which made
/// saves of many people at once a hundred times slower; FULL keeps every acknowledged save through a power cut. Its own
/// <c>upper</c> knows no letter but A to Z, so that “Ångström” would not be found in any other case.
/// </summary>
public sealed class SqliteConnectionPragmas : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON;";

    /// <inheritdoc/>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        KnowAllLetters(connection);
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        KnowAllLetters(connection);
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static void KnowAllLetters(DbConnection connection) =>
        ((SqliteConnection)connection).CreateFunction<string?, string?>("upper", text => text?.ToUpperInvariant(), isDeterministic: true);
}
