using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Maturity.Web.Data;

/// <summary><see cref="MaturityDb"/> on SQLite, with its own migrations.</summary>
public sealed class SqliteMaturityDb(DbContextOptions<SqliteMaturityDb> options, CurrentTenant tenant, ILogger<MaturityDb> log)
    : MaturityDb(options, tenant, log)
{
    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // SQLite has no type for a moment in time, and cannot order or compare the text that EF would write.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
    }

    private sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
        moment => moment.ToUnixTimeMilliseconds(), number => DateTimeOffset.FromUnixTimeMilliseconds(number));
}
