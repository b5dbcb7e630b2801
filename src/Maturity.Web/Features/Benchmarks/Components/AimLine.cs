using Maturity.Core.Benchmarking;
using Maturity.Core.Scoring;

namespace Maturity.Web.Features.Benchmarks.Components;

/// <summary>What peers aim for in a dimension or capability.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name as readers know it.</param>
/// <param name="Position">What may be shown of the aims, each level as its points.</param>
public sealed record AimLine(string Id, string Name, MeasurePosition Position)
{
    /// <summary>The level in the middle of the peers, or the estimated one; null when it may not be shown.</summary>
    public int? Middle => LevelOf(Position.Median ?? Position.Estimate);

    /// <summary>A quarter aims for this level or a lower one; null when it may not be shown.</summary>
    public int? Lower => LevelOf(Position.P25);

    /// <summary>A quarter aims for this level or a higher one; null when it may not be shown.</summary>
    public int? Upper => LevelOf(Position.P75);

    /// <summary>The level whose points are nearest: aims are whole levels, and what the statistics blend lies between two.</summary>
    private static int? LevelOf(int? points) => points is { } known ? 1 + (int)Rounding.Publish(known / Bands.PointsOf(2), 0) : null;
}
