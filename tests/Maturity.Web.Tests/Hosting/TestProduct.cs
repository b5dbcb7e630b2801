using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Tests.Hosting;

/// <summary>The real product on a loopback port with a migrated database of its own. Shared by the tests of a class.</summary>
public class TestProduct : IAsyncLifetime
{
    public const string Password = "correct horse battery";

    private const int HashIterations = 210_000;

    private WebApplication? app;

    public Uri Address => new(app!.Urls.Single());

    public IServiceProvider Services => app!.Services;

    public string Folder => Database.Folder;

    public TestDatabase Database { get; } = new();

    /// <summary>Connection string of the role that owns the tables; null on SQLite.</summary>
    public string? OwnerConnection => Database.IsPostgres ? Database.Owner : null;

    /// <summary>Settings of a test class that needs others than the default.</summary>
    protected virtual IEnumerable<string> Settings => [];

    /// <summary>
    /// Whether a password costs what it costs where the product serves. Thousands of people are made and sign in here, and
    /// the cost of a hash is nothing that their tests are about.
    /// </summary>
    protected virtual bool HashesAtFullCost => false;

    public async Task InitializeAsync()
    {
        var storage = await Database.CreateAsync();
        app = Product.Build(["--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning", "--Http:SignInsPerMinute=100000", .. storage, .. Settings]);
        var hashing = app.Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value;
        Assert.Equal(HashIterations, hashing.IterationCount);
        if (!HashesAtFullCost) hashing.IterationCount = 1;
        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<DatabaseSchema>().MigrateAsync(CancellationToken.None);
        await app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await app!.StopAsync();
        await app.DisposeAsync();
        await Database.DisposeAsync();
    }

    /// <summary>A browser-like client: keeps cookies, does not follow redirects.</summary>
    public TestClient Client() => new(Address);

    /// <summary>Does something in the product's own services, inside a workspace or outside.</summary>
    public async Task<T> InScopeAsync<T>(Workspace? workspace, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        if (workspace is not null) scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(workspace);
        return await work(scope.ServiceProvider);
    }

    /// <summary>A workspace with a slug of its own, and a member of it.</summary>
    public async Task<TestMember> MemberAsync(Role role = Role.Owner, Workspace? workspace = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var provider = scope.ServiceProvider;
        var time = provider.GetRequiredService<TimeProvider>();
        var db = provider.GetRequiredService<MaturityDb>();
        var number = Ids.New(time).ToString("N")[^12..];
        var home = workspace ?? new Workspace(Ids.New(time), $"w-{number}", $"Workspace {number}", "en", time.GetUtcNow());
        var account = new Account { Id = Ids.New(time), Name = $"Person {number}", Email = $"{number}@example.org", UserName = $"{number}@example.org", EmailConfirmed = true };
        var created = await provider.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password);
        Assert.True(created.Succeeded, string.Join("; ", created.Errors.Select(e => e.Description)));
        provider.GetRequiredService<CurrentTenant>().Enter(home);
        if (workspace is null) db.Workspaces.Add(home);
        db.Memberships.Add(new(home.Id, account.Id, role, time.GetUtcNow()));
        await db.SaveChangesAsync();
        return new(home, account, role);
    }

    /// <summary>A client that has signed in through the form.</summary>
    public async Task<TestClient> SignInAsync(TestMember member)
    {
        var client = Client();
        var response = await client.SubmitAsync("/account/sign-in", new() { ["Input.Email"] = member.Account.Email!, ["Input.Password"] = Password });
        Assert.Equal(System.Net.HttpStatusCode.Redirect, response.StatusCode);
        return client;
    }
}
