namespace Maturity.Core.Benchmarking;

/// <summary>How many organizations of a cell one workspace assessed.</summary>
/// <param name="Workspace">The workspace.</param>
/// <param name="Organizations">At least 1.</param>
public sealed record WorkspaceCount(string Workspace, int Organizations);
