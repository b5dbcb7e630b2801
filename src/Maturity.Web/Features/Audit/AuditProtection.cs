namespace Maturity.Web.Features.Audit;

/// <summary>Lets the database itself refuse to change or remove an entry of an audit log, whoever asks. Running a script again changes nothing.</summary>
public static class AuditProtection
{
    /// <summary>Statements for SQLite.</summary>
    public const string Sqlite =
        """
        CREATE TRIGGER IF NOT EXISTS "AuditEntriesNoUpdate" BEFORE UPDATE ON "AuditEntries" BEGIN SELECT RAISE(ABORT, 'The audit log only grows.'); END;
        CREATE TRIGGER IF NOT EXISTS "AuditEntriesNoDelete" BEFORE DELETE ON "AuditEntries" BEGIN SELECT RAISE(ABORT, 'The audit log only grows.'); END;
        CREATE TRIGGER IF NOT EXISTS "AdministrationEntriesNoUpdate" BEFORE UPDATE ON "AdministrationEntries" BEGIN SELECT RAISE(ABORT, 'The log of decisions only grows.'); END;
        CREATE TRIGGER IF NOT EXISTS "AdministrationEntriesNoDelete" BEFORE DELETE ON "AdministrationEntries" BEGIN SELECT RAISE(ABORT, 'The log of decisions only grows.'); END;
        """;

    /// <summary>Statements for PostgreSQL. The serving role has no right to it either, see <see cref="Data.ServingGrants"/>.</summary>
    public const string Postgres =
        """
        CREATE OR REPLACE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS
            $refuse$ BEGIN RAISE EXCEPTION 'The audit log only grows.'; END $refuse$;
        CREATE OR REPLACE TRIGGER audit_entries_keep BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEntries"
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
        CREATE OR REPLACE TRIGGER administration_entries_keep BEFORE UPDATE OR DELETE OR TRUNCATE ON "AdministrationEntries"
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
        """;
}
