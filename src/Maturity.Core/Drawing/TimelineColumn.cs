namespace Maturity.Core.Drawing;

/// <summary>A quarter of a <see cref="TimelineChart"/>.</summary>
/// <param name="Label">Its short name, such as Q1.</param>
/// <param name="Begin">When it begins, in a few letters; left out where it does not fit.</param>
public sealed record TimelineColumn(string Label, string Begin);
