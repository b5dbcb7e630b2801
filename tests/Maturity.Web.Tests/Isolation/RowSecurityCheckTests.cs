using Maturity.Web.Data;
using Maturity.Web.Features.Administration;
using Maturity.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Maturity.Web.Tests.Isolation;

/// <summary>Whether anybody would notice that row-level security was loosened, or does not hold for the role that serves.</summary>
public sealed class RowSecurityCheckTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [PostgresFact]
    public async Task ServingRole_OfTheTests_HasNoWayAroundThePolicies()
    {
        var role = await SchemaAsync(schema => schema.ServingRoleAsync(default));
        Assert.Equal(new ServingRole(TestDatabase.ServingRole, false, false, false), role);
        Assert.Null(role!.Weakness);
    }

    [PostgresTheory]
    [InlineData("ALTER TABLE \"Reports\" DISABLE ROW LEVEL SECURITY")]
    [InlineData("ALTER TABLE \"Reports\" NO FORCE ROW LEVEL SECURITY")]
    [InlineData("ALTER POLICY own_workspace ON \"Reports\" RENAME TO other")]
    [InlineData("CREATE POLICY wide ON \"Reports\" USING (true)")]
    [InlineData("ALTER POLICY own_workspace ON \"Reports\" USING (true)")]
    [InlineData("ALTER POLICY own_workspace ON \"Reports\" WITH CHECK (true)")]
    public async Task Table_WhoseProtectionWasTouched_IsFoundAndRepairedByMigrating(string change)
    {
        Assert.Empty(await SchemaAsync(schema => schema.UnprotectedAsync(default)));
        await AsOwnerAsync(change);
        Assert.Equal(["Reports"], await SchemaAsync(schema => schema.UnprotectedAsync(default)));
        var finding = await DatabaseCheck.RunAsync(product.Services, product.Services.GetRequiredService<IOptions<StorageOptions>>().Value, default);
        Assert.Equal(FindingState.Broken, finding.State);
        Assert.Contains("Reports", finding.Found);
        await SchemaAsync(async schema =>
        {
            await schema.MigrateAsync(default);
            return true;
        });
        Assert.Empty(await SchemaAsync(schema => schema.UnprotectedAsync(default)));
    }

    [PostgresFact]
    public async Task Doctor_ServingAsTheOwner_AdvisesARoleOfItsOwn()
    {
        await using var serving = Product.Build([$"--Storage:Folder={product.Folder}", "--Storage:Engine=Postgres", "--Work:Role=web",
            $"--Storage:ConnectionString={product.Database.Owner}"]);
        var finding = await DatabaseCheck.RunAsync(serving.Services, serving.Services.GetRequiredService<IOptions<StorageOptions>>().Value, default);
        Assert.Equal(FindingState.Attention, finding.State);
        Assert.Contains("owns the tables", finding.Found);
        Assert.Contains("Two roles", finding.Remedy);
    }

    private Task<T> SchemaAsync<T>(Func<DatabaseSchema, Task<T>> ask) =>
        product.InScopeAsync(null, services => ask(services.GetRequiredService<DatabaseSchema>()));

    private async Task AsOwnerAsync(string statement)
    {
        await using var owner = new NpgsqlConnection(product.Database.Owner);
        await owner.OpenAsync();
        await using var command = new NpgsqlCommand(statement, owner);
        await command.ExecuteNonQueryAsync();
    }
}
