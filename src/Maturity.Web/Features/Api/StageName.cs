using System.Text.Json;
using System.Text.Json.Serialization;
using Maturity.Web.Features.Leads;

namespace Maturity.Web.Features.Api;

/// <summary>Writes the stage of a lead as a word, in answers and in the document alike.</summary>
public sealed class StageName() : JsonStringEnumConverter<LeadStage>(JsonNamingPolicy.KebabCaseLower);
