namespace Maturity.Core.Roadmaps;

/// <summary>Where a capability stands when a roadmap begins.</summary>
/// <param name="Id">Id of the capability.</param>
/// <param name="Weight">Weight within its dimension, above 0.</param>
/// <param name="Score">Points 0 to 100, unrounded; null when not scored, and then no initiative can lift it.</param>
public sealed record RoadmapCapability(string Id, double Weight, double? Score);
