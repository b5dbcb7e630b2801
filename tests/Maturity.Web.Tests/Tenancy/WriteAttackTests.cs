using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Organizations;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Tenancy;

/// <summary>Code inside workspace A reaches for a row of workspace B, in every way EF offers: nothing of B may change.</summary>
public sealed class WriteAttackTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    private static readonly OrganizationProfile Stolen = new("Stolen", "MAN", "large", "NL", null);

    private static readonly Dictionary<string, Action<MaturityDb, Organization>> Stubs = new()
    {
        ["attach"] = (db, stub) => { db.Attach(stub); db.Entry(stub).State = EntityState.Modified; },
        ["update"] = (db, stub) => db.Update(stub),
        ["remove"] = (db, stub) => db.Remove(stub),
    };

    [Theory]
    [InlineData("attach", "own")]
    [InlineData("attach", "foreign")]
    [InlineData("attach", "empty")]
    [InlineData("update", "own")]
    [InlineData("update", "foreign")]
    [InlineData("update", "empty")]
    [InlineData("remove", "own")]
    [InlineData("remove", "foreign")]
    [InlineData("remove", "empty")]
    public async Task Stub_OfAForeignRow_IsRefusedAndTheRowStays(string attack, string owner)
    {
        var (mine, theirs) = (await product.RespondentAsync(), await product.RespondentAsync());
        var target = await OrganizationAsync(theirs);
        var stub = Stub(target.Id, owner switch { "own" => mine.Workspace.Id, "foreign" => theirs.Workspace.Id, _ => Guid.Empty });
        var refusal = await AttackAsync(mine, db =>
        {
            Stubs[attack](db, stub);
            return db.SaveChangesAsync();
        });
        if (owner == "foreign") Assert.IsType<TenantViolationException>(refusal);
        // Under the own workspace there is no row with this id, so nothing is hit.
        else if (owner == "own" || attack != "update") Assert.IsType<DbUpdateConcurrencyException>(refusal);
        // A stub without a workspace is to EF a new row, and becomes one of mine.
        else Assert.Null(refusal);
        Assert.Equal(target.Name, (await OrganizationAsync(theirs)).Name);
    }

    [Fact]
    public async Task Row_ReadAcrossWorkspacesAndChanged_IsRefused()
    {
        var (mine, theirs) = (await product.RespondentAsync(), await product.RespondentAsync());
        var target = await OrganizationAsync(theirs);
        Assert.IsType<TenantViolationException>(await AttackAsync(mine, async db =>
        {
            using (db.AcrossWorkspaces("test")) (await db.Organizations.SingleAsync(o => o.Id == target.Id)).Describe(Stolen);
            return await db.SaveChangesAsync();
        }));
        Assert.Equal(target.Name, (await OrganizationAsync(theirs)).Name);
    }

    [Fact]
    public async Task BulkChange_AcrossWorkspaces_IsRefused()
    {
        var (mine, theirs) = (await product.RespondentAsync(), await product.RespondentAsync());
        var target = await OrganizationAsync(theirs);
        Assert.IsType<TenantViolationException>(await AttackAsync(mine, async db =>
        {
            using var _ = db.AcrossWorkspaces("test");
            return await db.Organizations.ExecuteUpdateAsync(set => set.SetProperty(o => o.Name, "Stolen"));
        }));
        Assert.IsType<TenantViolationException>(await AttackAsync(mine, db =>
        {
            using var _ = db.AcrossWorkspaces("test");
            return Task.FromResult(db.AuditEntries.ExecuteDelete());
        }));
        Assert.Equal(target.Name, (await OrganizationAsync(theirs)).Name);
    }

    [Fact]
    public async Task BulkChange_Inside_ReachesOwnRowsOnly()
    {
        var (mine, theirs) = (await product.RespondentAsync(), await product.RespondentAsync());
        var changed = await product.InScopeAsync(mine.Workspace, services => services.GetRequiredService<MaturityDb>()
            .Organizations.ExecuteUpdateAsync(set => set.SetProperty(o => o.Name, "Mine")));
        Assert.Equal(1, changed);
        Assert.Equal("Mine", (await OrganizationAsync(mine)).Name);
        Assert.NotEqual("Mine", (await OrganizationAsync(theirs)).Name);
    }

    [Fact]
    public async Task OwnRow_MovedToAnotherWorkspace_IsRefused()
    {
        var (mine, theirs) = (await product.RespondentAsync(), await product.RespondentAsync());
        Assert.IsAssignableFrom<InvalidOperationException>(await AttackAsync(mine, async db =>
        {
            var organization = await db.Organizations.SingleAsync();
            db.Entry(organization).Property(o => o.WorkspaceId).CurrentValue = theirs.Workspace.Id;
            return await db.SaveChangesAsync();
        }));
        Assert.NotNull(await OrganizationAsync(mine));
    }

    [Fact]
    public async Task NewRow_ForAnotherWorkspace_IsRefused()
    {
        var (mine, theirs) = (await product.RespondentAsync(), await product.RespondentAsync());
        Assert.IsType<TenantViolationException>(await AttackAsync(mine, db =>
        {
            db.Add(Stub(Guid.CreateVersion7(), theirs.Workspace.Id));
            return db.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task NewRow_WithoutAWorkspace_IsRefused()
    {
        Assert.IsType<TenantViolationException>(await AttackAsync(null, db =>
        {
            db.Add(new Organization(Guid.CreateVersion7(), Stolen, TimeProvider.System.GetUtcNow()));
            return db.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task NewRow_OfAForeignParent_IsRefusedByTheDatabase()
    {
        var (mine, theirs) = (await product.RespondentAsync(), await product.RespondentAsync());
        var (parent, hash) = ((await OrganizationAsync(theirs)).Id, await HashAsync(mine));
        var refusal = await AttackAsync(mine, db =>
        {
            db.Add(new Assessment(Guid.CreateVersion7(), parent, hash, false, false, TimeProvider.System.GetUtcNow()));
            return db.SaveChangesAsync();
        });
        Assert.IsType<DbUpdateException>(refusal);
    }

    [Fact]
    public async Task Audit_OfAChange_NamesIt()
    {
        var mine = await product.RespondentAsync();
        var id = (await OrganizationAsync(mine)).Id;
        var entries = await product.InScopeAsync(mine.Workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            (await db.Organizations.SingleAsync()).Describe(Stolen);
            await db.SaveChangesAsync();
            db.Organizations.Single().Describe(Stolen with { Name = "Again" });
            Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
            await db.SaveChangesAsync();
            return await db.AuditEntries.AsNoTracking().Where(e => e.Subject == nameof(Organization) && e.SubjectId == id.ToString()).Select(e => e.Action).ToListAsync();
        });
        Assert.Equal(["changed", "changed", "created"], entries.Order());
    }

    private static Organization Stub(Guid id, Guid owner)
    {
        var stub = new Organization(id, Stolen, TimeProvider.System.GetUtcNow());
        typeof(Organization).GetProperty(nameof(Organization.WorkspaceId))!.SetValue(stub, owner);
        return stub;
    }

    private Task<Exception?> AttackAsync(TestRespondent? attacker, Func<MaturityDb, Task<int>> attack) =>
        product.InScopeAsync(attacker?.Workspace, services => Record.ExceptionAsync(() => attack(services.GetRequiredService<MaturityDb>())));

    private Task<Organization> OrganizationAsync(TestRespondent respondent) => product.InScopeAsync(respondent.Workspace, services =>
        services.GetRequiredService<MaturityDb>().Organizations.AsNoTracking().SingleAsync());

    private Task<string> HashAsync(TestRespondent respondent) => product.InScopeAsync(respondent.Workspace, services =>
        services.GetRequiredService<MaturityDb>().Assessments.Select(a => a.ContentHash).SingleAsync());
}
