namespace Maturity.Core.Scoring;

/// <summary>What one released group says on one question.</summary>
/// <param name="Group">The group; its people are those of them who answered with a level.</param>
/// <param name="Level">Plain mean of their answers, 1 to 5, unrounded.</param>
public sealed record ReleasedMean(ReleasedGroup Group, double Level);
