using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Maturity.Web.Data;

/// <summary>Saving where somebody else may have been first, which is an expected outcome and not an error.</summary>
public static class ConcurrentSave
{
    /// <summary>Saves; false when a row was changed or removed since it was read, or a row that there is one of was added by somebody else.</summary>
    /// <param name="db">The context.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<bool> TrySaveAsync(this MaturityDb db, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || IsTaken(failure))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>Whether a key is taken already. Where rows are only added, SQLite's own triggers say so before the key does.</summary>
    private static bool IsTaken(DbUpdateException failure) => failure.InnerException switch
    {
        SqliteException { SqliteExtendedErrorCode: SQLitePCL.raw.SQLITE_CONSTRAINT_TRIGGER } => failure.Entries.All(entry => entry.State == EntityState.Added),
        SqliteException { SqliteExtendedErrorCode: SQLitePCL.raw.SQLITE_CONSTRAINT_PRIMARYKEY or SQLitePCL.raw.SQLITE_CONSTRAINT_UNIQUE } => true,
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => true,
        _ => false,
    };
}
