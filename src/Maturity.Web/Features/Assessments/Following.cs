using Maturity.Web.Data;
using Maturity.Web.Features.Campaigns;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Assessments;

/// <summary>Finds what a new assessment can follow, and invites those again who were invited then.</summary>
public sealed class Following(MaturityDb db, InviteSending sending)
{
    private const int MostEarlier = 20;
    private const int MostPeople = 500;

    /// <summary>Assessments of an organization that ended, newest first.</summary>
    /// <param name="organizationId">The organization.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<EarlierAssessment>> EarlierAsync(Guid organizationId, CancellationToken cancellation) => await db.Assessments.AsNoTracking()
        .Where(a => a.OrganizationId == organizationId && a.ClosedAt != null && a.State != AssessmentState.Open && a.State != AssessmentState.Draft)
        .OrderByDescending(a => a.CreatedAt).Take(MostEarlier)
        .Select(a => new EarlierAssessment(a.Id, a.ContentHash, a.QuickScan, a.Confidential, a.ClosedAt!.Value)).ToListAsync(cancellation);

    /// <summary>Invites the people of the earlier assessment to the new one, each with a mail that waits to be sent.</summary>
    /// <param name="earlier">The earlier assessment.</param>
    /// <param name="assessment">The new one, stored.</param>
    /// <param name="groups">Groups that its questionnaire knows; people of others are left out.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>How many were invited.</returns>
    public async Task<int> InviteAsync(Guid earlier, Assessment assessment, IReadOnlySet<string> groups, CancellationToken cancellation)
    {
        var people = await db.Respondents.AsNoTracking()
            .Where(r => r.AssessmentId == earlier && r.Origin == RespondentOrigin.Invited && r.Email != null)
            .OrderBy(r => r.Id).Take(MostPeople).Select(r => new { r.Name, r.Email, r.Group, r.Language }).ToListAsync(cancellation);
        var again = people.Where(person => groups.Contains(person.Group))
            .Select((person, at) => new CheckedPerson(at + 1, new(person.Name, person.Email, person.Group, person.Language))).ToList();
        return again.Count > 0 && await sending.SendAsync(assessment.Id, again, cancellation) ? again.Count : 0;
    }
}
