namespace Maturity.Web.Data;

/// <summary>The PostgreSQL role that serves, and what it could do beyond that.</summary>
/// <param name="Name">Name of the role.</param>
/// <param name="IsSuperuser">Whether it may do anything; row-level security does not apply to it.</param>
/// <param name="BypassesRowSecurity">Whether row-level security does not apply to it.</param>
/// <param name="OwnsTables">Whether it owns a table of the workspaces, or may act as who does, and so could switch the security off.</param>
public sealed record ServingRole(string Name, bool IsSuperuser, bool BypassesRowSecurity, bool OwnsTables)
{
    /// <summary>A query for the role of the connection; its parameter <c>$1</c> holds the tables.</summary>
    public const string Query =
        """
        SELECT rolname::text, rolsuper, rolbypassrls, EXISTS (
            SELECT 1 FROM pg_class WHERE relname = ANY ($1::text[]) AND relnamespace = 'public'::regnamespace
                AND pg_has_role(current_user, relowner, 'MEMBER'))
        FROM pg_roles WHERE rolname = current_user
        """;

    /// <summary>Why row-level security does not hold for it, or null when it does.</summary>
    public string? Weakness =>
        IsSuperuser ? $"The role {Name} is a superuser, to whom row-level security does not apply."
        : BypassesRowSecurity ? $"The role {Name} bypasses row-level security."
        : OwnsTables ? $"The role {Name} owns the tables, so it could switch row-level security off."
        : null;
}
