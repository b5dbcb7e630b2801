using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Data;

/// <summary>The time as the database sees it, for leases that several nodes compare: their own clocks may differ.</summary>
public sealed class DatabaseClock(MaturityDb db, TimeProvider time)
{
    /// <summary>Now. On SQLite there is one node, and its clock is the database's.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<DateTimeOffset> NowAsync(CancellationToken cancellation) =>
        db is PostgresMaturityDb
            ? await db.Database.SqlQuery<DateTimeOffset>($"""SELECT now() AS "Value" """).SingleAsync(cancellation)
            : time.GetUtcNow();
}
