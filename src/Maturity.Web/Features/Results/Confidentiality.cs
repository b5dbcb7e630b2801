using Maturity.Core.Scoring;
using Maturity.Web.Features.Assessments;

namespace Maturity.Web.Features.Results;

/// <summary>
/// When a result is shown. A confidential one is shown for one fixed set of people only: whoever could see it with and
/// without somebody could work out what that person answered.
/// </summary>
public static class Confidentiality
{
    /// <summary>Why the result of an assessment is not shown; <see cref="HiddenReason.None"/> when it is.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="submitted">Number of people who submitted.</param>
    public static HiddenReason Hides(Assessment assessment, int submitted) => assessment switch
    {
        { Confidential: true, State: AssessmentState.Draft or AssessmentState.Open } => HiddenReason.ConfidentialUntilClosed,
        _ when submitted == 0 => HiddenReason.NobodySubmitted,
        { Confidential: true } when submitted < Release.Minimum => HiddenReason.TooFewForConfidential,
        _ => HiddenReason.None,
    };

    /// <summary>Whether a result has been shown that may never be shown with other people in it.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="submitted">Number of people who submitted.</param>
    public static bool StaysClosed(Assessment assessment, int submitted) =>
        assessment is { Confidential: true, State: not (AssessmentState.Draft or AssessmentState.Open) } && submitted >= Release.Minimum;
}
