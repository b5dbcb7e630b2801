namespace Maturity.Core.Drawing;

/// <summary>What is to stand beside the end of a line.</summary>
internal sealed record CurveEnd(double Value, string Label, Ink Ink, bool Bold = false);
