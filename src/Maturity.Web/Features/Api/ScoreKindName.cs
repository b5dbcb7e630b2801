using System.Text.Json;
using System.Text.Json.Serialization;
using Maturity.Web.Features.Leads.Scoring;

namespace Maturity.Web.Features.Api;

/// <summary>Writes what a part of a lead's score looks at as a word, in answers and in the document alike.</summary>
public sealed class ScoreKindName() : JsonStringEnumConverter<LeadScoreKind>(JsonNamingPolicy.KebabCaseLower);
