using Maturity.Core.Questionnaires;
using Maturity.Web.Data;
using Maturity.Web.Features.Answering;
using Maturity.Web.Features.Assessments;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Campaigns;

/// <summary>Takes the set-up of a campaign over for another assessment: everything but people, their answers and the date itself.</summary>
public sealed class CampaignCopying(MaturityDb db)
{
    private const int MostSources = 50;

    /// <summary>Campaigns of the workspace that were set up, newest first.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<CampaignSource>> SourcesAsync(CancellationToken cancellation) => await (
        from campaign in db.Campaigns.AsNoTracking()
        join assessment in db.Assessments on campaign.AssessmentId equals assessment.Id
        join organization in db.Organizations on assessment.OrganizationId equals organization.Id
        orderby assessment.CreatedAt descending
        select new CampaignSource(assessment.Id, organization.Name, assessment.CreatedAt, assessment.ContentHash, assessment.QuickScan, assessment.Confidential))
        .Take(MostSources).ToListAsync(cancellation);

    /// <summary>Adds a campaign like another one; saved with the assessment.</summary>
    /// <param name="sourceId">Assessment of the campaign to take over; the caller found it among the sources.</param>
    /// <param name="assessment">The new assessment.</param>
    /// <param name="questionnaire">Its questionnaire; sections and groups that it does not have are left out.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task CopyAsync(Guid sourceId, Assessment assessment, Questionnaire questionnaire, CancellationToken cancellation)
    {
        var found = await (
            from campaign in db.Campaigns.AsNoTracking()
            join made in db.Assessments on campaign.AssessmentId equals made.Id
            where campaign.AssessmentId == sourceId
            select new { Campaign = campaign, At = made.OpenedAt ?? made.CreatedAt }).SingleAsync(cancellation);
        var source = found.Campaign;
        var copy = new Campaign(assessment.Id);
        // As many days as the other one had.
        if (source.DueThere is { } due && due > found.At) copy.Until(due + Days(found.At, assessment.CreatedAt, source.DueOffset), source.DueOffset);
        copy.Remind(source.RemindEvery, source.RemindAtMost);
        copy.Instruct(source.Instruction);
        copy.Ask(GroupSections.Read(source.Groups).For(new QuestionPlan(questionnaire, assessment.QuickScan)).ToString());
        db.Campaigns.Add(copy);
    }

    /// <summary>Whole days between two moments, as the calendar of a zone counts them.</summary>
    private static TimeSpan Days(DateTimeOffset from, DateTimeOffset to, int offset)
    {
        var zone = TimeSpan.FromMinutes(offset);
        return to.ToOffset(zone).Date - from.ToOffset(zone).Date;
    }
}
