namespace Maturity.Core.Benchmarking;

/// <summary>Which organization a record is about, and who owns it.</summary>
/// <param name="Organization">Key of the organization: records of several workspaces about the same one share it.</param>
/// <param name="Owner">Key of its owner, the unit of fair counting.</param>
public sealed record OwnedOrganization(string Organization, string Owner);
