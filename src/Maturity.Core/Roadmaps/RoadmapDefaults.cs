using Maturity.Core.Scoring;

namespace Maturity.Core.Roadmaps;

/// <summary>What holds for a roadmap unless somebody says otherwise, and its limits.</summary>
public static class RoadmapDefaults
{
    /// <summary>Weeks in a quarter: quarter n ends with week 13 n.</summary>
    public const int WeeksPerQuarter = 13;

    /// <summary>Horizon in quarters.</summary>
    public const int Quarters = 4;

    /// <summary>Longest horizon in quarters.</summary>
    public const int MostQuarters = 12;

    /// <summary>Largest number of initiatives that may run in one week.</summary>
    public const int MostParallel = 50;

    /// <summary>Most initiatives of one roadmap, the consultant's own included.</summary>
    public const int MostInitiatives = 200;

    /// <summary>Longest duration of an initiative in weeks.</summary>
    public const int MostWeeks = 520;

    /// <summary>Size band for which the catalogue's effort is estimated.</summary>
    public const string SizeBand = "large";

    /// <summary>How many initiatives an organization can run in one week, by its size.</summary>
    /// <param name="sizeBand">Code of a size band; one that is not known counts as <c>large</c>.</param>
    /// <returns>2 to 6.</returns>
    public static int ParallelOf(string sizeBand) => sizeBand switch
    {
        "micro" or "small" => 2,
        "medium" => 3,
        "xlarge" => 5,
        "huge" => 6,
        _ => 4,
    };

    /// <summary>Target of a capability: one level above its own, at least 3 and at most 5.</summary>
    /// <param name="score">Its score, points.</param>
    public static int TargetOf(double score) => Math.Clamp(Bands.LevelOf(score) + 1, 3, 5);
}
