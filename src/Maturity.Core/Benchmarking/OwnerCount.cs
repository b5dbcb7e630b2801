namespace Maturity.Core.Benchmarking;

/// <summary>How many organizations of a cell one owner has.</summary>
/// <param name="Owner">The owner.</param>
/// <param name="Organizations">At least 1.</param>
public sealed record OwnerCount(string Owner, int Organizations);
