using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;

namespace Maturity.Web.Features.Leads.Desk;

/// <summary>A capability that a scan found low.</summary>
/// <param name="Id">Id of the capability.</param>
/// <param name="DimensionId">Id of its dimension.</param>
/// <param name="Name">Its name.</param>
/// <param name="Score">Points, 0 to 100.</param>
/// <param name="Level">Level, 1 to 4: one at 5 is no gap.</param>
public sealed record LeadGap(string Id, string DimensionId, string Name, double Score, int Level)
{
    /// <summary>Most gaps that are named.</summary>
    public const int Most = 3;

    /// <summary>The lowest capabilities, lowest first and those alike in the order of the questionnaire.</summary>
    /// <param name="card">What came of the scan.</param>
    /// <param name="questionnaire">The questionnaire, for names.</param>
    public static IReadOnlyList<LeadGap> Among(Scorecard card, Questionnaire questionnaire)
    {
        var names = questionnaire.Dimensions.SelectMany(dimension => dimension.Capabilities).ToDictionary(capability => capability.Id, capability => capability.Name);
        return
        [
            .. card.Dimensions.SelectMany(dimension => dimension.Capabilities.Where(part => part is { Score: not null, Level: < 5 })
                    .Select(part => new LeadGap(part.Id, dimension.Id, names[part.Id], part.Score!.Value, part.Level!.Value)))
                .OrderBy(gap => gap.Score).Take(Most),
        ];
    }
}
