namespace Maturity.Web.Features.Roadmaps;

/// <summary>What a roadmap costs. Money is beside effort: no plan depends on it.</summary>
/// <param name="Currency">Three letters (ISO 4217), such as EUR.</param>
/// <param name="PerPersonWeek">Cost of a person-week.</param>
/// <param name="Investments">Cost per initiative id besides the people.</param>
public sealed record RoadmapCosts(string Currency, decimal PerPersonWeek, IReadOnlyDictionary<string, decimal> Investments)
{
    /// <summary>Cost of an initiative.</summary>
    /// <param name="initiative">Its id.</param>
    /// <param name="effort">Its person-weeks.</param>
    public decimal Of(string initiative, double effort) =>
        ((decimal)effort * PerPersonWeek) + (Investments.TryGetValue(initiative, out var investment) ? investment : 0);
}
