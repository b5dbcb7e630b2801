namespace Maturity.Core.Benchmarking;

/// <summary>Who looks at a cell.</summary>
/// <param name="Owner">Owner of the organization that is compared, whose organizations are no peers of it; null when none is compared.</param>
/// <param name="Workspace">The workspace that the cell is shown in, which knows its own clients.</param>
public sealed record Viewer(string? Owner, string Workspace);
