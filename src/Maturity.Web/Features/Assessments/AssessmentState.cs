namespace Maturity.Web.Features.Assessments;

/// <summary>Where an assessment is in its life.</summary>
public enum AssessmentState
{
    /// <summary>Being set up; nobody can answer yet.</summary>
    Draft,

    /// <summary>Respondents answer.</summary>
    Open,

    /// <summary>Nobody can answer any more; the consultant reviews.</summary>
    Closed,

    /// <summary>Accepted by a consultant; respondents may see the result.</summary>
    Published,

    /// <summary>A newer one of the same organization was published.</summary>
    Superseded,
}
