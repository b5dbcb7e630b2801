namespace Maturity.Core.Drawing;

/// <summary>One cell of a heat map.</summary>
/// <param name="Figure">What stands in it.</param>
/// <param name="Level">Level 1 to 5, which decides how dark it is; null leaves it blank.</param>
/// <param name="Marked">Whether it is framed and bold, because it asks for attention.</param>
public sealed record HeatCell(string Figure, double? Level, bool Marked = false);
