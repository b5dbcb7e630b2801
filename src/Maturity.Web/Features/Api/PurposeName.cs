using System.Text.Json;
using System.Text.Json.Serialization;
using Maturity.Web.Features.Leads;

namespace Maturity.Web.Features.Api;

/// <summary>Writes what a lead can agree to as a word, in answers and in the document alike.</summary>
public sealed class PurposeName() : JsonStringEnumConverter<LeadPurpose>(JsonNamingPolicy.KebabCaseLower);
