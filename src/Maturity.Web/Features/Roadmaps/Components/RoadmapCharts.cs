using System.Globalization;
using Maturity.Core.Drawing;
using Maturity.Core.Questionnaires;
using Maturity.Core.Roadmaps;
using Maturity.Web.Features.Results.Components;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Roadmaps.Components;

/// <summary>The drawings of a roadmap.</summary>
public static class RoadmapCharts
{
    /// <summary>Points from one level of the index to the next.</summary>
    private const int LevelStep = 20;

    // Below this width, in points, levels have room for their figures only; the captions and tables have the words.
    private const double Narrow = 300;

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
        var words = new RoadmapWords(model, texts);
        var marks = new TimelineWords(
            texts["planned"], texts["running"], texts["done"], texts["a first step"], texts["put there by choice"], texts["starts when the other has ended"]);
        return TimelineChart.Draw(
            texts["Initiatives by quarter"],
            string.Join("; ", planned.Select(one => $"{model.Initiative(one.Id).Title}: {words.When(one)}")),
            Columns(model, planned, texts), [.. planned.Select(one => Row(one, model, words, texts))], marks, width);
    }

    /// <summary>Where the index goes.</summary>
    /// <param name="model">The roadmap.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="width">Width in points.</param>
    public static Drawing Curve(RoadmapModel model, IStringLocalizer<RoadmapsTexts> texts, double width)
    {
        var points = model.Plan.Projection;
        var (worst, best, end) = (model.Band.Worst, model.Band.Best, points[^1].Index);
        var doubtful = Figures.Score(best[^1]) != Figures.Score(worst[^1]);
        return CurveChart.Draw(
            texts["Projected index"],
            string.Join("; ", points.Select(point => $"{Point(point, texts)}: {Figures.Score(point.Index)}")),
            [.. points.Select(point => Point(point, texts))],
            new([.. points.Select(point => point.Index)], Figures.Score(end)), Figures.Score(points[0].Index),
            doubtful ? new(worst, best, Label(worst[^1], end, texts["high efforts {0}", Figures.Score(worst[^1])]), Label(best[^1], end, texts["low efforts {0}", Figures.Score(best[^1])])) : null,
            null,
            // The first level begins at 0; a line there says nothing.
            [.. model.Questionnaire.Levels.Skip(1).Select(level => Threshold(level, width, texts))],
            width);
    }

    /// <summary>Where the index goes in two plans, as far as both reach.</summary>
    /// <param name="one">The one, with its name.</param>
    /// <param name="other">The other, drawn dashed.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="width">Width in points.</param>
    public static Drawing Curves((string Name, RoadmapModel Model) one, (string Name, RoadmapModel Model) other, IStringLocalizer<RoadmapsTexts> texts, double width)
    {
        var count = Math.Min(one.Model.Plan.Projection.Count, other.Model.Plan.Projection.Count);
        CurveLine Line((string Name, RoadmapModel Model) which) => new(
            [.. which.Model.Plan.Projection.Take(count).Select(point => point.Index)], $"{Figures.Score(which.Model.Plan.Projection[count - 1].Index)} {which.Name}");
        var points = one.Model.Plan.Projection.Take(count).ToList();
        return CurveChart.Draw(
            texts["Projected index of both"],
            string.Join("; ", points.Zip(other.Model.Plan.Projection, (a, b) => $"{Point(a, texts)}: {Figures.Score(a.Index)}, {Figures.Score(b.Index)}")),
            [.. points.Select(point => Point(point, texts))], Line(one), Figures.Score(points[0].Index), null, Line(other),
            [.. one.Model.Questionnaire.Levels.Skip(1).Select(level => Threshold(level, width, texts))], width);
    }

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

    /// <summary>What is as high as the curve itself needs no second figure.</summary>
    private static string Label(double value, double end, string label) => Figures.Score(value) == Figures.Score(end) ? "" : label;

    private static CurveThreshold Threshold(Level level, double width, IStringLocalizer<RoadmapsTexts> texts)
    {
        var points = LevelStep * (level.Number - 1);
        return new(points, width < Narrow ? Figures.Whole(points) : texts["{0} from {1}", level.Name, points]);
    }

    private static List<TimelineColumn> Columns(RoadmapModel model, IReadOnlyList<PlannedInitiative> planned, IStringLocalizer<RoadmapsTexts> texts) =>
    [
        .. Enumerable.Range(0, planned.Select(one => one.EndQuarter).Append(model.Input.Request.Quarters).Max()).Select(quarter => new TimelineColumn(
            texts["Q{0}", quarter + 1], model.Day(quarter * RoadmapDefaults.WeeksPerQuarter).ToString("MMM yyyy", CultureInfo.CurrentCulture))),
    ];

    private static TimelineRow Row(PlannedInitiative one, RoadmapModel model, RoadmapWords words, IStringLocalizer<RoadmapsTexts> texts)
    {
        var waits = Direct(one, model.Plan);
        return new(one.Id, model.Initiative(one.Id).Title, one.StartWeek, one.EndWeek)
        {
            Reason = one.Choice switch { ChoiceKind.FirstStep => TimelineReason.FirstStep, ChoiceKind.Wanted => TimelineReason.Wanted, _ => TimelineReason.Merit },
            State = model.Progress.GetValueOrDefault(one.Id) switch
            {
                InitiativeState.Done => TimelineState.Done,
                InitiativeState.Running => TimelineState.Running,
                _ => TimelineState.Planned,
            },
            WaitsFor = waits,
            Waits = waits.Count == 0 ? "" : texts["after {0}", words.Titles(waits)],
        };
    }

    /// <summary>What an initiative waits for, without what those wait for themselves.</summary>
    private static List<string> Direct(PlannedInitiative one, RoadmapPlan plan)
    {
        var behind = plan.Initiatives.Where(other => one.WaitsFor.Contains(other.Id)).SelectMany(other => other.WaitsFor).ToHashSet(StringComparer.Ordinal);
        return [.. one.WaitsFor.Where(id => !behind.Contains(id))];
    }
}
