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

    /// <summary>Every way to change a row past the triggers, at every place: each must be found.</summary>
    [Fact]
    public async Task Tampering_OfAnyKindAnywhere_IsFound()
    {
        await using var weakened = await WeakenedAudit.OfAsync(product);
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

    /// <summary>Does what somebody with the database in hand could do; gives the way back.</summary>
    private async Task<Func<Task>> TamperAsync(Workspace workspace, int kind, Random random)
    {
        var rows = await RowsAsync(workspace);
        var victim = kind == 6 ? rows[^1] : rows[random.Next(1, rows.Count - 1)];
        await EditAsync(workspace, victim.Number, entry => kind switch
        {
            0 => entry.ExecuteUpdateAsync(set => set.SetProperty(e => e.Action, AuditEvent.Viewed)),
            1 => entry.ExecuteUpdateAsync(set => set.SetProperty(e => e.Actor, "account:somebody")),
            2 => entry.ExecuteUpdateAsync(set => set.SetProperty(e => e.SubjectId, "another")),
            3 => entry.ExecuteUpdateAsync(set => set.SetProperty(e => e.Address, "203.0.113.9")),
            4 => entry.ExecuteUpdateAsync(set => set.SetProperty(e => e.Hash, new string('0', 64))),
            _ => entry.ExecuteDeleteAsync(),
        });
        return () => kind < 5
            ? EditAsync(workspace, victim.Number, entry => entry.ExecuteUpdateAsync(set => set.SetProperty(e => e.Action, victim.Action)
                .SetProperty(e => e.Actor, victim.Actor).SetProperty(e => e.SubjectId, victim.SubjectId).SetProperty(e => e.Address, victim.Address).SetProperty(e => e.Hash, victim.Hash)))
            : product.InScopeAsync(workspace, services =>
            {
                var db = services.GetRequiredService<MaturityDb>();
                db.Add(victim);
                return db.SaveChangesAsync();
            });
    }

    private Task<int> EditAsync(Workspace workspace, long number, Func<IQueryable<AuditEntry>, Task<int>> edit) => product.InScopeAsync(workspace, services =>
        edit(services.GetRequiredService<MaturityDb>().AuditEntries.Where(e => e.Number == number)));

    private Task<List<AuditEntry>> RowsAsync(Workspace workspace) => product.InScopeAsync(workspace, services =>
        services.GetRequiredService<MaturityDb>().AuditEntries.AsNoTracking().OrderBy(e => e.Number).ToListAsync());
}
