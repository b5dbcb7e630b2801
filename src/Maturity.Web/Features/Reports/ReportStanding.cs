using Maturity.Web.Features.Assessments;

namespace Maturity.Web.Features.Reports;

/// <summary>Where the assessment stood when its report was made.</summary>
/// <param name="State">Its state.</param>
/// <param name="Submitted">Number of people who submitted.</param>
/// <param name="Respondents">Number of people invited.</param>
/// <param name="From">Day it was opened; null when it never was.</param>
public sealed record ReportStanding(AssessmentState State, int Submitted, int Respondents, DateOnly? From)
{
    /// <summary>Whether answers may still come or change.</summary>
    public bool IsUnfinished => State is AssessmentState.Draft or AssessmentState.Open;
}
