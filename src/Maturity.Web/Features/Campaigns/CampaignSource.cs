namespace Maturity.Web.Features.Campaigns;

/// <summary>An assessment whose campaign can be taken over.</summary>
/// <param name="AssessmentId">The assessment.</param>
/// <param name="Organization">Name of its organization.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ContentHash">Hash of its questionnaire version.</param>
/// <param name="QuickScan">Whether only the quick-scan questions are asked.</param>
/// <param name="Confidential">Whether it was announced as confidential.</param>
public sealed record CampaignSource(Guid AssessmentId, string Organization, DateTimeOffset CreatedAt, string ContentHash, bool QuickScan, bool Confidential);
