using Maturity.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Assessments;

/// <summary>
/// Keeps an assessment in its state until the transaction ends. Without it PostgreSQL lets an answer be saved on a state
/// that somebody else has just changed. On SQLite the transaction alone is enough: only one writes at a time. Where several
/// rows are locked, the organization comes first, then the assessment, then the respondent.
/// </summary>
public sealed class AssessmentLock(MaturityDb db)
{
    /// <summary>
    /// Holds the assessment of a respondent in its state; others may hold it too, so that many can save at a time. Must be
    /// called within a transaction, before the respondent's row is changed.
    /// </summary>
    /// <param name="respondentId">The respondent, in the workspace entered.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Its state; null when there is no such respondent.</returns>
    public async Task<AssessmentState?> HoldAsync(Guid respondentId, CancellationToken cancellation)
    {
        RequireTransaction();
        var held = db is PostgresMaturityDb
            ? db.Assessments.FromSql($"""
                SELECT a.* FROM "Assessments" AS a JOIN "Respondents" AS r ON r."WorkspaceId" = a."WorkspaceId" AND r."AssessmentId" = a."Id"
                WHERE r."WorkspaceId" = {db.TenantId} AND r."Id" = {respondentId} FOR SHARE OF a
                """)
            : db.Assessments.Where(a => db.Respondents.Any(r => r.Id == respondentId && r.AssessmentId == a.Id));
        return await held.Select(a => (AssessmentState?)a.State).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Takes the assessment for one caller alone. Must be called within a transaction, before anything is read to decide on.</summary>
    /// <param name="assessmentId">The assessment, in the workspace entered.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>False when there is no such assessment.</returns>
    public async Task<bool> TakeAsync(Guid assessmentId, CancellationToken cancellation)
    {
        RequireTransaction();
        return await db.Assessments.Where(a => a.Id == assessmentId)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Version, a => a.Version), cancellation) == 1;
    }

    /// <summary>Takes an organization for one caller alone, so that what is decided about all its assessments is decided once.</summary>
    /// <param name="organizationId">The organization, in the workspace entered.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task TakeOrganizationAsync(Guid organizationId, CancellationToken cancellation)
    {
        RequireTransaction();
        await db.Organizations.Where(o => o.Id == organizationId)
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.Version, o => o.Version), cancellation);
    }

    private void RequireTransaction()
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("A lock ends with its transaction, and there is none.");
    }
}
