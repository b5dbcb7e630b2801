namespace Maturity.Web.Features.Leads.Scoring;

/// <summary>One part of a lead's score.</summary>
/// <param name="Kind">What it looks at.</param>
/// <param name="Points">Points reached, 0 to <paramref name="Most"/>.</param>
/// <param name="Most">Its weight: most points.</param>
public sealed record LeadScorePart(LeadScoreKind Kind, int Points, int Most);
