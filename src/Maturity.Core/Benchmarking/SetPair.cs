namespace Maturity.Core.Benchmarking;

/// <summary>Two segments whose members are compared, each at its own time.</summary>
/// <param name="Before">Place of the segment in the earlier set of members.</param>
/// <param name="Now">Place of the segment in the later one.</param>
public readonly record struct SetPair(int Before, int Now);
