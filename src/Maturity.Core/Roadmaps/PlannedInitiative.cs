namespace Maturity.Core.Roadmaps;

/// <summary>An initiative of a plan: when it runs, what it adds, and why it is there and then.</summary>
public sealed record PlannedInitiative
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Place in the plan, counted from 1.</summary>
    public required int Rank { get; init; }

    /// <summary>Weeks that pass before it starts.</summary>
    public required int StartWeek { get; init; }

    /// <summary>Weeks that have passed when it has ended.</summary>
    public required int EndWeek { get; init; }

    /// <summary>Quarter it starts in, counted from 1.</summary>
    public int StartQuarter => (StartWeek / RoadmapDefaults.WeeksPerQuarter) + 1;

    /// <summary>Quarter it ends in, counted from 1.</summary>
    public int EndQuarter => ((EndWeek - 1) / RoadmapDefaults.WeeksPerQuarter) + 1;

    /// <summary>Person-weeks it takes.</summary>
    public required double Effort { get; init; }

    /// <summary>Index points it adds to those of lower rank, unrounded.</summary>
    public required double Gain { get; init; }

    /// <summary>Why it is in the plan.</summary>
    public required ChoiceKind Choice { get; init; }

    /// <summary>Id of the initiative for whose sake it was taken: often itself. In an optimized plan the one that first needs it, if it adds nothing itself.</summary>
    public required string BundleFor { get; init; }

    /// <summary>Value per person-week of its bundle when it was taken; null in an optimized plan.</summary>
    public required double? BundleRatio { get; init; }

    /// <summary>Why it starts when it does.</summary>
    public required StartKind Start { get; init; }

    /// <summary>Ids of the initiatives that hold it back until it starts: those that must end first, or that fill the weeks before.</summary>
    public required IReadOnlyList<string> HeldBackBy { get; init; }

    /// <summary>Ids of the initiatives of the plan that must end before it can start, in ordinal order.</summary>
    public required IReadOnlyList<string> WaitsFor { get; init; }

    /// <summary>Ids of the initiatives of the plan that wait for it, or whose lifts work only after it, in ordinal order.</summary>
    public required IReadOnlyList<string> Unlocks { get; init; }

    /// <summary>Index at the end of the horizon without it and what depends on it, the others staying where they are.</summary>
    public required double IndexWithout { get; init; }

    /// <summary>Area under the curve without it and what depends on it, the others staying where they are.</summary>
    public required double AreaWithout { get; init; }
}
