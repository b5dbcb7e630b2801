namespace Maturity.Web.Features.Leads;

/// <summary>
/// Lets the database itself refuse to change, replace or remove what a lead agreed to, whoever asks. Records go with their
/// lead only: when that is removed, because they ask for it or its time is over, the foreign key takes them along. Running a
/// script again changes nothing.
/// </summary>
public static class LeadConsentProtection
{
    /// <summary>Statements for SQLite. The third is for INSERT OR REPLACE, which removes without asking the second.</summary>
    public const string Sqlite =
        """
        CREATE TRIGGER IF NOT EXISTS "LeadConsentsNoUpdate" BEFORE UPDATE ON "LeadConsents" BEGIN SELECT RAISE(ABORT, 'Consents of leads are only added.'); END;
        CREATE TRIGGER IF NOT EXISTS "LeadConsentsNoDelete" BEFORE DELETE ON "LeadConsents"
            WHEN EXISTS (SELECT 1 FROM "Leads" WHERE "WorkspaceId" = OLD."WorkspaceId" AND "Id" = OLD."LeadId")
            BEGIN SELECT RAISE(ABORT, 'Consents of leads are only added.'); END;
        CREATE TRIGGER IF NOT EXISTS "LeadConsentsNoReplace" BEFORE INSERT ON "LeadConsents"
            WHEN EXISTS (SELECT 1 FROM "LeadConsents" WHERE "WorkspaceId" = NEW."WorkspaceId"
                AND ("Id" = NEW."Id" OR ("LeadId" = NEW."LeadId" AND "Purpose" = NEW."Purpose" AND "Number" = NEW."Number")))
            BEGIN SELECT RAISE(ABORT, 'Consents of leads are only added.'); END;
        """;

    /// <summary>Statements for PostgreSQL. The serving role has no right to it either, see <see cref="Data.ServingGrants"/>; foreign keys act as the owner.</summary>
    public const string Postgres =
        """
        CREATE OR REPLACE FUNCTION refuse_lead_consent_change() RETURNS trigger LANGUAGE plpgsql AS
            $refuse$ BEGIN
                IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT 1 FROM "Leads" WHERE "WorkspaceId" = OLD."WorkspaceId" AND "Id" = OLD."LeadId") THEN RETURN OLD; END IF;
                RAISE EXCEPTION 'Consents of leads are only added.';
            END $refuse$;
        CREATE OR REPLACE TRIGGER lead_consents_keep BEFORE UPDATE OR DELETE ON "LeadConsents"
            FOR EACH ROW EXECUTE FUNCTION refuse_lead_consent_change();
        CREATE OR REPLACE TRIGGER lead_consents_keep_all BEFORE TRUNCATE ON "LeadConsents"
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_lead_consent_change();
        """;
}
