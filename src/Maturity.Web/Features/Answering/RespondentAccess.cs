using System.Security.Claims;
using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Answering;

/// <summary>
/// Whose questionnaire it is: a respondent's pages are for that respondent alone, not for other members of the workspace.
/// Everybody else gets the answer that an id nobody has would get.
/// </summary>
public sealed class RespondentAccess(MaturityDb db, CurrentTenant tenant)
{
    /// <summary>The respondent, if the caller is the one; otherwise null.</summary>
    /// <param name="respondentId">The respondent.</param>
    /// <param name="user">The caller.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<RespondentVisit?> FindAsync(Guid respondentId, ClaimsPrincipal user, CancellationToken cancellation)
    {
        var found = await (
            from respondent in db.Respondents
            join assessment in db.Assessments on respondent.AssessmentId equals assessment.Id
            join organization in db.Organizations on assessment.OrganizationId equals organization.Id
            where respondent.Id == respondentId
            select new
            {
                respondent.AccountId,
                respondent.LinkHash,
                Visit = new RespondentVisit
                {
                    RespondentId = respondent.Id,
                    AssessmentId = assessment.Id,
                    Name = respondent.Name,
                    HasAccount = respondent.AccountId != null,
                    Organization = organization.Name,
                    ContentHash = assessment.ContentHash,
                    QuickScan = assessment.QuickScan,
                    Confidential = assessment.Confidential,
                    State = assessment.State,
                    Sections = respondent.Sections,
                    Group = respondent.Group,
                    Origin = respondent.Origin,
                    NoReminders = respondent.NoReminders,
                    OpenedAt = respondent.OpenedAt,
                    StartedAt = respondent.StartedAt,
                    SubmittedAt = respondent.SubmittedAt,
                },
            }).AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (found is null) return null;
        var isThem = (found.AccountId is { } account && account == user.AccountId())
            || user.HoldsLink(tenant.Workspace.Id, respondentId, found.LinkHash);
        return isThem ? found.Visit : null;
    }
}
