using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Maturity.Web.Tenancy;

/// <summary>
/// Row-level security of PostgreSQL, derived from the model: whatever is <see cref="ITenantOwned"/> is protected, so that a
/// new table cannot be forgotten. Put in place by <c>maturity migrate</c> and checked by every node before it serves.
/// </summary>
public static class RowSecurity
{
    /// <summary>Setting of the transaction that holds the id of the workspace entered.</summary>
    public const string WorkspaceKey = "app.workspace";

    /// <summary>Setting of the transaction that opens reading across workspaces; holds the reason.</summary>
    public const string AcrossKey = "app.across";

    /// <summary>Policy that lets a workspace's own rows be read and written.</summary>
    public const string OwnPolicy = "own_workspace";

    /// <summary>Policy that lets rows of all workspaces be read, and never written.</summary>
    public const string AcrossPolicy = "read_across_workspaces";

    /// <summary>Tables whose rows belong to a workspace.</summary>
    /// <param name="model">The model.</param>
    public static IReadOnlyList<string> Tables(IModel model) =>
        [.. model.GetEntityTypes().Where(IsOwned).Select(entity => entity.GetTableName()!).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Statements that protect every table; running them again changes nothing.</summary>
    /// <param name="model">The model.</param>
    public static string Script(IModel model) => string.Join('\n', Tables(model).Select(Protect));

    /// <summary>
    /// A query for the tables of the parameter <c>$1</c> that are not protected as <see cref="Script"/> leaves them: security
    /// off, not forced upon the owner, a policy missing, one more that would widen what the others let through, or one that
    /// does not ask for its setting.
    /// </summary>
    public const string FindUnprotected =
        $"""
        SELECT wanted.name FROM unnest($1::text[]) AS wanted(name)
        LEFT JOIN pg_class AS found ON found.relname = wanted.name AND found.relnamespace = 'public'::regnamespace
        WHERE found.oid IS NULL OR NOT found.relrowsecurity OR NOT found.relforcerowsecurity
           OR (SELECT coalesce(string_agg(policy.polname || policy.polcmd::text, ' ' ORDER BY policy.polname), '')
               FROM pg_policy AS policy WHERE policy.polrelid = found.oid) <> '{OwnPolicy}* {AcrossPolicy}r'
           OR EXISTS (SELECT 1 FROM pg_policy AS policy WHERE policy.polrelid = found.oid AND (NOT policy.polpermissive
               OR pg_get_expr(policy.polqual, policy.polrelid) NOT LIKE '%app.%' OR pg_get_expr(policy.polqual, policy.polrelid) LIKE '% OR %'
               OR pg_get_expr(policy.polwithcheck, policy.polrelid) NOT LIKE '%{WorkspaceKey}%'))
        ORDER BY wanted.name
        """;

    /// <summary>
    /// A statement of a migration for the rows of all workspaces. Policies are forced upon the owner of the tables too, who would
    /// find no rows: they are lifted within the transaction, whose locks keep everybody else out.
    /// </summary>
    /// <param name="statement">The statement, ended.</param>
    /// <param name="tables">Tables of workspaces that it reads or writes.</param>
    public static string Lifted(string statement, params string[] tables)
    {
        var altered = tables.Select(table => $"ALTER TABLE \"{table}\"").ToList();
        return $"{string.Concat(altered.Select(alter => $"{alter} NO FORCE ROW LEVEL SECURITY;\n"))}{statement}\n{string.Concat(altered.Select(alter => $"{alter} FORCE ROW LEVEL SECURITY;\n"))}";
    }

    private static bool IsOwned(IReadOnlyEntityType entity) => typeof(ITenantOwned).IsAssignableFrom(entity.ClrType);

    // A setting that was never made is null, one of an earlier transaction is empty: neither equals any workspace.
    private static string Protect(string table) =>
        $"""
        ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
        DO $drop$ DECLARE policy name; BEGIN
            FOR policy IN SELECT polname FROM pg_policy WHERE polrelid = '"{table}"'::regclass LOOP
                EXECUTE format('DROP POLICY %I ON "{table}"', policy);
            END LOOP;
        END $drop$;
        CREATE POLICY {OwnPolicy} ON "{table}"
            USING ("{nameof(ITenantOwned.WorkspaceId)}" = nullif(current_setting('{WorkspaceKey}', true), '')::uuid)
            WITH CHECK ("{nameof(ITenantOwned.WorkspaceId)}" = nullif(current_setting('{WorkspaceKey}', true), '')::uuid);
        CREATE POLICY {AcrossPolicy} ON "{table}" FOR SELECT
            USING (coalesce(current_setting('{AcrossKey}', true), '') <> '');
        """;
}
