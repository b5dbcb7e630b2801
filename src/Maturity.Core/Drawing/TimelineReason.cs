namespace Maturity.Core.Drawing;

/// <summary>What put a row there besides its own merit; a mark before its title says so.</summary>
public enum TimelineReason
{
    /// <summary>Its merit alone: no mark.</summary>
    Merit,

    /// <summary>It is a first step: a triangle.</summary>
    FirstStep,

    /// <summary>Somebody chose its place: a square.</summary>
    Wanted,
}
