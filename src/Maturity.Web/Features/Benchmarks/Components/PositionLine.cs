using Maturity.Core.Benchmarking;

namespace Maturity.Web.Features.Benchmarks.Components;

/// <summary>One measure beside its peers.</summary>
/// <param name="Name">Name of the measure as readers know it.</param>
/// <param name="Position">What may be shown of it.</param>
public sealed record PositionLine(string Name, MeasurePosition Position);
