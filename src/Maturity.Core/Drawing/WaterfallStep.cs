namespace Maturity.Core.Drawing;

/// <summary>One row of a waterfall.</summary>
/// <param name="Label">What moved it, or the name of a total.</param>
/// <param name="From">Where its bar begins; for a total the same as <paramref name="To"/>.</param>
/// <param name="To">Where its bar ends.</param>
/// <param name="Figure">Its figure, with its sign.</param>
/// <param name="IsTotal">Whether it is a total: a line across, not a bar.</param>
public sealed record WaterfallStep(string Label, double From, double To, string Figure, bool IsTotal = false);
