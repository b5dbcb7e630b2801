using System.Text.Json.Serialization;
using Maturity.Web.Features.Leads;

namespace Maturity.Web.Features.Api;

/// <summary>A lead, as the API tells it.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="Email">Mail address, confirmed.</param>
/// <param name="Company">Name of the company.</param>
/// <param name="JobTitle">Role in the company.</param>
/// <param name="Industry">Code of the industry.</param>
/// <param name="SizeBand">Code of the size band.</param>
/// <param name="Language">Language they read.</param>
/// <param name="Level">Indicative level, 1 to 5.</param>
/// <param name="Index">Index, points with one decimal.</param>
/// <param name="Channel">Where they came from.</param>
/// <param name="Stage">How far the conversation has come.</param>
/// <param name="NextStep">What is to be done next; null for nothing.</param>
/// <param name="NextStepOn">The day it is to be done; null for no day.</param>
/// <param name="MayContact">Whether they agreed to be approached, and did not take it back.</param>
/// <param name="MaySendNews">Whether they agreed to news, and did not take it back.</param>
/// <param name="ConfirmedAt">When they confirmed the address.</param>
/// <param name="AskedForAssessmentAt">When they asked for a full assessment; null if never.</param>
/// <param name="OrganizationId">The organization it became; null while it is a lead.</param>
public sealed record ApiLead(
    Guid Id, string Name, string Email, string Company, string JobTitle, string Industry, string SizeBand, string Language, int? Level, double? Index, string Channel,
    [property: JsonConverter(typeof(StageName))] LeadStage Stage, string? NextStep, DateOnly? NextStepOn, bool MayContact, bool MaySendNews,
    DateTimeOffset ConfirmedAt, DateTimeOffset? AskedForAssessmentAt, Guid? OrganizationId);
