using Maturity.Web.Data;
using Maturity.Web.Features.Answering;
using Maturity.Web.Features.Organizations;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Answering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Isolation;

/// <summary>
/// Each layer alone, in a product without tenant filter: what the layers before it would have stopped is done on purpose, so
/// that the one named is what stops it. Taking that layer out turns its test red.
/// </summary>
public sealed class GuardTests(UnfilteredProduct product) : IClassFixture<UnfilteredProduct>
{
    private static readonly OrganizationProfile Stolen = new("Stolen", "MAN", "large", "NL", null);

    [Fact]
    public async Task SaveGuard_RowOfAnotherWorkspaceAsItWasRead_RefusesToSaveIt()
    {
        var (mine, target) = (await product.RespondentAsync(), await TargetAsync());
        var refusal = await AttackAsync(mine.Workspace, async db =>
        {
            // Everything about the row is right, its workspace and its version included: only the guard knows better.
            db.Attach(target);
            target.Describe(Stolen);
            await db.SaveChangesAsync();
        });
        Assert.IsType<TenantViolationException>(refusal);
    }

    [Fact]
    public async Task SaveGuard_RowOfNoWorkspace_RefusesToSaveIt()
    {
        var target = await TargetAsync();
        Assert.IsType<TenantViolationException>(await AttackAsync(null, async db =>
        {
            db.Attach(target);
            target.Describe(Stolen);
            await db.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task ConcurrencyToken_RowSavedBySomebodyElseMeanwhile_RefusesTheSecondSave()
    {
        var mine = await product.RespondentAsync();
        var refusal = await AttackAsync(mine.Workspace, async db =>
        {
            var row = await db.Organizations.SingleAsync(o => o.WorkspaceId == mine.Workspace.Id);
            row.Describe(Stolen with { Name = "Second" });
            Assert.Null(await AttackAsync(mine.Workspace, async other =>
            {
                (await other.Organizations.SingleAsync(o => o.WorkspaceId == mine.Workspace.Id)).Describe(Stolen with { Name = "First" });
                await other.SaveChangesAsync();
            }));
            await db.SaveChangesAsync();
        });
        Assert.IsType<DbUpdateConcurrencyException>(refusal);
    }

    [Fact]
    public async Task ForeignKey_ChildUnderAParentOfAnotherWorkspace_IsRefusedByTheDatabase()
    {
        var (mine, theirs) = (await product.RespondentAsync(), await product.RespondentAsync());
        // The new row is mine in every respect; its parent is not.
        Assert.IsType<DbUpdateException>(await AttackAsync(mine.Workspace, async db =>
        {
            db.Add(new GivenAnswer(theirs.Id, mine.First.Questions[0].Id, AnswerContent.Empty, TimeProvider.System.GetUtcNow()));
            await db.SaveChangesAsync();
        }));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task BulkGuard_WhileReadingAcrossWorkspaces_RefusesTheChange(bool delete)
    {
        var mine = await product.RespondentAsync();
        var refusal = await AttackAsync(mine.Workspace, async db =>
        {
            using var _ = db.AcrossWorkspaces("test");
            if (delete) await db.AuditEntries.Where(entry => entry.Action == "no such").ExecuteDeleteAsync();
            else await db.Organizations.Where(o => o.Name == "no such").ExecuteUpdateAsync(set => set.SetProperty(o => o.Name, "Stolen"));
        });
        Assert.IsType<TenantViolationException>(refusal);
    }

    [Fact]
    public async Task BulkGuard_WhileReadingAcrossWorkspacesWithoutWaiting_RefusesTheChange()
    {
        var mine = await product.RespondentAsync();
        Assert.IsType<TenantViolationException>(await AttackAsync(mine.Workspace, db =>
        {
            using var _ = db.AcrossWorkspaces("test");
            return Task.FromResult(db.AuditEntries.Where(entry => entry.Action == "no such").ExecuteDelete());
        }));
    }

    /// <summary>An organization of another workspace, as that workspace read it.</summary>
    private async Task<Organization> TargetAsync()
    {
        var theirs = await product.RespondentAsync();
        return await product.InScopeAsync(theirs.Workspace, services => services.GetRequiredService<MaturityDb>().Organizations.AsNoTracking()
            .SingleAsync(o => o.WorkspaceId == theirs.Workspace.Id));
    }

    private Task<Exception?> AttackAsync(Workspace? attacker, Func<MaturityDb, Task> attack) =>
        product.InScopeAsync(attacker, services => Record.ExceptionAsync(() => attack(services.GetRequiredService<MaturityDb>())));
}
