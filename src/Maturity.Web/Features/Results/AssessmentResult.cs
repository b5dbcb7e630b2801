using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Results.Components;

namespace Maturity.Web.Features.Results;

/// <summary>What can be shown of an assessment's result.</summary>
/// <param name="Assessment">The assessment.</param>
/// <param name="Organization">Name of the organization.</param>
/// <param name="Respondents">Number of people invited.</param>
/// <param name="Submitted">Number of people who submitted; only their answers count.</param>
/// <param name="Model">The result; null when there is nothing to show yet, see <see cref="Hidden"/>.</param>
/// <param name="Hidden">Why there is nothing to show.</param>
public sealed record AssessmentResult(
    Assessment Assessment, string Organization, int Respondents, int Submitted, ResultModel? Model, HiddenReason Hidden);
