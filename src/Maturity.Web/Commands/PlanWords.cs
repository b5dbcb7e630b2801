using Maturity.Core.Roadmaps;

namespace Maturity.Web.Commands;

/// <summary>Sentences that explain a plan, in English.</summary>
internal static class PlanWords
{
    /// <summary>Why an initiative is in the plan, why it starts when it does, what it leads to, and what would be without it.</summary>
    public static string Why(PlannedInitiative planned, RoadmapPlan plan) =>
        string.Join(" ", new[] { Choice(planned), Start(planned), Unlocks(planned), Without(planned, plan) }.Where(sentence => sentence.Length > 0));

    /// <summary>Why an initiative is not in the plan.</summary>
    public static string WhyNot(LeftOutInitiative left) => left.Reason switch
    {
        LeftOutKind.Done => "It has ended already.",
        LeftOutKind.Banned => "It was banned.",
        LeftOutKind.ExceedsEffort => "It alone takes more person-weeks of a quarter than there are.",
        LeftOutKind.NoGain => "What it lifts has reached its level or the target.",
        LeftOutKind.NothingScored => "It lifts nothing that is scored.",
        LeftOutKind.StillTooLow => "What it lifts is still too low for it.",
        LeftOutKind.PrerequisiteBanned => $"It needs {Listed(left.Because)}, which is banned.",
        LeftOutKind.PrerequisiteLeftOut => $"It needs {Listed(left.Because)}, which is left out.",
        LeftOutKind.MissesItsQuarter => "It cannot start in the quarter it is bound to.",
        LeftOutKind.EndsAfterHorizon => $"It would end after the horizon, in week {left.EarliestEnd} at the earliest{After(left)}.",
        LeftOutKind.OthersGiveMore => $"The time it takes gives more when others have it; beside them it would end in week {left.EarliestEnd}{After(left)}.",
        LeftOutKind.AddsNothingBesides when left.Because.Count > 0 => $"It adds nothing to what {Listed(left.Because)} {(left.Because.Count == 1 ? "does" : "do")}.",
        LeftOutKind.AddsNothingBesides => "It adds nothing within this plan.",
        _ => throw new ArgumentOutOfRangeException(nameof(left)),
    };

    private static string Choice(PlannedInitiative planned)
    {
        var points = ScoreText.Points(planned.Gain);
        return planned.Choice switch
        {
            ChoiceKind.FirstStep => $"A first step; it adds {points} points.",
            ChoiceKind.Wanted => $"Put there by choice; it adds {points} points.",
            ChoiceKind.AddsPoints => $"It adds {points} points.",
            ChoiceKind.NeededByOthers when planned.BundleFor != planned.Id => $"By itself it adds nothing when its turn comes; {planned.BundleFor} needs it.",
            ChoiceKind.NeededByOthers => "By itself it adds nothing when its turn comes; others build on it.",
            ChoiceKind.AddsPointsSooner => "It adds nothing to the end; it brings points sooner.",
            _ => throw new ArgumentOutOfRangeException(nameof(planned)),
        };
    }

    private static string Start(PlannedInitiative planned) => planned.Start switch
    {
        StartKind.AtOnce => "It waits for nothing.",
        StartKind.AfterOthers => $"It starts when {Listed(planned.HeldBackBy)} {(planned.HeldBackBy.Count == 1 ? "has" : "have")} ended.",
        StartKind.NoRoom => $"Before, there is no room beside {Listed(planned.HeldBackBy)}.",
        StartKind.NoEffort => "Before, the quarter has no person-weeks left for it.",
        StartKind.BoundToQuarter => "It is bound to its quarter.",
        _ => throw new ArgumentOutOfRangeException(nameof(planned)),
    };

    private static string Unlocks(PlannedInitiative planned) => planned.Unlocks.Count == 0 ? "" : $"It opens the way for {Listed(planned.Unlocks)}.";

    private static string Without(PlannedInitiative planned, RoadmapPlan plan) => planned switch
    {
        _ when planned.EndQuarter >= plan.Projection.Count => "It ends after the horizon; until then the index is the same without it.",
        _ when planned.AreaWithout >= plan.Area - 1e-6 => "Without it the index would be the same.",
        _ when planned.IndexWithout >= plan.Projection[^1].Index - 0.05 => "Without it the index would end where it does, only later.",
        _ => $"Without it, and what builds on it, the index would end at {ScoreText.Points(planned.IndexWithout)}.",
    };

    private static string After(LeftOutInitiative left) => left.Because.Count == 0 ? "" : $", after {Listed(left.Because)}";

    private static string Listed(IReadOnlyList<string> ids) => ids.Count switch
    {
        0 => "others",
        1 => ids[0],
        _ => $"{string.Join(", ", ids.Take(ids.Count - 1))} and {ids[^1]}",
    };
}
