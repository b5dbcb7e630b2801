using System.ComponentModel.DataAnnotations;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>When snapshots of the benchmark are made. Section <c>Benchmark</c>.</summary>
public sealed class BenchmarkOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Benchmark";

    /// <summary>Day of the month from which on the month's snapshot is made, UTC; 0 leaves it to an administrator.</summary>
    [Range(0, 28, ErrorMessage = "Benchmark:DayOfMonth must be 1 to 28, or 0 to make snapshots by hand only.")]
    public int DayOfMonth { get; set; } = 1;
}
