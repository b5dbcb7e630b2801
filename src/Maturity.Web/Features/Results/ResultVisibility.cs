using Maturity.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Results;

/// <summary>Whether a confidential result is kept back, for the pages that hand over something made of it.</summary>
public sealed class ResultVisibility(MaturityDb db)
{
    /// <summary>Whether it is; false when there is no such assessment.</summary>
    /// <param name="assessmentId">The assessment.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<bool> KeepsBackAsync(Guid assessmentId, CancellationToken cancellation)
    {
        var found = await db.Assessments.AsNoTracking().Where(a => a.Id == assessmentId)
            .Select(a => new { Assessment = a, Submitted = db.Respondents.Count(r => r.AssessmentId == a.Id && r.SubmittedAt != null) })
            .SingleOrDefaultAsync(cancellation);
        return found is not null
            && Confidentiality.Hides(found.Assessment, found.Submitted) is HiddenReason.ConfidentialUntilClosed or HiddenReason.TooFewForConfidential;
    }
}
