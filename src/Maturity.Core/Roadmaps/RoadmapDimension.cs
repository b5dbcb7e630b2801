namespace Maturity.Core.Roadmaps;

/// <summary>Where a dimension stands when a roadmap begins.</summary>
/// <param name="Id">Id of the dimension.</param>
/// <param name="Weight">Weight within the index, above 0.</param>
/// <param name="Level">Level 1 to 5; null when the dimension is not scored, and then there is no index to raise.</param>
/// <param name="Capabilities">Its capabilities.</param>
public sealed record RoadmapDimension(string Id, double Weight, int? Level, IReadOnlyList<RoadmapCapability> Capabilities);
