namespace Maturity.Web.Features.Benchmarks;

/// <summary>An organization that counts in a snapshot. Read to take a viewer's own owner out of the figures, and to compare snapshots; shown to nobody.</summary>
public sealed class BenchmarkMember
{
    private BenchmarkMember()
    {
    }

    /// <summary>A member.</summary>
    /// <param name="snapshotId">The snapshot.</param>
    /// <param name="organization">Key of the organization, the same whichever workspaces assessed it.</param>
    /// <param name="owner">Key of its owner.</param>
    public BenchmarkMember(Guid snapshotId, string organization, string owner) => (SnapshotId, Organization, Owner) = (snapshotId, organization, owner);

    /// <summary>The snapshot.</summary>
    public Guid SnapshotId { get; private set; }

    /// <summary>Key of the organization.</summary>
    public string Organization { get; private set; } = "";

    /// <summary>Key of its owner.</summary>
    public string Owner { get; private set; } = "";

    /// <summary>The workspace whose assessment counts.</summary>
    public required Guid WorkspaceId { get; init; }

    /// <summary>The organization in that workspace.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>The assessment that counts.</summary>
    public required Guid AssessmentId { get; init; }

    /// <summary>Code of its industry.</summary>
    public required string Industry { get; init; }

    /// <summary>Code of its size band.</summary>
    public required string SizeBand { get; init; }

    /// <summary>Scores in hundredths of a point in the order of the snapshot's measures, two bytes each, low byte first.</summary>
    public required byte[] Scores { get; init; }
}
