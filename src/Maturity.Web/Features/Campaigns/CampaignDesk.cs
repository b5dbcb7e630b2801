using Maturity.Web.Data;
using Maturity.Web.Features.Answering;
using Maturity.Web.Features.Assessments;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Campaigns;

/// <summary>Finds and changes the campaign of an assessment.</summary>
public sealed class CampaignDesk(MaturityDb db, QuestionPlans plans)
{
    /// <summary>The campaign; null when there is no such assessment in the workspace.</summary>
    /// <param name="assessmentId">The assessment.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<CampaignView?> FindAsync(Guid assessmentId, CancellationToken cancellation)
    {
        var found = await (
            from assessment in db.Assessments.AsNoTracking()
            join organization in db.Organizations on assessment.OrganizationId equals organization.Id
            where assessment.Id == assessmentId
            select new { Assessment = assessment, organization.Name }).SingleOrDefaultAsync(cancellation);
        if (found is null) return null;
        var campaign = await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(c => c.AssessmentId == assessmentId, cancellation);
        var plan = await plans.OfAsync(found.Assessment.ContentHash, found.Assessment.QuickScan, cancellation);
        return new(found.Assessment, found.Name, plan, campaign ?? new Campaign(assessmentId));
    }

    /// <summary>Changes the campaign, unless somebody else did since <paramref name="version"/>.</summary>
    /// <param name="assessmentId">The assessment; the caller has found it.</param>
    /// <param name="version">Version that the form showed.</param>
    /// <param name="change">The change.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<bool> ChangeAsync(Guid assessmentId, int version, Action<Campaign> change, CancellationToken cancellation)
    {
        var campaign = await db.Campaigns.SingleOrDefaultAsync(c => c.AssessmentId == assessmentId, cancellation);
        var isNew = campaign is null;
        if ((campaign?.Version ?? 0) != version) return false;
        campaign ??= db.Campaigns.Add(new(assessmentId)).Entity;
        change(campaign);
        // The first save counts as a change too, so that a form of somebody who saw none is stale.
        if (isNew) db.Entry(campaign).Property(c => c.Version).CurrentValue = 1;
        try
        {
            return await db.TrySaveAsync(cancellation);
        }
        catch (DbUpdateException) when (isNew)
        {
            // Somebody set it up in the same moment. Anything else still surfaces.
            db.ChangeTracker.Clear();
            if (await db.Campaigns.AnyAsync(c => c.AssessmentId == assessmentId, cancellation)) return false;
            throw;
        }
    }

    /// <summary>Sections that nobody is asked who still can answer or has; none while nobody is invited.</summary>
    /// <param name="view">The campaign.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<PlanSection>> UnaskedAsync(CampaignView view, CancellationToken cancellation)
    {
        var asked = await db.Respondents.Where(r => r.AssessmentId == view.Assessment.Id && (r.LinkHash != null || r.AccountId != null || r.SubmittedAt != null))
            .Select(r => r.Sections).Distinct().ToListAsync(cancellation);
        return asked.Count == 0 ? [] : [.. view.Plan.Sections.Where(section => !asked.Any(text => AskedSections.Contains(text, section.Id)))];
    }
}
