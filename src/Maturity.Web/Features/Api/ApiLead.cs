using System.Text.Json.Serialization;
using Maturity.Core.Scoring;
using Maturity.Web.Features.Leads;
using Maturity.Web.Features.Leads.Desk;

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
/// <param name="Score">How promising the lead is, as it is now.</param>
/// <param name="Gaps">The lowest capabilities of the scan, lowest first; at most three.</param>
/// <param name="Channel">The one word to count by: source, else host, else referrer, else <c>direct</c>.</param>
/// <param name="Source">utm_source; null when unknown.</param>
/// <param name="Medium">utm_medium; null when unknown.</param>
/// <param name="Campaign">utm_campaign; null when unknown.</param>
/// <param name="Referrer">Host of the page that led to the scan; null when unknown.</param>
/// <param name="Host">Host of the page that shows the scan in a frame; null on its own page.</param>
/// <param name="Stage">How far the conversation has come.</param>
/// <param name="NextStep">What is to be done next; null for nothing.</param>
/// <param name="NextStepOn">The day it is to be done; null for no day.</param>
/// <param name="MayContact">Whether they agreed to be approached, and did not take it back.</param>
/// <param name="MaySendNews">Whether they agreed to news, and did not take it back.</param>
/// <param name="Consents">What was last said about each purpose; none of a purpose that they never agreed to.</param>
/// <param name="ConfirmedAt">When they confirmed the address.</param>
/// <param name="AskedForAssessmentAt">When they asked for a full assessment; null if never.</param>
/// <param name="OrganizationId">The organization it became; null while it is a lead.</param>
/// <param name="MergedInto">The lead of the same company that it was merged into; null while it stands by itself.</param>
public sealed record ApiLead(
    Guid Id, string Name, string Email, string Company, string JobTitle, string Industry, string SizeBand, string Language, int? Level, double? Index,
    ApiLeadScore? Score, IReadOnlyList<ApiScore> Gaps, string Channel, string? Source, string? Medium, string? Campaign, string? Referrer, string? Host,
    [property: JsonConverter(typeof(StageName))] LeadStage Stage, string? NextStep, DateOnly? NextStepOn, bool MayContact, bool MaySendNews, IReadOnlyList<ApiConsent> Consents,
    DateTimeOffset ConfirmedAt, DateTimeOffset? AskedForAssessmentAt, Guid? OrganizationId, Guid? MergedInto)
{
    /// <summary>What a sheet says.</summary>
    /// <param name="sheet">The sheet of a lead who confirmed the address.</param>
    public static ApiLead Of(LeadSheet sheet)
    {
        var lead = sheet.Lead;
        return new(
            lead.Id, lead.Name, lead.Email, lead.Company, lead.JobTitle, lead.Industry, lead.SizeBand, lead.Language, lead.Level, Points(lead.Index),
            ApiLeadScore.Of(sheet), [.. sheet.Gaps.Select(gap => new ApiScore(gap.Id, gap.DimensionId, gap.Name, Points(gap.Score), gap.Level))],
            lead.Channel, Known(lead.Source), Known(lead.Medium), Known(lead.Campaign), Known(lead.Referrer), Known(lead.Host),
            lead.Stage, lead.NextStep, lead.NextStepOn, sheet.Holds(LeadPurpose.Contact), sheet.Holds(LeadPurpose.News), [.. sheet.Consents.Select(ApiConsent.Of)],
            lead.ConfirmedAt!.Value, lead.AskedAt, lead.OrganizationId, lead.MergedIntoId);
    }

    /// <summary>
    /// Mark of what somebody said or decided. Score and gaps are not in it: a visitor who looks at the result again, or an
    /// offer that changes, is no reason to refuse a change of the lead.
    /// </summary>
    public string State() => ApiAnswer.HashOf(this with { Score = null, Gaps = [] });

    private static double? Points(double? score) => score is { } points ? Rounding.Publish(points, 1) : null;

    private static string? Known(string part) => part.Length > 0 ? part : null;
}
