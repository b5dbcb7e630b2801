using Maturity.Core.Drawing;
using Maturity.Core.Roadmaps;
using Maturity.Web.Features.Results.Components;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Roadmaps.Components;

/// <summary>The drawings of a roadmap.</summary>
public static class RoadmapCharts
{
    /// <summary>Names of the quarters with the month they begin in.</summary>
    /// <param name="model">The roadmap.</param>
    /// <param name="texts">The texts.</param>
    public static IReadOnlyList<string> Quarters(RoadmapModel model, IStringLocalizer<RoadmapsTexts> texts) =>
        [.. Enumerable.Range(1, model.Input.Request.Quarters).Select(quarter => texts["Q{0}", quarter].Value)];

    /// <summary>Initiatives in the order they start in.</summary>
    /// <param name="model">The roadmap.</param>
    public static IReadOnlyList<PlannedInitiative> InTime(RoadmapModel model) => [.. model.Plan.Initiatives.OrderBy(one => one.StartWeek).ThenBy(one => one.Rank)];

    /// <summary>What runs when.</summary>
    /// <param name="model">A roadmap with an initiative at least.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="width">Width in points.</param>
    public static Drawing Timeline(RoadmapModel model, IStringLocalizer<RoadmapsTexts> texts, double width)
    {
        var planned = InTime(model);
        var places = planned.Index().ToDictionary(one => one.Item.Id, one => one.Index);
        var bound = model.Input.Request.Fixed.Where(wish => !wish.NotBefore).Select(wish => wish.Initiative).ToHashSet();
        var words = new RoadmapWords(model, texts);
        return TimelineChart.Draw(
            texts["Initiatives by quarter"],
            string.Join("; ", planned.Select(one => $"{model.Initiative(one.Id).Title}: {words.When(one)}")),
            [.. planned.Select(one => new TimelineRow(model.Initiative(one.Id).Title, one.StartWeek, one.EndWeek, [.. one.WaitsFor.Where(places.ContainsKey).Select(id => places[id])])
            {
                IsFixed = bound.Contains(one.Id),
                IsDone = model.Progress.GetValueOrDefault(one.Id) == InitiativeState.Done,
            })],
            Quarters(model, texts), RoadmapDefaults.WeeksPerQuarter, width);
    }

    /// <summary>Where the index goes.</summary>
    /// <param name="model">The roadmap.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="width">Width in points.</param>
    public static Drawing Curve(RoadmapModel model, IStringLocalizer<RoadmapsTexts> texts, double width) => CurveChart.Draw(
        texts["Projected index"],
        string.Join("; ", model.Plan.Projection.Select(point => $"{Point(point, texts)}: {Figures.Score(point.Index)}")),
        [.. model.Plan.Projection.Select(point => point.Index)], model.Band.Worst, model.Band.Best,
        [.. model.Plan.Projection.Select(point => Point(point, texts))],
        [.. model.Plan.Projection.Select(point => Figures.Score(point.Index))], width);

    /// <summary>Person-weeks per quarter.</summary>
    /// <param name="model">The roadmap.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="width">Width in points.</param>
    public static Drawing Effort(RoadmapModel model, IStringLocalizer<RoadmapsTexts> texts, double width)
    {
        var efforts = model.Plan.EffortByQuarter;
        var most = model.Input.Request.EffortPerQuarter;
        return ColumnChart.Draw(
            texts["Person-weeks per quarter"],
            string.Join("; ", efforts.Select((effort, at) => $"{texts["Q{0}", at + 1].Value}: {Amount.Show(Math.Round(effort, 1))}")),
            [.. efforts.Select((effort, at) => (texts["Q{0}", at + 1].Value, effort, Amount.Show(Math.Round(effort, 1))))],
            most, most is { } limit ? texts["Dashed line: {0} person-weeks at most", Amount.Show(limit)] : "", width);
    }

    /// <summary>Name of a point of the curve.</summary>
    /// <param name="point">The point.</param>
    /// <param name="texts">The texts.</param>
    public static string Point(ProjectionPoint point, IStringLocalizer<RoadmapsTexts> texts) => point.Quarter == 0 ? texts["today"] : texts["Q{0}", point.Quarter];
}
