namespace Maturity.Web.Features.Roadmaps;

/// <summary>A change of a roadmap.</summary>
/// <param name="Kind">What was changed.</param>
/// <param name="Subject">Id of the initiative that it is about; null for a change of the whole.</param>
public sealed record RoadmapChange(RoadmapChangeKind Kind, string? Subject = null);
