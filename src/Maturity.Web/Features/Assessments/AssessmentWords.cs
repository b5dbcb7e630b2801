using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Assessments;

/// <summary>The states of an assessment as the screen shows them.</summary>
public static class AssessmentWords
{
    /// <summary>Name of a state in the reader's language.</summary>
    /// <param name="state">The state.</param>
    /// <param name="texts">Texts of this folder.</param>
    public static string Name(this AssessmentState state, IStringLocalizer<AssessmentsTexts> texts) => state switch
    {
        AssessmentState.Draft => texts["Draft"],
        AssessmentState.Open => texts["Open"],
        AssessmentState.Closed => texts["Closed"],
        AssessmentState.Published => texts["Published"],
        _ => texts["Superseded"],
    };

    /// <summary>Classes of the badge that shows a state.</summary>
    /// <param name="state">The state.</param>
    public static string Badge(this AssessmentState state) => state switch
    {
        AssessmentState.Open => "badge badge--active",
        AssessmentState.Closed => "badge badge--attention",
        AssessmentState.Published => "badge badge--done",
        _ => "badge",
    };
}
