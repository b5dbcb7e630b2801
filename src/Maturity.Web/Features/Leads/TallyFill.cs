using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Leads;

/// <summary>
/// Statements that count the leads of before there were figures for them, once and within the migration that adds the figures.
/// Of leads that were removed until then nothing is known.
/// </summary>
public static class TallyFill
{
    /// <summary>For SQLite.</summary>
    public const string Sqlite = $"""{Into} date("CreatedAt" / 1000, 'unixepoch'){From}""";

    /// <summary>For PostgreSQL.</summary>
    public static string Postgres => RowSecurity.Lifted($"""{Into} ("CreatedAt" AT TIME ZONE 'UTC')::date{From}""", "Leads", "ScanTallies");

    private const string Into =
        """
        INSERT INTO "ScanTallies" ("WorkspaceId", "Channel", "Started", "Finished", "Left", "Confirmed", "ForgottenContacted", "ForgottenQualified", "ForgottenWon", "Day")
        SELECT "WorkspaceId", "Channel", 0, 0, count(*), count("ConfirmedAt"), 0, 0, 0,
        """;

    private const string From =
        """
         AS "LeftOn"
        FROM "Leads" WHERE true GROUP BY "WorkspaceId", "Channel", "LeftOn"
        ON CONFLICT ("WorkspaceId", "Day", "Channel") DO UPDATE SET "Left" = excluded."Left", "Confirmed" = excluded."Confirmed";
        """;
}
