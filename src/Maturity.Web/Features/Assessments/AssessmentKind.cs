namespace Maturity.Web.Features.Assessments;

/// <summary>How many questions are asked.</summary>
public enum AssessmentKind
{
    /// <summary>All of them.</summary>
    Full,

    /// <summary>The quick scan; its result is indicative.</summary>
    QuickScan,
}
