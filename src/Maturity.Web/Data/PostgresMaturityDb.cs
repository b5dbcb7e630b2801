using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Data;

/// <summary><see cref="MaturityDb"/> on PostgreSQL, with its own migrations.</summary>
public sealed class PostgresMaturityDb : MaturityDb
{
    /// <summary>The database as the scope of <paramref name="tenant"/> may see it.</summary>
    public PostgresMaturityDb(DbContextOptions<PostgresMaturityDb> options, CurrentTenant tenant, ILogger<MaturityDb> log)
        : base(options, tenant, log) =>
        // What WorkspaceSetting puts in front of a single statement would be counted as one of the rows that were saved.
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
}
