using System.Globalization;
using System.Text;
using Maturity.Core.Questionnaires;
using Maturity.Core.Roadmaps;

namespace Maturity.Web.Commands;

/// <summary>A plan as plain text, the same on a terminal and in a file.</summary>
public static class PlanText
{
    /// <summary>The whole of it, without a line break at the end.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="input">What it was made from.</param>
    /// <param name="questionnaire">Whose catalogue it comes from.</param>
    /// <param name="start">First day.</param>
    public static string Write(RoadmapPlan plan, RoadmapInput input, Questionnaire questionnaire, DateOnly start)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(questionnaire);
        var titles = input.Initiatives.ToDictionary(initiative => initiative.Id, initiative => initiative.Title);
        var text = new StringBuilder();
        text.AppendLine(Invariant($"{Safe(questionnaire.Title)}, roadmap from {start:yyyy-MM-dd} over {Count(input.Request.Quarters, "quarter")}, {(plan.Mode == RoadmapMode.Greedy ? "baseline" : "optimized")}"));
        text.AppendLine(Invariant($"At most {Count(input.Request.Parallel, "initiative")} at the same time{Limit(input.Request)}."));
        text.AppendLine().AppendLine("Projection if every initiative works as described (effort and duration are estimates without a source):");
        foreach (var point in plan.Projection)
            text.AppendLine(Invariant($"  {(point.Quarter == 0 ? "start" : $"Q{point.Quarter}"),-5}  {DateOf(start, point.Quarter * RoadmapDefaults.WeeksPerQuarter):yyyy-MM-dd}  index {ScoreText.Points(point.Index),5}  {Count(point.Finished, "initiative")} finished"));
        text.AppendLine(Invariant($"Sum of the index at the ends of the quarters: {ScoreText.Points(plan.Area)}. {Bound(plan)}"));
        AppendInitiatives(text, plan, titles, start);
        AppendLater(text, plan, titles);
        return text.ToString().TrimEnd();
    }

    private static void AppendInitiatives(StringBuilder text, RoadmapPlan plan, Dictionary<string, string> titles, DateOnly start)
    {
        text.AppendLine();
        if (plan.Initiatives.Count == 0) text.AppendLine("Nothing is planned: no initiative adds anything within the horizon.");
        foreach (var planned in plan.Initiatives)
        {
            text.AppendLine(Invariant($"{planned.Rank}. {Titled(planned.Id, titles)}"));
            text.AppendLine(Invariant($"   Q{planned.StartQuarter}, weeks {planned.StartWeek + 1} to {planned.EndWeek} (until {DateOf(start, planned.EndWeek).AddDays(-1):yyyy-MM-dd}), {planned.Effort:0.##} person-weeks"));
            text.AppendLine(Invariant($"   {PlanWords.Why(planned, plan)}"));
        }
    }

    private static void AppendLater(StringBuilder text, RoadmapPlan plan, Dictionary<string, string> titles)
    {
        if (plan.LeftOut.Count == 0) return;
        text.AppendLine().AppendLine("Later or not at all:");
        foreach (var left in plan.LeftOut) text.AppendLine(Invariant($"  {Titled(left.Id, titles)}: {PlanWords.WhyNot(left)}"));
    }

    private static string Bound(RoadmapPlan plan) => plan.Gap < 1e-6
        ? "No plan reaches more."
        : Invariant($"No plan reaches more than {ScoreText.Points(plan.UpperBound)}.");

    private static string Limit(RoadmapRequest request) => request.EffortPerQuarter is { } effort ? Invariant($", {effort:0.##} person-weeks in each quarter") : "";

    private static DateOnly DateOf(DateOnly start, int weeks) => start.DayNumber + (7L * weeks) > DateOnly.MaxValue.DayNumber ? DateOnly.MaxValue : start.AddDays(7 * weeks);

    private static string Titled(string id, Dictionary<string, string> titles) => titles[id] == id ? id : $"{id}  {Safe(titles[id])}";

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    /// <summary>Texts of a questionnaire are a stranger's: nothing in them may move the cursor.</summary>
    private static string Safe(string text) => string.Concat(text.Select(sign => char.IsControl(sign) ? ' ' : sign));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
