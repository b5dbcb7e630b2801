namespace Maturity.Web.Features.Results;

/// <summary>Why a result is not shown.</summary>
public enum HiddenReason
{
    /// <summary>It is shown.</summary>
    None,

    /// <summary>Nobody has submitted.</summary>
    NobodySubmitted,

    /// <summary>The assessment is confidential and not closed: watching it change would show what one person answered.</summary>
    ConfidentialUntilClosed,

    /// <summary>The assessment is confidential and fewer than three people have submitted.</summary>
    TooFewForConfidential,
}
