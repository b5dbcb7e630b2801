namespace Maturity.Core.Drawing;

/// <summary>Between what the curve of a <see cref="CurveChart"/> may lie.</summary>
/// <param name="Low">Points 0 to 100, at the start and at the end of each quarter.</param>
/// <param name="High">The same, never below <paramref name="Low"/>.</param>
/// <param name="LowLabel">What stands beside the end of its lower edge; empty for nothing.</param>
/// <param name="HighLabel">What stands beside the end of its upper edge; empty for nothing.</param>
public sealed record CurveBand(IReadOnlyList<double> Low, IReadOnlyList<double> High, string LowLabel, string HighLabel);
