namespace Maturity.Web.Features.Administration.Log;

/// <summary>What somebody who administers the installation decided.</summary>
public enum AdministrationAction
{
    /// <summary>All benchmarks were hidden.</summary>
    BenchmarksHidden,

    /// <summary>Benchmarks are shown again.</summary>
    BenchmarksShown,

    /// <summary>A snapshot was ordered.</summary>
    SnapshotOrdered,

    /// <summary>A snapshot that had failed was ordered again.</summary>
    SnapshotRetried,

    /// <summary>A held assessment counts.</summary>
    SheetAccepted,

    /// <summary>A held assessment does not count.</summary>
    SheetRejected,

    /// <summary>Somebody became administrator.</summary>
    AdministratorNamed,

    /// <summary>Somebody is administrator no longer.</summary>
    AdministratorRemoved,

    /// <summary>A workspace was suspended.</summary>
    WorkspaceSuspended,

    /// <summary>A suspended workspace works again.</summary>
    WorkspaceResumed,
}
