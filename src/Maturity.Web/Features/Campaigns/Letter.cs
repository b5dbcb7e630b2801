using Maturity.Web.Features.Assessments;

namespace Maturity.Web.Features.Campaigns;

/// <summary>What a mail to a respondent is made of.</summary>
/// <param name="Respondent">The reader.</param>
/// <param name="Workspace">Who asks.</param>
/// <param name="Organization">About whom.</param>
/// <param name="Campaign">Date and words, when there are any.</param>
/// <param name="Sections">Names of the dimensions asked, in the reader's language; empty when all are.</param>
/// <param name="From">Name of the colleague who handed a section over, when a consultant knows them by it; otherwise null.</param>
public sealed record Letter(
    Respondent Respondent, string Workspace, string Organization, Campaign? Campaign, IReadOnlyList<string> Sections, string? From = null)
{
    /// <summary>Full address of the workspace's privacy notice and imprint, and its contact line; null where it has none.</summary>
    public (string Link, string Contact)? Notice { get; init; }
}
