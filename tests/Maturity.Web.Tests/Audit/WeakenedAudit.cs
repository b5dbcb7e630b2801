using Maturity.Web.Data;
using Maturity.Web.Features.Audit;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Maturity.Web.Tests.Audit;

/// <summary>An audit log that the database no longer protects, as somebody who owns the database could have it.</summary>
internal sealed class WeakenedAudit : IAsyncDisposable
{
    private readonly TestProduct product;

    private WeakenedAudit(TestProduct product) => this.product = product;

    public static async Task<WeakenedAudit> OfAsync(TestProduct product)
    {
        await ExecuteAsync(product,
            """DROP TRIGGER "AuditEntriesNoUpdate"; DROP TRIGGER "AuditEntriesNoDelete";""",
            $"""ALTER TABLE "AuditEntries" DISABLE TRIGGER USER; GRANT UPDATE, DELETE ON "AuditEntries" TO {TestDatabase.ServingRole}""");
        return new(product);
    }

    public async ValueTask DisposeAsync() => await ExecuteAsync(product, AuditProtection.Sqlite,
        $"""ALTER TABLE "AuditEntries" ENABLE TRIGGER USER; REVOKE UPDATE, DELETE ON "AuditEntries" FROM {TestDatabase.ServingRole}""");

    private static async Task ExecuteAsync(TestProduct product, string sqlite, string postgres)
    {
        if (product.OwnerConnection is { } owner)
        {
            await using var connection = new NpgsqlConnection(owner);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(postgres, connection);
            await command.ExecuteNonQueryAsync();
            return;
        }

        await using var scope = product.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<MaturityDb>().Database;
        await database.OpenConnectionAsync();
        await using var direct = database.GetDbConnection().CreateCommand();
        direct.CommandText = sqlite;
        await direct.ExecuteNonQueryAsync();
    }
}
