using System.Security.Claims;
using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Features.Answering;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Results;

/// <summary>Who may see a result: every member of the workspace, and its respondents once it is published.</summary>
public sealed class ResultAccess(MaturityDb db, CurrentTenant tenant)
{
    /// <summary>Whether the caller may see it; false also when there is no such assessment.</summary>
    /// <param name="assessmentId">The assessment.</param>
    /// <param name="user">The caller.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<bool> AllowsAsync(Guid assessmentId, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var state = await db.Assessments.Where(a => a.Id == assessmentId).Select(a => (AssessmentState?)a.State).SingleOrDefaultAsync(cancellation);
        if (state is null) return false;
        if (tenant.Role is not null) return true;
        return state is AssessmentState.Published or AssessmentState.Superseded && await RespondentAsync(assessmentId, user, cancellation) is not null;
    }

    /// <summary>The caller among the respondents of an assessment, by account or by link; null when they are none.</summary>
    /// <param name="assessmentId">The assessment.</param>
    /// <param name="user">The caller.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<RespondentOfResult?> RespondentAsync(Guid assessmentId, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var me = user.AccountId();
        var people = await db.Respondents.AsNoTracking()
            .Where(r => r.AssessmentId == assessmentId && (r.LinkHash != null || (me != null && r.AccountId == me)))
            .Select(r => new { r.Id, r.AccountId, r.LinkHash, r.Name, r.Group }).ToListAsync(cancellation);
        var found = people.FirstOrDefault(p => (me != null && p.AccountId == me) || user.HoldsLink(tenant.WorkspaceId!.Value, p.Id, p.LinkHash));
        return found is null ? null : new(found.Name, found.Group);
    }
}
