using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>
/// Gives accepted scores that are older than the columns for it what their organization has. For the migration that adds the columns, and
/// for no other moment: later it would undo that they never follow.
/// </summary>
public static class IdentityFilling
{
    private const string Fill =
        """
        UPDATE "AcceptedScores" SET
            "ParentGroupKey" = (SELECT o."ParentGroupKey" FROM "Organizations" AS o WHERE o."WorkspaceId" = "AcceptedScores"."WorkspaceId" AND o."Id" = "AcceptedScores"."OrganizationId"),
            "LegalIdentifier" = (SELECT o."LegalIdentifier" FROM "Organizations" AS o WHERE o."WorkspaceId" = "AcceptedScores"."WorkspaceId" AND o."Id" = "AcceptedScores"."OrganizationId"),
            "MailDomain" = (SELECT o."MailDomain" FROM "Organizations" AS o WHERE o."WorkspaceId" = "AcceptedScores"."WorkspaceId" AND o."Id" = "AcceptedScores"."OrganizationId");
        """;

    /// <summary>Fills them.</summary>
    /// <param name="migration">The migration, after the columns.</param>
    public static void FillIdentities(this MigrationBuilder migration) => migration.Sql(migration.IsNpgsql() ? RowSecurity.Lifted(Fill, "AcceptedScores", "Organizations") : Fill);
}
