using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Features.Administration.Log;
using Maturity.Web.Features.Benchmarks;
using Maturity.Web.Features.Questionnaires;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Tenancy;

public sealed class TenantModelTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    /// <summary>Entities that belong to no workspace, each looked at: none holds a client's data.</summary>
    private static readonly HashSet<Type> Reviewed =
    [
        typeof(Workspace), // the tenant itself
        typeof(Account), typeof(IdentityUserClaim<Guid>), typeof(IdentityUserLogin<Guid>), typeof(IdentityUserToken<Guid>),
        typeof(IdentityUserPasskey<Guid>), typeof(IdentityPasskeyData), // a person may be a member of several workspaces
        typeof(Session), typeof(SecondFactor), typeof(RecoveryCode), // as above
        typeof(CountedTries), // kept by a hash of what was typed, whether or not it is anybody's
        typeof(QuestionnaireContent), // published content
        typeof(Installation), typeof(DataProtectionKey), // the installation's own
        typeof(BenchmarkSnapshot), typeof(BenchmarkCell), typeof(BenchmarkFigures), typeof(BenchmarkMember), // read through the release rules only
        typeof(AdministrationEntry), typeof(SnapshotRun), typeof(HeldSheet), typeof(BenchmarkSwitch), // administrators' own; a held sheet says what is odd, not whose it is
    ];

    [Fact]
    public async Task Entity_NotOnTheReviewedList_IsOwnedFilteredAndKeyedByWorkspace()
    {
        var entities = await ModelAsync();
        Assert.NotEmpty(entities);
        Assert.All(entities.Where(entity => !Reviewed.Contains(entity.ClrType)), entity =>
        {
            Assert.True(typeof(ITenantOwned).IsAssignableFrom(entity.ClrType), $"{entity.Name} is not tenant-owned: make it so, or review it.");
            Assert.NotNull(entity.FindDeclaredQueryFilter(TenantModel.FilterName));
            Assert.Equal(nameof(ITenantOwned.WorkspaceId), entity.FindPrimaryKey()!.Properties[0].Name);
            var owner = entity.FindProperty(nameof(ITenantOwned.WorkspaceId))!;
            Assert.True(owner.IsConcurrencyToken, $"{entity.Name} can be written by a stub.");
            Assert.False(owner.IsNullable);
        });
    }

    [Fact]
    public async Task ReviewedList_EveryType_IsInTheModelAndNotOwned()
    {
        var types = (await ModelAsync()).Select(entity => entity.ClrType).ToHashSet();
        Assert.All(Reviewed, type => Assert.Contains(type, types));
        Assert.All(Reviewed, type => Assert.False(typeof(ITenantOwned).IsAssignableFrom(type)));
    }

    [Fact]
    public async Task ForeignKey_BetweenOwnedEntities_BeginsWithTheWorkspace()
    {
        var links = (await ModelAsync()).SelectMany(entity => entity.GetForeignKeys())
            .Where(link => typeof(ITenantOwned).IsAssignableFrom(link.PrincipalEntityType.ClrType)).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link =>
        {
            Assert.Equal(nameof(ITenantOwned.WorkspaceId), link.Properties[0].Name);
            Assert.Equal(nameof(ITenantOwned.WorkspaceId), link.PrincipalKey.Properties[0].Name);
        });
    }

    [Fact]
    public async Task VersionedEntity_Version_IsAConcurrencyToken()
    {
        var versioned = (await ModelAsync()).Where(entity => typeof(IVersioned).IsAssignableFrom(entity.ClrType)).ToList();
        Assert.NotEmpty(versioned);
        Assert.All(versioned, entity => Assert.True(entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken));
    }

    private Task<IReadOnlyList<IEntityType>> ModelAsync() => product.InScopeAsync<IReadOnlyList<IEntityType>>(null, services =>
        Task.FromResult<IReadOnlyList<IEntityType>>([.. services.GetRequiredService<MaturityDb>().Model.GetEntityTypes()]));
}
