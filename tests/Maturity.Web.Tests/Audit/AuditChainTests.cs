using Maturity.Web.Data;
using Maturity.Web.Features.Audit;
using Maturity.Web.Features.Organizations;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Audit;

public sealed class AuditChainTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    private const int Entries = 30;

    [Fact]
    public async Task Chain_AsWritten_IsIntact()
    {
        var workspace = await FilledAsync();
        var check = await CheckAsync(workspace);
        Assert.Null(check.BrokenAt);
        Assert.True(check.Entries >= Entries, $"{check.Entries}");
    }

    [Fact]
    public async Task Chain_WrittenByManyAtOnce_HasNoGapAndNoFork()
    {
        var workspace = await FilledAsync();
        var before = (await CheckAsync(workspace)).Entries;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => AddAsync(workspace, 5))));
        var check = await CheckAsync(workspace);
        Assert.Equal((null, before + 40), (check.BrokenAt, check.Entries));
    }

    /// <summary>Every way to change a row behind the product's back, at every place: each must be found.</summary>
    [Fact]
    public async Task Tampering_OfAnyKindAnywhere_IsFound()
    {
        var (random, found) = (new Random(7), 0);
        const int Attempts = 100;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var workspace = attempt % 10 == 0 ? await FilledAsync() : workspaceOfLast!;
            workspaceOfLast = workspace;
            var undo = await TamperAsync(workspace, attempt % 7, random);
            if ((await CheckAsync(workspace)).BrokenAt is not null) found++;
            await undo();
            Assert.Null((await CheckAsync(workspace)).BrokenAt);
        }

        Assert.Equal(Attempts, found);
    }

    [Fact]
    public async Task Entry_ChangedOrRemovedThroughTheProduct_IsRefused()
    {
        var workspace = await FilledAsync();
        await product.InScopeAsync(workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            db.Remove(await db.AuditEntries.FirstAsync());
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
            db.ChangeTracker.Clear();
            db.Entry(await db.AuditEntries.FirstAsync()).Property(e => e.Action).CurrentValue = "nothing";
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
            return 0;
        });
    }

    [Fact]
    public async Task Entry_ChangedOrRemovedInBulk_IsRefusedByTheDatabase()
    {
        var workspace = await FilledAsync();
        await product.InScopeAsync(workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.AuditEntries.ExecuteDeleteAsync());
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.AuditEntries.ExecuteUpdateAsync(set => set.SetProperty(e => e.Action, "nothing")));
            return 0;
        });
        Assert.Null((await CheckAsync(workspace)).BrokenAt);
    }

    [Fact]
    public async Task Save_ThatFails_LeavesNoEntry()
    {
        var workspace = await FilledAsync();
        var before = (await CheckAsync(workspace)).Entries;
        await product.InScopeAsync(workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            var organization = await db.Organizations.FirstAsync();
            db.Entry(organization).Property(o => o.Version).OriginalValue = 99;
            organization.Describe(Profile("Changed"));
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
            return 0;
        });
        var check = await CheckAsync(workspace);
        Assert.Equal((null, before), (check.BrokenAt, check.Entries));
    }

    private Workspace? workspaceOfLast;

    private async Task<Workspace> FilledAsync()
    {
        var owner = await product.MemberAsync();
        await AddAsync(owner.Workspace, Entries);
        return owner.Workspace;
    }

    private Task<int> AddAsync(Workspace workspace, int count) => product.InScopeAsync(workspace, async services =>
    {
        var (db, time) = (services.GetRequiredService<MaturityDb>(), services.GetRequiredService<TimeProvider>());
        for (var i = 0; i < count; i++)
        {
            db.Organizations.Add(new(Ids.New(time), Profile($"Company {i}"), time.GetUtcNow()));
            await db.SaveChangesAsync();
        }

        return count;
    });

    private Task<ChainCheck> CheckAsync(Workspace workspace) =>
        product.InScopeAsync(workspace, services => services.GetRequiredService<AuditLog>().CheckAsync(CancellationToken.None));

    private static OrganizationProfile Profile(string name) => new(name, "MAN", "large", "NL", null);

    /// <summary>Does what somebody with the database in hand could do, with the triggers out of the way; gives the way back.</summary>
    private async Task<Func<Task>> TamperAsync(Workspace workspace, int kind, Random random)
    {
        var rows = await RowsAsync(workspace);
        var victim = rows[random.Next(1, rows.Count - 1)];
        await using var tampering = await TamperingDatabase.OpenAsync(product);
        switch (kind)
        {
            case 0: await tampering.SetAsync(workspace.Id, victim.Number, "Action", "viewed"); break;
            case 1: await tampering.SetAsync(workspace.Id, victim.Number, "Actor", "account:somebody"); break;
            case 2: await tampering.SetAsync(workspace.Id, victim.Number, "SubjectId", Guid.CreateVersion7().ToString()); break;
            case 3: await tampering.SetAsync(workspace.Id, victim.Number, "Address", "203.0.113.9"); break;
            case 4: await tampering.SetAsync(workspace.Id, victim.Number, "Hash", new string('0', 64)); break;
            case 5: await tampering.RemoveAsync(workspace.Id, victim.Number); break;
            default: await tampering.RemoveAsync(workspace.Id, rows[^1].Number); break;
        }

        var original = kind == 6 ? rows[^1] : victim;
        return async () =>
        {
            await using var mending = await TamperingDatabase.OpenAsync(product);
            await mending.RestoreAsync(original);
        };
    }

    private Task<List<AuditEntry>> RowsAsync(Workspace workspace) => product.InScopeAsync(workspace, services =>
        services.GetRequiredService<MaturityDb>().AuditEntries.AsNoTracking().OrderBy(e => e.Number).ToListAsync());
}
