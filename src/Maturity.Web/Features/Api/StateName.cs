using System.Text.Json;
using System.Text.Json.Serialization;
using Maturity.Web.Features.Assessments;

namespace Maturity.Web.Features.Api;

/// <summary>Writes the state of an assessment as a word, in answers and in the document alike.</summary>
public sealed class StateName() : JsonStringEnumConverter<AssessmentState>(JsonNamingPolicy.KebabCaseLower);
