namespace Maturity.Core.Drawing;

/// <summary>Where one group stands on the levels.</summary>
/// <param name="Label">Name of the group.</param>
/// <param name="Figure">The level as it is printed.</param>
/// <param name="Level">Level 1 to 5, a fraction when several people are averaged.</param>
/// <param name="Number">Number of the group, from 0: the same group has the same mark in every chart.</param>
public sealed record SpreadDot(string Label, string Figure, double Level, int Number);
