using Microsoft.Extensions.Options;

namespace Maturity.Web.Data;

/// <summary>What the product does with its database before it serves.</summary>
public static class StorageStart
{
    /// <summary>
    /// Migrates on SQLite. On PostgreSQL, where several nodes may start at once, it only checks: migrating is the
    /// operator's step.
    /// </summary>
    /// <param name="app">The product.</param>
    /// <exception cref="StorageUnavailableException">The database cannot be opened, or PostgreSQL lacks migrations, or does not protect its rows.</exception>
    public static async Task PrepareStorageAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var schema = scope.ServiceProvider.GetRequiredService<DatabaseSchema>();
        var options = scope.ServiceProvider.GetRequiredService<IOptions<StorageOptions>>().Value;
        if (options.Engine == StorageEngine.Sqlite)
        {
            await schema.MigrateAsync(app.Lifetime.ApplicationStopping);
            return;
        }

        await schema.DemandAsync(mayBeMissing: false, app.Lifetime.ApplicationStopping);
        var missing = await schema.MissingAsync(app.Lifetime.ApplicationStopping);
        if (missing.Count > 0)
            throw new StorageUnavailableException($"The database lacks {missing.Count} migrations. Run: maturity migrate");
        var unprotected = await schema.UnprotectedAsync(app.Lifetime.ApplicationStopping);
        if (unprotected.Count > 0)
            throw new StorageUnavailableException($"Row-level security does not protect {string.Join(", ", unprotected)}. Run: maturity migrate");
        if ((await schema.ServingRoleAsync(app.Lifetime.ApplicationStopping))?.Weakness is { } weakness)
            app.Logger.LogWarning("{Weakness} See “Two roles” in docs/operations.md", weakness);
    }
}
