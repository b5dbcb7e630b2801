namespace Maturity.Web.Features.Answering;

/// <summary>What a script is told when its answer is stored.</summary>
/// <param name="Version">Version of the answer now; the next save builds on it.</param>
/// <param name="SavedAt">When it was accepted.</param>
public sealed record SavedReply(int Version, DateTimeOffset? SavedAt);
