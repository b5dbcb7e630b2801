namespace Maturity.Core.Roadmaps;

/// <summary>How a plan was made.</summary>
public enum RoadmapMode
{
    /// <summary>Most area under the index curve within the horizon.</summary>
    Optimized,

    /// <summary>The baseline: always the bundle with most value per person-week.</summary>
    Greedy,
}
