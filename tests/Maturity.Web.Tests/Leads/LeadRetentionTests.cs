using System.Data.Common;
using Maturity.Web.Data;
using Maturity.Web.Features.Leads;
using Maturity.Web.Tenancy;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Maturity.Web.Tests.Leads;

public sealed class LeadRetentionTests(ScanProduct product) : IClassFixture<ScanProduct>
{
    [Theory]
    [InlineData(13, null, false, true)]
    [InlineData(15, null, false, false)]
    [InlineData(15, 14, false, true)]
    [InlineData(360, 359, false, true)]
    [InlineData(370, 369, false, false)]
    [InlineData(370, 369, true, true)]
    public async Task Lead_OfAnAge_StaysOrGoes(int created, int? confirmed, bool worked, bool stays)
    {
        var workspace = (await product.MemberAsync()).Workspace;
        await AddAsync(workspace, created, confirmed, worked);
        var run = await RunAsync(workspace);
        Assert.Equal(stays ? 1 : 0, await CountAsync(workspace));
        Assert.Equal(stays, run is null);
        Assert.Equal(stays ? 0 : 1, (run?.Unconfirmed ?? 0) + (run?.Unworked ?? 0));
        // The second round of a night finds nothing, and notes nothing.
        Assert.Null(await RunAsync(workspace));
        Assert.Equal(stays ? 0 : 1, await product.InScopeAsync(workspace, services => services.GetRequiredService<MaturityDb>().RetentionRuns.CountAsync()));
    }

    [Fact]
    public async Task Round_FindsWorkspacesWithExpiredLeads_AndLeavesThoseOfOthers()
    {
        var (old, fresh) = ((await product.MemberAsync()).Workspace, (await product.MemberAsync()).Workspace);
        await AddAsync(old, 20, null, false);
        await AddAsync(fresh, 1, null, false);
        var found = await product.InScopeAsync(null, services => services.GetRequiredService<LeadRetention>().FindAsync(CancellationToken.None));
        Assert.Contains(found, workspace => workspace.Id == old.Id);
        Assert.DoesNotContain(found, workspace => workspace.Id == fresh.Id);
        await RunAsync(old);
        Assert.Equal(1, await CountAsync(fresh));
    }

    [Fact]
    public async Task Round_OneWorkspaceInTrouble_TidiesThoseAfterIt()
    {
        var (troubled, next) = ((await product.MemberAsync()).Workspace, (await product.MemberAsync()).Workspace);
        foreach (var workspace in new[] { troubled, next }) await AddAsync(workspace, 20, null, false);
        await KeepLeadsAsync(troubled);
        await product.InScopeAsync(null, async services =>
        {
            await services.GetRequiredService<RetentionRound>().RunAsync(CancellationToken.None);
            return 0;
        });
        Assert.Equal((1, 0), (await CountAsync(troubled), await CountAsync(next)));
    }

    /// <summary>Has the database refuse to remove leads of a workspace.</summary>
    private async Task KeepLeadsAsync(Workspace workspace)
    {
        const string when = """BEFORE DELETE ON "Leads" """;
        var own = $"""lower(CAST(OLD."WorkspaceId" AS text)) = '{workspace.Id}'""";
        await using DbConnection owner = product.OwnerConnection is { } postgres ? new NpgsqlConnection(postgres)
            : new SqliteConnection(await product.InScopeAsync(workspace, services => Task.FromResult(services.GetRequiredService<MaturityDb>().Database.GetConnectionString()!)));
        await owner.OpenAsync();
        await using var command = owner.CreateCommand();
        command.CommandText = product.OwnerConnection is null
            ? $"CREATE TRIGGER keep_leads {when} WHEN {own} BEGIN SELECT RAISE(ABORT, 'Kept.'); END"
            : "CREATE FUNCTION keep_leads() RETURNS trigger LANGUAGE plpgsql AS $keep$ BEGIN RAISE EXCEPTION 'Kept.'; END $keep$; "
                + $"CREATE TRIGGER keep_leads {when} FOR EACH ROW WHEN ({own}) EXECUTE FUNCTION keep_leads()";
        await command.ExecuteNonQueryAsync();
    }

    private Task<RetentionRun?> RunAsync(Workspace workspace) =>
        product.InScopeAsync(workspace, services => services.GetRequiredService<LeadRetention>().RunAsync(CancellationToken.None));

    private Task<int> CountAsync(Workspace workspace) => product.InScopeAsync(workspace, async services =>
    {
        var db = services.GetRequiredService<MaturityDb>();
        Assert.Equal(await db.Leads.CountAsync(), await db.LeadConsents.CountAsync());
        return await db.Leads.CountAsync();
    });

    private Task<int> AddAsync(Workspace workspace, int created, int? confirmed, bool worked) => product.InScopeAsync(workspace, services =>
    {
        var (db, now) = (services.GetRequiredService<MaturityDb>(), TimeProvider.System.GetUtcNow());
        var lead = new Lead(Guid.CreateVersion7(), new("A", "a@b.example", "C", "D", "MAN", "large", "en"),
            new(Guid.CreateVersion7(), "hash", "", 3, 50, now.AddDays(-created)), LeadOrigin.Unknown, LeadDoubts.None, now.AddDays(-created));
        if (confirmed is { } days) lead.Confirm(now.AddDays(-days));
        if (worked) lead.MoveTo(LeadStage.Contacted, now);
        db.AddRange(lead, new LeadConsent(Guid.CreateVersion7(), lead.Id, LeadPurpose.News, 1, true, now), new LeadDocument(lead.Id, now));
        return db.SaveChangesAsync();
    });
}
