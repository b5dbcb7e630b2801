using Maturity.Core.Benchmarking;

namespace Maturity.Performance.Benchmarking;

/// <summary>A member with the codes that its place comes from.</summary>
internal sealed record SyntheticMember(Member Member, string Industry, string SizeBand);
