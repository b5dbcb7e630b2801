using System.Text.Json.Serialization;
using Maturity.Web.Features.Assessments;

namespace Maturity.Web.Features.Api;

/// <summary>An assessment, as the API tells it.</summary>
/// <param name="Id">Id.</param>
/// <param name="OrganizationId">The organization assessed.</param>
/// <param name="QuickScan">Whether only the quick-scan questions are asked.</param>
/// <param name="Confidential">Whether it was announced as confidential.</param>
/// <param name="State">Where it is in its life.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="OpenedAt">When it was first opened.</param>
/// <param name="ClosedAt">When it was last closed.</param>
/// <param name="PublishedAt">When its result was accepted.</param>
public sealed record ApiAssessment(
    Guid Id, Guid OrganizationId, bool QuickScan, bool Confidential, [property: JsonConverter(typeof(StateName))] AssessmentState State,
    DateTimeOffset CreatedAt, DateTimeOffset? OpenedAt, DateTimeOffset? ClosedAt, DateTimeOffset? PublishedAt);
