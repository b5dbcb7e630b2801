namespace Maturity.Core.Drawing;

/// <summary>How far the work of a row is.</summary>
public enum TimelineState
{
    /// <summary>Not begun: a pale bar with an outline.</summary>
    Planned,

    /// <summary>Begun: a striped bar.</summary>
    Running,

    /// <summary>Ended: a full bar.</summary>
    Done,
}
