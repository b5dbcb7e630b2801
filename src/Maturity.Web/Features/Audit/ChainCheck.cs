namespace Maturity.Web.Features.Audit;

/// <summary>What a walk along the chain found.</summary>
/// <param name="Entries">Entries that are as they were written.</param>
/// <param name="BrokenAt">Number of the first entry that is missing or changed; null when there is none.</param>
public sealed record ChainCheck(long Entries, long? BrokenAt);
