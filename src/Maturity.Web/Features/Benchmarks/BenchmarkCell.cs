using Maturity.Core.Benchmarking;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>One line of a snapshot's ledger: which figures a cell has, of how many, and the rule that hides or allows them. Never changes.</summary>
public sealed class BenchmarkCell
{
    private BenchmarkCell()
    {
    }

    /// <summary>A cell of a snapshot that is being made.</summary>
    /// <param name="snapshotId">The snapshot.</param>
    /// <param name="place">Place of the segment among all.</param>
    /// <param name="segment">Code of the segment.</param>
    /// <param name="originId">The snapshot that its figures were made for.</param>
    public BenchmarkCell(Guid snapshotId, int place, string segment, Guid originId) =>
        (SnapshotId, Place, Segment, OriginId) = (snapshotId, place, segment, originId);

    /// <summary>The snapshot.</summary>
    public Guid SnapshotId { get; private set; }

    /// <summary>Place of the segment among all, for the order.</summary>
    public int Place { get; private set; }

    /// <summary>Code of the segment.</summary>
    public string Segment { get; private set; } = "";

    /// <summary>The snapshot that its figures were made for.</summary>
    public Guid OriginId { get; private set; }

    /// <summary>Ids of the snapshots that its earlier figures were made for, as JSON, oldest first.</summary>
    public required string Replaced { get; init; }

    /// <summary>How many organizations are behind this cell or a wider one only, as JSON, where their figures are of different days.</summary>
    public required string Apart { get; init; }

    /// <summary>Organizations behind the figures. Never shown to a workspace.</summary>
    public required int Organizations { get; init; }

    /// <summary>Distinct owners of those.</summary>
    public required int Owners { get; init; }

    /// <summary>SHA-256 of the members.</summary>
    public required string MemberHash { get; init; }

    /// <summary>How much may be shown to a workspace that has no organization in it.</summary>
    public required DisclosureLevel Level { get; init; }

    /// <summary>The rule that hides it from such a workspace.</summary>
    public required HidingRule Hidden { get; init; }
}
