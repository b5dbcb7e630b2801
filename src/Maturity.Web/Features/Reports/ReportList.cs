using Maturity.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Reports;

/// <summary>The reports of an assessment as its pages list them.</summary>
public static class ReportList
{
    private const int Shown = 20;

    /// <summary>The newest reports, newest first.</summary>
    /// <param name="db">The database, in the workspace entered.</param>
    /// <param name="assessmentId">The assessment.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<IReadOnlyList<ReportLine>> NewestAsync(MaturityDb db, Guid assessmentId, CancellationToken cancellation) =>
        await db.Reports.AsNoTracking().Where(r => r.AssessmentId == assessmentId)
            .OrderByDescending(r => r.Number).Take(Shown)
            .Select(r => new ReportLine(r.Id, r.Number, r.Language, r.State, r.Attempt, r.Error, r.FileSize, r.RequestedAt))
            .ToListAsync(cancellation);
}
