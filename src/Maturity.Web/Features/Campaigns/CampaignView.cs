using Maturity.Web.Features.Answering;
using Maturity.Web.Features.Assessments;

namespace Maturity.Web.Features.Campaigns;

/// <summary>An assessment as the pages of its campaign see it.</summary>
/// <param name="Assessment">The assessment, not tracked.</param>
/// <param name="Organization">Name of the organization.</param>
/// <param name="Plan">All that it asks, in the reader's language.</param>
/// <param name="Campaign">Its campaign, not tracked; one without date and reminders when nobody has set it up.</param>
public sealed record CampaignView(Assessment Assessment, string Organization, QuestionPlan Plan, Campaign Campaign)
{
    /// <summary>Which group is asked what.</summary>
    public GroupSections Groups { get; } = GroupSections.Read(Campaign.Groups);

    /// <summary>Name of a group.</summary>
    /// <param name="id">Its id.</param>
    public string GroupName(string id) => Plan.Questionnaire.Groups.FirstOrDefault(group => group.Id == id)?.Name ?? id;

    /// <summary>Names of the sections asked, with commas between; null for all.</summary>
    /// <param name="sections">See <see cref="AskedSections"/>.</param>
    public string? NamesOf(string? sections) =>
        sections is null ? null : string.Join(", ", Plan.Only(sections).Sections.Select(section => section.Name));
}
