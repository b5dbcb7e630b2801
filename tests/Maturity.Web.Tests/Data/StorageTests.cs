using Maturity.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Data;

public sealed class StorageTests
{
    [Theory]
    [InlineData("--Storage:Engine=Sqlite", typeof(SqliteMaturityDb))]
    [InlineData("--Storage:Engine=Postgres", typeof(PostgresMaturityDb))]
    public async Task Model_OfEachDatabase_HasNoPendingChanges(string engine, Type context)
    {
        var folder = Directory.CreateTempSubdirectory("maturity-test-").FullName;
        // Nothing is asked of the server: model and migrations are compared.
        await using (var app = Product.Build([$"--Storage:Folder={folder}", engine, "--Storage:ConnectionString=Host=nowhere.invalid"]))
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<MaturityDb>();
            Assert.IsType(context, db);
            Assert.NotEmpty(db.Database.GetMigrations());
            Assert.False(db.Database.HasPendingModelChanges());
        }

        Directory.Delete(folder, recursive: true);
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
