namespace Maturity.Web.Features.Roadmaps;

/// <summary>What was changed of a roadmap.</summary>
public enum RoadmapChangeKind
{
    /// <summary>It was made.</summary>
    Made,

    /// <summary>Capacity, horizon, first day or costs.</summary>
    Limits,

    /// <summary>Target levels.</summary>
    Targets,

    /// <summary>What is wanted of an initiative, or its effort.</summary>
    Initiative,

    /// <summary>An initiative was added, or its description changed.</summary>
    Own,

    /// <summary>An added initiative was removed.</summary>
    OwnRemoved,

    /// <summary>Another of those put first comes earlier or later.</summary>
    Order,
}
