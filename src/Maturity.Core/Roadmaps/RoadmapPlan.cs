namespace Maturity.Core.Roadmaps;

/// <summary>A roadmap: what is done when, and where the index then goes if every initiative works as described.</summary>
public sealed record RoadmapPlan
{
    internal RoadmapPlan()
    {
    }

    /// <summary>How it was made.</summary>
    public required RoadmapMode Mode { get; init; }

    /// <summary>Index before the first week, points.</summary>
    public required double Index { get; init; }

    /// <summary>Sum of the index at the ends of the quarters of the horizon, points.</summary>
    public required double Area { get; init; }

    /// <summary>No plan under the same limits has a larger area.</summary>
    public required double UpperBound { get; init; }

    /// <summary>What the area may lack at most, points.</summary>
    public double Gap => UpperBound - Area;

    /// <summary>Whether no plan of the kind that is searched has a larger area: every order was tried.</summary>
    public required bool IsProven { get; init; }

    /// <summary>What is in the plan, by rank.</summary>
    public required IReadOnlyList<PlannedInitiative> Initiatives { get; init; }

    /// <summary>What is not in the plan, in ordinal order of ids.</summary>
    public required IReadOnlyList<LeftOutInitiative> LeftOut { get; init; }

    /// <summary>The index at the start and at the end of each quarter of the horizon.</summary>
    public required IReadOnlyList<ProjectionPoint> Projection { get; init; }

    /// <summary>Person-weeks of the whole plan.</summary>
    public double Effort => Initiatives.Sum(initiative => initiative.Effort);

    /// <summary>Person-weeks in each quarter of the horizon; an initiative spreads its effort evenly over its weeks.</summary>
    public IReadOnlyList<double> EffortByQuarter => Roadmaps.EffortByQuarter.Of(this);
}
