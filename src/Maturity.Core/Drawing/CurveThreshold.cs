namespace Maturity.Core.Drawing;

/// <summary>A height of a <see cref="CurveChart"/> that means something.</summary>
/// <param name="Points">Points 0 to 100.</param>
/// <param name="Name">What begins there; empty for a line alone.</param>
public sealed record CurveThreshold(double Points, string Name);
