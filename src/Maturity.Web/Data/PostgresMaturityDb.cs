using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Data;

/// <summary><see cref="MaturityDb"/> on PostgreSQL, with its own migrations.</summary>
public sealed class PostgresMaturityDb(DbContextOptions<PostgresMaturityDb> options, CurrentTenant tenant, ILogger<MaturityDb> log)
    : MaturityDb(options, tenant, log);
