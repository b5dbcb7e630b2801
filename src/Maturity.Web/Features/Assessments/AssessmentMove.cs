namespace Maturity.Web.Features.Assessments;

/// <summary>Where a consultant can move an assessment to.</summary>
public enum AssessmentMove
{
    /// <summary>Nobody can answer any more.</summary>
    Close,

    /// <summary>Respondents can answer again.</summary>
    Open,

    /// <summary>The result is accepted; respondents may see it.</summary>
    Publish,
}
