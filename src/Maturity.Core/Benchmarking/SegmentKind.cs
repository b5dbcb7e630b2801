namespace Maturity.Core.Benchmarking;

/// <summary>The fixed ways to pick peers, narrow to wide (G8). There are no free filters: two of them could be subtracted.</summary>
public enum SegmentKind
{
    /// <summary>One industry, one size group.</summary>
    IndustryAndSize,

    /// <summary>One industry, every size.</summary>
    Industry,

    /// <summary>A supersector, one size group.</summary>
    SupersectorAndSize,

    /// <summary>Every organization.</summary>
    All,
}
