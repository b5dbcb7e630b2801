using System.Data.Common;
using Maturity.Web.Data;
using Maturity.Web.Features.Leads;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Maturity.Web.Tests.Leads;

/// <summary>What a lead agreed to stays as it was said, whoever asks the database; it goes with its lead and not before.</summary>
public sealed class LeadConsentRecordTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [Theory]
    [InlineData("""UPDATE "LeadConsents" SET "Given" = "Given" """)]
    [InlineData("""UPDATE "LeadConsents" SET "RecordedAt" = "RecordedAt" """)]
    [InlineData("""DELETE FROM "LeadConsents" """)]
    public async Task Record_ChangedOrRemovedByTheServingRole_IsRefused(string statement)
    {
        var workspace = await WithConsentAsync();
        var refused = await Record.ExceptionAsync(() => product.InScopeAsync(workspace, services =>
            services.GetRequiredService<MaturityDb>().Database.ExecuteSqlAsync(System.Runtime.CompilerServices.FormattableStringFactory.Create(statement))));
        Assert.IsAssignableFrom<DbException>(refused);
        Assert.Equal((1, 1), await CountAsync(workspace));
    }

    [Fact]
    public async Task Record_ChangedOrRemovedByWhoeverOwnsTheTables_IsRefused()
    {
        var workspace = await WithConsentAsync();
        List<string> statements = ["""UPDATE "LeadConsents" SET "Number" = "Number" + 1""", """DELETE FROM "LeadConsents" """];
        statements.Add(product.OwnerConnection is null
            ? """INSERT OR REPLACE INTO "LeadConsents" SELECT * FROM "LeadConsents" """
            : """TRUNCATE "LeadConsents" """);
        foreach (var statement in statements)
        {
            await using DbConnection owner = product.OwnerConnection is { } postgres ? new NpgsqlConnection(postgres)
                : new SqliteConnection(await product.InScopeAsync(workspace, services => Task.FromResult(services.GetRequiredService<MaturityDb>().Database.GetConnectionString()!)));
            await owner.OpenAsync();
            await using var command = owner.CreateCommand();
            // Where rows are protected, even the owner sees those of one workspace only.
            var enter = product.OwnerConnection is null ? "" : $"SELECT set_config('{RowSecurity.WorkspaceKey}', '{workspace.Id}', false); ";
            command.CommandText = enter + statement;
            Assert.Contains("only added", Assert.ThrowsAny<DbException>(() => command.ExecuteNonQuery()).Message, StringComparison.Ordinal);
        }

        Assert.Equal((1, 1), await CountAsync(workspace));
    }

    [Fact]
    public async Task Record_OfALeadThatIsRemoved_GoesWithIt()
    {
        var workspace = await WithConsentAsync();
        await product.InScopeAsync(workspace, services => services.GetRequiredService<MaturityDb>().Leads.ExecuteDeleteAsync());
        Assert.Equal((0, 0), await CountAsync(workspace));
    }

    [Fact]
    public async Task Record_OfAWithdrawal_IsAddedBesideTheFirst()
    {
        var workspace = await WithConsentAsync();
        await product.InScopeAsync(workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            var lead = await db.Leads.Select(l => l.Id).SingleAsync();
            db.LeadConsents.Add(new(Guid.CreateVersion7(), lead, LeadPurpose.Contact, 2, false, DateTimeOffset.UtcNow));
            return await db.SaveChangesAsync();
        });
        Assert.Equal((1, 2), await CountAsync(workspace));
    }

    private Task<(int Leads, int Consents)> CountAsync(Workspace workspace) => product.InScopeAsync(workspace, async services =>
    {
        var db = services.GetRequiredService<MaturityDb>();
        return (await db.Leads.CountAsync(), await db.LeadConsents.CountAsync(c => c.RecordedAt > DateTimeOffset.UnixEpoch && c.Number < 3));
    });

    private async Task<Workspace> WithConsentAsync()
    {
        var workspace = (await product.MemberAsync()).Workspace;
        await product.InScopeAsync(workspace, services =>
        {
            var (db, now) = (services.GetRequiredService<MaturityDb>(), TimeProvider.System.GetUtcNow());
            var lead = new Lead(Guid.CreateVersion7(), new("A", $"{Guid.CreateVersion7():N}@b.example", "C", "D", "MAN", "large", "en"),
                new(Guid.CreateVersion7(), "hash", "", 3, 50, now), LeadOrigin.Unknown, LeadDoubts.None, now);
            db.AddRange(lead, new LeadConsent(Guid.CreateVersion7(), lead.Id, LeadPurpose.Contact, 1, true, now));
            return db.SaveChangesAsync();
        });
        return workspace;
    }
}
