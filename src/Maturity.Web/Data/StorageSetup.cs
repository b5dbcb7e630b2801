using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Data;

/// <summary>Registers the database.</summary>
public static class StorageSetup
{
    /// <summary>Services.</summary>
    public static void AddStorage(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(TimeProvider.System);
        services.AddScoped<DatabaseSchema>();
        services.AddScoped<DatabaseClock>();
        services.AddSingleton<SqliteConnectionPragmas>();
        services.AddSingleton<TenantGuard>();
        services.AddSingleton<TenantBulkGuard>();

        // The context is never pooled: a pooled one keeps the tenant of the request before.
        if (builder.Configuration.GetValue<StorageEngine?>("Storage:Engine") == StorageEngine.Postgres)
            services.AddDbContext<MaturityDb, PostgresMaturityDb>((provider, options) =>
                options.UseNpgsql(Connection(provider)).AddInterceptors(Guards(provider)).AddInterceptors(new WorkspaceSetting()));
        else
            services.AddDbContext<MaturityDb, SqliteMaturityDb>((provider, options) =>
                options.UseSqlite(Connection(provider)).AddInterceptors(Guards(provider))
                    .AddInterceptors(provider.GetRequiredService<SqliteConnectionPragmas>()));

        var protection = services.AddDataProtection().SetApplicationName("maturity");
        if (KeyCertificate.Load(builder.Configuration) is { } certificate) protection.ProtectKeysWithCertificate(certificate);
        // The framework warns of keys without encryption in words of its own at odd moments; the start says it, with the remedy.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        services.AddSingleton<DataProtectionKeyStore>();
        services.AddOptions<KeyManagementOptions>()
            .Configure<DataProtectionKeyStore>((options, store) => options.XmlRepository = store);
    }

    private static string Connection(IServiceProvider provider) => provider.GetRequiredService<IOptions<StorageOptions>>().Value.Connection;

    private static Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor[] Guards(IServiceProvider provider) =>
        [
            provider.GetRequiredService<TenantGuard>(), provider.GetRequiredService<TenantBulkGuard>(),
        ];
}
