namespace Maturity.Web.Features.Benchmarks;

/// <summary>The figures of one cell, see <c>CellContent</c>. Never changes.</summary>
public sealed class BenchmarkFigures
{
    private BenchmarkFigures()
    {
    }

    /// <summary>Figures that were made.</summary>
    /// <param name="snapshotId">The snapshot they were made for.</param>
    /// <param name="segment">Code of the segment.</param>
    /// <param name="content">The figures.</param>
    public BenchmarkFigures(Guid snapshotId, string segment, byte[] content) => (SnapshotId, Segment, Content) = (snapshotId, segment, content);

    /// <summary>The snapshot they were made for.</summary>
    public Guid SnapshotId { get; private set; }

    /// <summary>Code of the segment.</summary>
    public string Segment { get; private set; } = "";

    /// <summary>The figures.</summary>
    public byte[] Content { get; private set; } = [];
}
