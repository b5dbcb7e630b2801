using Npgsql;

namespace Maturity.Web.Data;

/// <summary>Lets the role that serves use the tables that another role owns.</summary>
public static class ServingGrants
{
    /// <summary>Statements for the owner to run; null when one role does both. Running them again changes nothing.</summary>
    /// <param name="storage">The settings.</param>
    public static string? Script(StorageOptions storage)
    {
        var (serving, owner) = (Username(storage.Connection), Username(storage.OwnerConnection));
        if (serving is null || serving == owner) return null;
        var role = $"\"{serving.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        return $"""
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role};
            GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {role};
            REVOKE UPDATE, DELETE ON "AuditEntries", "AdministrationEntries" FROM {role};
            REVOKE UPDATE ON "BenchmarkConsents" FROM {role};
            REVOKE UPDATE, DELETE ON "LeadConsents" FROM {role};
            REVOKE INSERT, UPDATE, DELETE ON "__EFMigrationsHistory" FROM {role};
            """;
    }

    private static string? Username(string connection) => new NpgsqlConnectionStringBuilder(connection).Username;
}
