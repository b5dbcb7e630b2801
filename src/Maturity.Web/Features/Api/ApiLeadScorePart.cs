using System.Text.Json.Serialization;
using Maturity.Web.Features.Leads.Scoring;

namespace Maturity.Web.Features.Api;

/// <summary>A part of the score of a lead.</summary>
/// <param name="Kind">Fit (<c>industry</c>, <c>size</c>), <c>need</c>, or intent (<c>opened</c>, <c>passed-on</c>, <c>asked</c>).</param>
/// <param name="Points">Points reached.</param>
/// <param name="Most">Most points of this part.</param>
public sealed record ApiLeadScorePart([property: JsonConverter(typeof(ScoreKindName))] LeadScoreKind Kind, int Points, int Most);
