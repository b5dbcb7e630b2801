namespace Maturity.Core.Drawing;

/// <summary>One row of <see cref="RangeBars"/>.</summary>
/// <param name="Label">Name of what was scored.</param>
/// <param name="Figure">The score as the reader's language writes it, or the words for "not scored".</param>
/// <param name="Score">Points 0 to 100; null when not scored.</param>
/// <param name="Low">Points if every open answer were the lowest; null when unknown.</param>
/// <param name="High">Points if every open answer were the highest; null when unknown.</param>
public sealed record RangeBar(string Label, string Figure, double? Score, double? Low = null, double? High = null)
{
    /// <summary>Where the middle of others lies, points 0 to 100; null when it is not shown.</summary>
    public double? Middle { get; init; }

    /// <summary>Between which points that middle lies for sure enough; null when it is not shown.</summary>
    public (double Low, double High)? MiddleInterval { get; init; }
}
