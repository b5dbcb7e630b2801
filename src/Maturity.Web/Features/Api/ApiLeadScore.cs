using Maturity.Web.Features.Leads.Desk;

namespace Maturity.Web.Features.Api;

/// <summary>The score of a lead.</summary>
/// <param name="Points">The sum of the parts, 0 to 100.</param>
/// <param name="Parts">What it is made of.</param>
public sealed record ApiLeadScore(int Points, IReadOnlyList<ApiLeadScorePart> Parts)
{
    /// <summary>What a sheet says.</summary>
    /// <param name="sheet">The sheet of a lead.</param>
    public static ApiLeadScore Of(LeadSheet sheet) => new(sheet.Points, [.. sheet.Score.Select(part => new ApiLeadScorePart(part.Kind, part.Points, part.Most))]);
}
