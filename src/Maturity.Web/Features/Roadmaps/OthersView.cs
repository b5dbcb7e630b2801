namespace Maturity.Web.Features.Roadmaps;

/// <summary>Who else has a roadmap before them.</summary>
/// <param name="Names">Their names.</param>
/// <param name="IsStale">Whether it was changed since the reader's page was made.</param>
public sealed record OthersView(IReadOnlyList<string> Names, bool IsStale);
