using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Tenancy;

public sealed class TenantFilterTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [Fact]
    public async Task Query_WithoutAWorkspace_SeesNoRowOfAnyOwnedEntity()
    {
        await FillAsync();
        var counts = await product.InScopeAsync(null, services => CountAsync(services.GetRequiredService<MaturityDb>()));
        Assert.All(counts, count => Assert.Equal(0, count.Value));
    }

    [Fact]
    public async Task Query_Inside_SeesOwnRowsOnly()
    {
        var (mine, _) = (await FillAsync(), await FillAsync());
        var owners = await product.InScopeAsync(mine.Workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            return new[]
            {
                await db.Organizations.Select(r => r.WorkspaceId).ToListAsync(), await db.Assessments.Select(r => r.WorkspaceId).ToListAsync(),
                await db.Respondents.Select(r => r.WorkspaceId).ToListAsync(), await db.Reports.Select(r => r.WorkspaceId).ToListAsync(),
                await db.AuditEntries.Select(r => r.WorkspaceId).ToListAsync(),
            };
        });
        Assert.All(owners, rows =>
        {
            Assert.NotEmpty(rows);
            Assert.All(rows, owner => Assert.Equal(mine.Workspace.Id, owner));
        });
    }

    [Fact]
    public async Task Query_AcrossWorkspaces_SeesAllUntilItIsDisposed()
    {
        var (mine, theirs) = (await FillAsync(), await FillAsync());
        await product.InScopeAsync(mine.Workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            using (db.AcrossWorkspaces("test"))
            {
                Assert.True(await db.Organizations.AnyAsync(o => o.WorkspaceId == theirs.Workspace.Id));
                Assert.Throws<InvalidOperationException>(() => db.AcrossWorkspaces("again"));
            }

            Assert.False(await db.Organizations.AnyAsync(o => o.WorkspaceId == theirs.Workspace.Id));
            return true;
        });
    }

    [Fact]
    public async Task Scope_InOneWorkspace_CannotEnterAnother()
    {
        var (mine, theirs) = (await product.RespondentAsync(), await product.RespondentAsync());
        await product.InScopeAsync(mine.Workspace, services =>
        {
            Assert.Throws<InvalidOperationException>(() => services.GetRequiredService<CurrentTenant>().Enter(theirs.Workspace));
            return Task.FromResult(true);
        });
    }

    private async Task<TestRespondent> FillAsync()
    {
        var respondent = await product.RespondentAsync();
        await product.MemberAsync(workspace: respondent.Workspace);
        await product.DoneReportAsync(respondent);
        return respondent;
    }

    private static async Task<Dictionary<string, int>> CountAsync(MaturityDb db)
    {
        var count = typeof(TenantFilterTests).GetMethod(nameof(CountOfAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!;
        var counts = new Dictionary<string, int>();
        foreach (var entity in db.Model.GetEntityTypes().Where(entity => typeof(ITenantOwned).IsAssignableFrom(entity.ClrType)))
            counts[entity.ClrType.Name] = await (Task<int>)count.MakeGenericMethod(entity.ClrType).Invoke(null, [db])!;
        Assert.NotEmpty(counts);
        return counts;
    }

    private static Task<int> CountOfAsync<T>(MaturityDb db)
        where T : class => db.Set<T>().CountAsync();
}
