namespace Maturity.Web.Features.Benchmarks;

/// <summary>Where a run is on its way.</summary>
public enum SnapshotRunState
{
    /// <summary>It waits.</summary>
    Queued,

    /// <summary>A node works on it.</summary>
    Running,

    /// <summary>Its snapshot exists.</summary>
    Done,

    /// <summary>It was given up.</summary>
    Failed,
}
