namespace Maturity.Core.Drawing;

/// <summary>A line of a <see cref="CurveChart"/>.</summary>
/// <param name="Values">Points 0 to 100, at the start and at the end of each quarter.</param>
/// <param name="Label">What stands beside its end: name and figure, in the reader's language.</param>
public sealed record CurveLine(IReadOnlyList<double> Values, string Label);
