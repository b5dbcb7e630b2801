using System.Data.Common;
using Maturity.Web.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Maturity.Web.Tenancy;

/// <summary>
/// Tells PostgreSQL, in every transaction, which workspace was entered, for the policies of <see cref="RowSecurity"/>. The
/// settings end with the transaction, so that none stays on a connection that goes back to the pool. One for each context.
/// </summary>
/// <remarks>
/// A query outside a transaction carries the setting in front of itself: both are one round trip and one transaction of the
/// server's own. Inside a transaction the setting is made once, and again when it changed. Nothing is told while no
/// workspace is entered: the policies then let nothing through.
/// </remarks>
public sealed class WorkspaceSetting : DbCommandInterceptor, IDbTransactionInterceptor
{
    private const string Statement = $"SELECT set_config('{RowSecurity.WorkspaceKey}', @app_workspace, true), set_config('{RowSecurity.AcrossKey}', @app_across, true);\n";

    private static readonly Setting Nothing = new("", "");

    private Setting told = Nothing;

    /// <inheritdoc/>
    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        if (Prepare(command, eventData) is not { } telling) return result;
        using (telling) telling.ExecuteNonQuery();
        return result;
    }

    /// <inheritdoc/>
    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await TellAsync(command, eventData, cancellationToken);
        return result;
    }

    /// <inheritdoc/>
    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        if (Prepare(command, eventData) is not { } telling) return result;
        using (telling) telling.ExecuteNonQuery();
        return result;
    }

    /// <inheritdoc/>
    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await TellAsync(command, eventData, cancellationToken);
        return result;
    }

    /// <inheritdoc/>
    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        if (!Carries(command)) return result;
        try
        {
            result.NextResult();
            return result;
        }
        catch
        {
            result.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (!Carries(command)) return result;
        try
        {
            // Past the answer of the setting, to that of the query.
            await result.NextResultAsync(cancellationToken);
            return result;
        }
        catch
        {
            await result.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        told = Nothing;
        return result;
    }

    /// <inheritdoc/>
    public ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(TransactionStarted(connection, eventData, result));

    /// <inheritdoc/>
    public void RolledBackToSavepoint(DbTransaction transaction, TransactionEventData eventData) => told = Unknown;

    /// <inheritdoc/>
    public Task RolledBackToSavepointAsync(DbTransaction transaction, TransactionEventData eventData, CancellationToken cancellationToken = default)
    {
        // The server took back what was told since.
        told = Unknown;
        return Task.CompletedTask;
    }

    // Equal to no setting.
    private static Setting Unknown => new("?", "?");

    private static bool Carries(DbCommand command) => command.CommandText.StartsWith(Statement, StringComparison.Ordinal);

    private async ValueTask TellAsync(DbCommand command, CommandEventData eventData, CancellationToken cancellation)
    {
        if (Prepare(command, eventData) is not { } telling) return;
        await using (telling) await telling.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Puts the setting in front of a command that stands alone; for one inside a transaction, the command to run before it.</summary>
    private DbCommand? Prepare(DbCommand command, CommandEventData eventData)
    {
        if (eventData.Context is not MaturityDb db) return null;
        var wanted = new Setting(db.TenantId?.ToString() ?? "", db.AcrossReason ?? "");
        if (command.Transaction is null)
        {
            if (wanted != Nothing) Carry(command, wanted);
            return null;
        }

        if (wanted == told) return null;
        told = wanted;
        var telling = command.Connection!.CreateCommand();
        telling.Transaction = command.Transaction;
        Carry(telling, wanted);
        return telling;
    }

    private static void Carry(DbCommand command, Setting setting)
    {
        command.CommandText = Statement + command.CommandText;
        command.Parameters.Add(new NpgsqlParameter<string>("app_workspace", setting.Workspace));
        command.Parameters.Add(new NpgsqlParameter<string>("app_across", setting.Across));
    }

    private sealed record Setting(string Workspace, string Across);
}
