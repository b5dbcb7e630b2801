namespace Maturity.Web.Features.Api;

/// <summary>The score of a dimension or a capability.</summary>
/// <param name="Id">Id in the questionnaire.</param>
/// <param name="DimensionId">Id of its dimension; null for a dimension itself.</param>
/// <param name="Name">Name, in the language of the request.</param>
/// <param name="Score">Points, 0 to 100; null where too little was answered.</param>
/// <param name="Level">Level, 1 to 5; null where there are no points.</param>
public sealed record ApiScore(string Id, string? DimensionId, string Name, double? Score, int? Level);
