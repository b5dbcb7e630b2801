using Maturity.Web.Data;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Leads;

/// <summary>Leads and notes of before the columns get what a new one would have, also where the security of rows is forced upon who migrates.</summary>
public sealed class LeadFillingTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [Fact]
    public async Task Migration_OverOlderLeadsAndNotes_SaysWhomANoteIsAboutAndWhenALeadWasMailed()
    {
        var owner = await product.MemberAsync();
        var id = await product.LeadAsync(owner, TestLeads.Profile(), DateTimeOffset.UtcNow, (lead, db) => db.LeadNotes.Add(new(Guid.CreateVersion7(), lead.Id, "Call again.", owner.Account.Id, DateTimeOffset.UtcNow)));
        await product.InScopeAsync(null, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            var migrations = db.Database.GetMigrations().ToList();
            var added = migrations.FindIndex(name => name.EndsWith("_KeptPromises", StringComparison.Ordinal));
            if (product.OwnerConnection is { } connection) db.Database.SetConnectionString(connection);
            // SQLite takes columns away by making the table anew, which a trigger that looks into it does not allow.
            else await db.Database.ExecuteSqlAsync($"""DROP TRIGGER "LeadConsentsNoDelete";""");
            await db.GetService<IMigrator>().MigrateAsync(migrations[added - 1]);
            return 0;
        });
        await product.InScopeAsync(null, async services =>
        {
            await services.GetRequiredService<DatabaseSchema>().MigrateAsync(CancellationToken.None);
            Assert.Empty(await services.GetRequiredService<DatabaseSchema>().UnprotectedAsync(CancellationToken.None));
            return 0;
        });
        var (note, lead) = await product.InScopeAsync(owner.Workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            return (await db.LeadNotes.AsNoTracking().SingleAsync(), await db.Leads.AsNoTracking().SingleAsync());
        });
        Assert.Equal((id, id), (note.LeadId, note.AboutId));
        Assert.Equal(lead.CreatedAt, lead.AskedToConfirmAt);
    }
}
