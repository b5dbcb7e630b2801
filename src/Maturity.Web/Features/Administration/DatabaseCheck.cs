using System.Data.Common;
using System.Net.Sockets;
using Maturity.Web.Data;

namespace Maturity.Web.Features.Administration;

/// <summary>Whether the database answers, has the schema of this build and keeps workspaces apart.</summary>
public static class DatabaseCheck
{
    private const string Name = "database";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The finding.</summary>
    /// <param name="services">The product's services.</param>
    /// <param name="storage">The settings.</param>
    /// <param name="cancellation">Ends the check.</param>
    public static async Task<Finding> RunAsync(IServiceProvider services, StorageOptions storage, CancellationToken cancellation)
    {
        // Opening a connection would make the file.
        if (storage.Engine == StorageEngine.Sqlite && !File.Exists(storage.DatabaseFile))
            return Finding.Fine(Name, "There is none yet; it is made at the first start.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            await using var scope = services.CreateAsyncScope();
            var schema = scope.ServiceProvider.GetRequiredService<DatabaseSchema>();
            return Judge(storage, await schema.MissingAsync(limit.Token))
                ?? Judge(await schema.UnprotectedAsync(limit.Token), await schema.ServingRoleAsync(limit.Token))
                ?? Finding.Fine(Name, $"{Place(storage)} has the current schema.");
        }
        catch (Exception failure) when (IsExpected(failure, cancellation))
        {
            var reason = failure is OperationCanceledException ? "It does not answer." : failure.Message;
            return Finding.Broken(Name, $"{Place(storage)} cannot be opened: {reason}", storage.Engine == StorageEngine.Sqlite
                ? "Let the user of the product read and write the file, or restore it from a backup."
                : "Start the server, or correct host, database, user and password in Storage:ConnectionString.");
        }
    }

    private static Finding? Judge(StorageOptions storage, IReadOnlyList<string> missing)
    {
        if (missing.Count == 0) return null;
        var found = $"{Place(storage)} lacks {missing.Count} migrations.";
        return storage.Engine == StorageEngine.Sqlite
            ? Finding.Attention(Name, found, "Start the product: it applies them. Make a backup first.")
            : Finding.Broken(Name, found, "Make a backup, then run: maturity migrate");
    }

    private static Finding? Judge(IReadOnlyList<string> unprotected, ServingRole? role)
    {
        if (unprotected.Count > 0)
            return Finding.Broken(Name, $"Row-level security does not protect {string.Join(", ", unprotected)}.", "Run: maturity migrate");
        return role?.Weakness is { } weakness
            ? Finding.Attention(Name, weakness, "Serve as a role of its own, and migrate as the owner: see “Two roles” in docs/operations.md.")
            : null;
    }

    private static bool IsExpected(Exception failure, CancellationToken cancellation) => failure switch
    {
        OperationCanceledException => !cancellation.IsCancellationRequested,
        DbException or SocketException or IOException or TimeoutException or ArgumentException or InvalidOperationException => true,
        _ => false,
    };

    // Never the connection string: it holds a password.
    private static string Place(StorageOptions storage) => storage.Engine == StorageEngine.Sqlite ? storage.DatabaseFile : "The PostgreSQL database";
}
