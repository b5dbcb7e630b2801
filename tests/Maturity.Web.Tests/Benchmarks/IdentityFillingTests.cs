using Maturity.Web.Data;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Benchmarks;

/// <summary>Scores accepted before they kept an identity get that of their organization, also where the security of rows is forced upon who migrates.</summary>
public sealed class IdentityFillingTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [Fact]
    public async Task Migration_OverScoresWithoutIdentity_GivesEachThatOfItsOrganization()
    {
        var (one, other) = (await product.AgreedWorkspaceAsync(), await product.AgreedWorkspaceAsync());
        var full = await product.OrganizationAsync(one, 50, number: "FULL1", domain: "full.example", group: "Full Holding");
        var bare = await product.OrganizationAsync(other, 50, number: "");
        await product.InScopeAsync(null, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            var migrations = db.Database.GetMigrations().ToList();
            var added = migrations.FindIndex(name => name.EndsWith("_FrozenIdentity", StringComparison.Ordinal));
            if (product.OwnerConnection is { } owner) db.Database.SetConnectionString(owner);
            await db.GetService<IMigrator>().MigrateAsync(migrations[added - 1]);
            return 0;
        });
        await product.InScopeAsync(null, async services =>
        {
            await services.GetRequiredService<DatabaseSchema>().MigrateAsync(CancellationToken.None);
            Assert.Empty(await services.GetRequiredService<DatabaseSchema>().UnprotectedAsync(CancellationToken.None));
            return 0;
        });
        var stored = await product.AskAsync(db => db.AcceptedScores.AsNoTracking().ToDictionaryAsync(s => s.AssessmentId, s => (s.ParentGroupKey, s.LegalIdentifier, s.MailDomain)));
        Assert.Equal(("FULLHOLDING", "FULL1", "full.example"), stored[full.AssessmentId]);
        Assert.Equal((null, null, null), stored[bare.AssessmentId]);
    }
}
