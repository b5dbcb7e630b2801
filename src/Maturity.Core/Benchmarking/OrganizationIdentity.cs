namespace Maturity.Core.Benchmarking;

/// <summary>What tells one assessed organization from another, whichever workspaces know it.</summary>
/// <param name="Id">Id of the record; each once.</param>
/// <param name="ParentGroup">Key of the group it is part of, see <see cref="Ownership.GroupKey"/>; null when it is its own owner.</param>
/// <param name="LegalIdentifier">Its number in a register of companies, see <see cref="Ownership.LegalKey"/>; null when unknown.</param>
/// <param name="MailDomain">Its own mail domain in lower case; null when unknown.</param>
public sealed record OrganizationIdentity(string Id, string? ParentGroup, string? LegalIdentifier, string? MailDomain);
