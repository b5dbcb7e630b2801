namespace Maturity.Core.Drawing;

/// <summary>One axis of a <see cref="RadarChart"/>.</summary>
/// <param name="Label">Name at the end of the axis.</param>
/// <param name="Figure">The score as the reader's language writes it, or the words for "not scored".</param>
/// <param name="Score">Points 0 to 100; null when not scored.</param>
/// <param name="Previous">Points 0 to 100 last time; null when there was no last time.</param>
public sealed record RadarAxis(string Label, string Figure, double? Score, double? Previous = null);
