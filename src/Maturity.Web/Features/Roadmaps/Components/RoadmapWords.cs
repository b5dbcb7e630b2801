using Maturity.Core.Roadmaps;
using Maturity.Web.Features.Results.Components;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Roadmaps.Components;

/// <summary>Sentences that explain a plan in the reader's language.</summary>
public sealed class RoadmapWords(RoadmapModel model, IStringLocalizer<RoadmapsTexts> texts)
{
    /// <summary>Why an initiative is in the plan.</summary>
    /// <param name="planned">The initiative.</param>
    public string Choice(PlannedInitiative planned) => planned.Choice switch
    {
        ChoiceKind.FirstStep => texts["A first step; it adds {0} points.", Figures.Score(planned.Gain)],
        ChoiceKind.Wanted => texts["Put there by choice; it adds {0} points.", Figures.Score(planned.Gain)],
        ChoiceKind.AddsPoints => texts["It adds {0} points.", Figures.Score(planned.Gain)],
        ChoiceKind.NeededByOthers when planned.BundleFor != planned.Id => texts["By itself it adds nothing when its turn comes; it is needed for {0}.", Title(planned.BundleFor)],
        ChoiceKind.NeededByOthers => texts["By itself it adds nothing when its turn comes; others build on it."],
        ChoiceKind.AddsPointsSooner => texts["It adds nothing to the end; it brings points sooner."],
        _ => throw new ArgumentOutOfRangeException(nameof(planned)),
    };

    /// <summary>Why it starts when it does.</summary>
    /// <param name="planned">The initiative.</param>
    public string Start(PlannedInitiative planned) => planned.Start switch
    {
        StartKind.AtOnce => texts["It waits for nothing."],
        StartKind.AfterOthers => texts["It starts after {0}.", Titles(planned.HeldBackBy)],
        StartKind.NoRoom => texts["Before, there is no room beside {0}.", Titles(planned.HeldBackBy)],
        StartKind.NoEffort => texts["Before, the quarter has no person-weeks left for it."],
        StartKind.BoundToQuarter => texts["It is bound to its quarter."],
        _ => throw new ArgumentOutOfRangeException(nameof(planned)),
    };

    /// <summary>What it opens the way for; empty when nothing.</summary>
    /// <param name="planned">The initiative.</param>
    public string Unlocks(PlannedInitiative planned) => planned.Unlocks.Count == 0 ? "" : texts["It opens the way for {0}.", Titles(planned.Unlocks)];

    /// <summary>What would happen without it.</summary>
    /// <param name="planned">The initiative.</param>
    public string Without(PlannedInitiative planned) => planned switch
    {
        _ when planned.AreaWithout >= model.Plan.Area - 1e-6 => texts["Without it the index would be the same."],
        _ when planned.IndexWithout >= model.Plan.Projection[^1].Index - 0.05 => texts["Without it the index would end where it does, only later."],
        _ => texts["Without it, and what builds on it, the index would end at {0}.", Figures.Score(planned.IndexWithout)],
    };

    /// <summary>All of it in one paragraph.</summary>
    /// <param name="planned">The initiative.</param>
    public string Why(PlannedInitiative planned) =>
        string.Join(' ', new[] { Choice(planned), Start(planned), Unlocks(planned), Without(planned) }.Where(sentence => sentence.Length > 0));

    /// <summary>Why an initiative is not in the plan.</summary>
    /// <param name="left">The initiative.</param>
    public string WhyNot(LeftOutInitiative left) => left.Reason switch
    {
        LeftOutKind.Done => texts["It has ended already."],
        LeftOutKind.Banned => texts["It was left out on wish."],
        LeftOutKind.ExceedsEffort => texts["It alone takes more person-weeks of a quarter than there are."],
        LeftOutKind.NoGain => texts["What it lifts has reached its level or the target."],
        LeftOutKind.NothingScored => texts["It lifts nothing that is scored."],
        LeftOutKind.StillTooLow => texts["What it lifts is still too low for it."],
        LeftOutKind.PrerequisiteBanned => texts["It needs {0}, which was left out on wish.", Titles(left.Because)],
        LeftOutKind.PrerequisiteLeftOut => texts["It needs {0}, which is not in the plan.", Titles(left.Because)],
        LeftOutKind.MissesItsQuarter => texts["It cannot start in the quarter it is bound to."],
        LeftOutKind.EndsAfterHorizon when left.Because.Count > 0 => texts["It would end after the horizon, on {0} at the earliest, after {1}.", Day(left), Titles(left.Because)],
        LeftOutKind.EndsAfterHorizon => texts["It would end after the horizon, on {0} at the earliest.", Day(left)],
        LeftOutKind.OthersGiveMore => texts["The time it takes gives more when others have it; beside them it would end on {0}.", Day(left)],
        LeftOutKind.AddsNothingBesides when left.Because.Count > 0 => texts["It adds nothing to {0}.", Titles(left.Because)],
        LeftOutKind.AddsNothingBesides => texts["It adds nothing within this plan."],
        _ => throw new ArgumentOutOfRangeException(nameof(left)),
    };

    /// <summary>That a quarter cannot be kept, and which could.</summary>
    /// <param name="left">An initiative that misses its quarter.</param>
    public string Missed(LeftOutInitiative left)
    {
        var bound = model.Input.Request.Fixed.First(wish => wish.Initiative == left.Id).Quarter;
        return left.NextQuarter is { } next
            ? texts["{0} cannot start in Q{1}, to which it is fixed, and is not in the plan. It could start in Q{2}.", Title(left.Id), bound, next]
            : texts["{0} cannot start in Q{1}, to which it is fixed, and is not in the plan. No later quarter is known in which it could.", Title(left.Id), bound];
    }

    /// <summary>How good the plan is for sure.</summary>
    public string Quality() => model.Plan.Gap < 1e-6
        ? texts["No plan under these limits raises the index earlier or further."]
        : texts["Summed over the ends of the quarters the index makes {0} points; no plan under these limits can make more than {1}.", Figures.Score(model.Plan.Area), Figures.Score(model.Plan.UpperBound)];

    /// <summary>An effort, to a tenth.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="effort">Person-weeks.</param>
    public static string PersonWeeks(IStringLocalizer<RoadmapsTexts> texts, double effort)
    {
        var figure = Amount.Show(Math.Round(effort, 1));
        return figure == "1" ? texts["1 person-week"] : texts["{0} person-weeks", figure];
    }

    /// <summary>When it runs, in days.</summary>
    /// <param name="planned">The initiative.</param>
    public string When(PlannedInitiative planned) =>
        texts["Q{0}: {1} to {2}", planned.StartQuarter, Http.Formats.Day(model.Day(planned.StartWeek)), Http.Formats.Day(RoadmapFiles.LastDay(model, planned.EndWeek))];

    /// <summary>Title of an initiative.</summary>
    /// <param name="id">Its id.</param>
    public string Title(string id) => texts["“{0}”", model.Initiative(id).Title];

    /// <summary>Titles, as a list in a sentence.</summary>
    /// <param name="ids">Their ids.</param>
    public string Titles(IReadOnlyList<string> ids) => ids.Count switch
    {
        0 => texts["others"],
        1 => Title(ids[0]),
        _ => texts["{0} and {1}", string.Join(", ", ids.Take(ids.Count - 1).Select(Title)), Title(ids[^1])],
    };

    private string Day(LeftOutInitiative left) => Http.Formats.Day(RoadmapFiles.LastDay(model, left.EarliestEnd ?? 1));
}
