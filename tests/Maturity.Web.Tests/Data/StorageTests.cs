using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Maturity.Web.Tests.Data;

public sealed class StorageTests
{
    [Fact]
    public void Model_Sqlite_HasNoPendingChanges()
    {
        using var db = new SqliteMaturityDb(
            new DbContextOptionsBuilder<SqliteMaturityDb>().UseSqlite("Data Source=:memory:").Options, new CurrentTenant(), NullLogger<MaturityDb>.Instance);
        Assert.False(db.Database.HasPendingModelChanges());
        Assert.NotEmpty(db.Database.GetMigrations());
    }

    [Fact]
    public void Model_Postgres_HasNoPendingChanges()
    {
        using var db = new PostgresMaturityDb(
            new DbContextOptionsBuilder<PostgresMaturityDb>().UseNpgsql("Host=nowhere.invalid").Options, new CurrentTenant(), NullLogger<MaturityDb>.Instance);
        Assert.False(db.Database.HasPendingModelChanges());
        Assert.NotEmpty(db.Database.GetMigrations());
    }

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("busy_timeout", "5000")]
    [InlineData("foreign_keys", "1")]
    public async Task SqliteConnection_OfTheProduct_HasTheSetting(string pragma, string expected)
    {
        var folder = Directory.CreateTempSubdirectory("maturity-test-").FullName;
        await using (var app = Product.Build([$"--Storage:Folder={folder}"]))
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<MaturityDb>();
            // The second opening takes a pooled connection, which must be set up just the same.
            foreach (var _ in new[] { 1, 2 })
            {
                await db.Database.OpenConnectionAsync();
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = $"PRAGMA {pragma}";
                Assert.Equal(expected, Convert.ToString(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture));
                await db.Database.CloseConnectionAsync();
            }
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
