using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Answering;

/// <summary>Ends answering for one respondent, on an assessment that is open until it is stored.</summary>
public sealed class Submission(MaturityDb db, AssessmentLock locks, TimeProvider time)
{
    /// <summary>Submits. False when it could not be done or somebody was first; the caller looks at the state again.</summary>
    /// <param name="respondentId">Who submits; the caller has made sure that it is them.</param>
    /// <param name="cancellation">Ends the wait; nothing is stored then.</param>
    public async Task<bool> SubmitAsync(Guid respondentId, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await locks.HoldAsync(respondentId, cancellation) != AssessmentState.Open) return false;
        var respondent = await db.Respondents.SingleAsync(r => r.Id == respondentId, cancellation);
        var now = time.GetUtcNow();
        respondent.Start(now);
        if (!respondent.Submit(now) || !await db.TrySaveAsync(cancellation)) return false;
        await transaction.CommitAsync(cancellation);
        return true;
    }
}
