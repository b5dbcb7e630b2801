using System.Security.Cryptography;
using System.Text;
using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Isolation;

/// <summary>A workspace whose every text carries its canary, with its owner and two places in it.</summary>
public sealed class Estate
{
    private static readonly System.Reflection.MethodInfo Reader = typeof(Estate).GetMethod(nameof(RowsOfAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!;

    private readonly TestProduct product;

    private Estate(TestProduct product, string canary, Workspace workspace) => (this.product, Canary, Workspace) = (product, canary, workspace);

    public string Canary { get; }

    public Workspace Workspace { get; }

    public TestMember Owner { get; private set; } = null!;

    /// <summary>A place whose assessment takes answers.</summary>
    public Place Open { get; private set; } = null!;

    /// <summary>A place whose assessment is published.</summary>
    public Place Published { get; private set; } = null!;

    public static string NameOf(string canary) => $"{canary} workspace";

    public static async Task<Estate> MakeAsync(TestProduct product, string canary)
    {
        var workspace = await product.InScopeAsync(null, async services =>
        {
            var (db, time) = (services.GetRequiredService<MaturityDb>(), services.GetRequiredService<TimeProvider>());
            var made = db.Workspaces.Add(new(Ids.New(time), $"w-{Ids.New(time).ToString("N")[^12..]}", NameOf(canary), "en", time.GetUtcNow())).Entity;
            await db.SaveChangesAsync();
            return made;
        });
        var estate = new Estate(product, canary, workspace) { Owner = await product.MemberAsync(Role.Owner, workspace) };
        await product.InScopeAsync(null, services => services.GetRequiredService<MaturityDb>().Users.Where(account => account.Id == estate.Owner.Account.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(account => account.Name, $"{canary} owner")));
        estate.Open = await Place.MakeAsync(product, workspace, canary);
        estate.Published = await (await Place.MakeAsync(product, workspace, canary)).PublishAsync(product);
        return estate;
    }

    /// <summary>The place that a row of the table is about.</summary>
    public Place For(AccessRow row) => row.Published ? Published : Open;

    /// <summary>Another place like it, for something that changes it.</summary>
    public async Task<Place> AnotherAsync(AccessRow row)
    {
        var place = await Place.MakeAsync(product, Workspace, Canary);
        return row.Published ? await place.PublishAsync(product) : place;
    }

    /// <summary>A hash of every table's rows of this workspace.</summary>
    public Task<Dictionary<string, string>> HashAsync() => product.InScopeAsync(Workspace, async services =>
    {
        var db = services.GetRequiredService<MaturityDb>();
        var hashes = new Dictionary<string, string>();
        foreach (var entity in db.Model.GetEntityTypes().Where(entity => typeof(ITenantOwned).IsAssignableFrom(entity.ClrType)))
        {
            var rows = await (Task<List<object>>)Reader.MakeGenericMethod(entity.ClrType).Invoke(null, [db, Workspace.Id])!;
            var lines = rows.Select(row => string.Join('|', entity.GetProperties().Select(property => property.PropertyInfo?.GetValue(row)))).Order(StringComparer.Ordinal);
            hashes[entity.ClrType.Name] = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
        }

        var home = await db.Workspaces.AsNoTracking().SingleAsync(w => w.Id == Workspace.Id);
        hashes[nameof(Workspace)] = $"{home.Slug} {home.Name} {home.Version}";
        return hashes;
    });

    private static async Task<List<object>> RowsOfAsync<T>(MaturityDb db, Guid workspace)
        where T : class =>
        [.. await db.Set<T>().AsNoTracking().Where(row => EF.Property<Guid>(row, nameof(ITenantOwned.WorkspaceId)) == workspace).ToListAsync()];
}
