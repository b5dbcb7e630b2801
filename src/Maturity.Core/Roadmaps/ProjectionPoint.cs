namespace Maturity.Core.Roadmaps;

/// <summary>Where the index stands at the end of a quarter if every initiative works as described.</summary>
/// <param name="Quarter">The quarter; 0 is the start.</param>
/// <param name="Index">Index, points 0 to 100, unrounded.</param>
/// <param name="Finished">Number of initiatives of the plan that have ended.</param>
public sealed record ProjectionPoint(int Quarter, double Index, int Finished);
