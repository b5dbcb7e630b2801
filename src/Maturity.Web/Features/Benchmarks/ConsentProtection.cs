namespace Maturity.Web.Features.Benchmarks;

/// <summary>
/// Lets the database itself refuse to change what was agreed to, whoever asks. Removing stays possible: people may ask to be
/// forgotten. Running a script again changes nothing.
/// </summary>
public static class ConsentProtection
{
    /// <summary>Statements for SQLite.</summary>
    public const string Sqlite =
        """
        CREATE TRIGGER IF NOT EXISTS "BenchmarkConsentsNoUpdate" BEFORE UPDATE ON "BenchmarkConsents" BEGIN SELECT RAISE(ABORT, 'Records of consent are never changed.'); END;
        """;

    /// <summary>Statements for PostgreSQL. The serving role has no right to it either, see <see cref="Data.ServingGrants"/>.</summary>
    public const string Postgres =
        """
        CREATE OR REPLACE FUNCTION refuse_consent_change() RETURNS trigger LANGUAGE plpgsql AS
            $refuse$ BEGIN RAISE EXCEPTION 'Records of consent are never changed.'; END $refuse$;
        CREATE OR REPLACE TRIGGER benchmark_consents_keep BEFORE UPDATE ON "BenchmarkConsents"
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_consent_change();
        """;
}
