namespace Maturity.Core.Roadmaps;

/// <summary>An initiative that a planner put somewhere.</summary>
/// <param name="Initiative">Its place in the model.</param>
/// <param name="Start">First week, counted from 0.</param>
/// <param name="BundleFor">The initiative for whose sake it was taken: itself, or one that needs it.</param>
/// <param name="Ratio">Value per person-week of that bundle; null where the planner does not compare ratios.</param>
internal sealed record Chosen(int Initiative, int Start, int BundleFor, double? Ratio);
