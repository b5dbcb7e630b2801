namespace Maturity.Core.Scoring;

/// <summary>Why a dimension has no score.</summary>
public enum ShortfallReason
{
    /// <summary>All its questions are "not applicable".</summary>
    NothingApplies,

    /// <summary>Its scored capabilities carry less than two thirds of the applicable weight.</summary>
    TooFewAnswers,
}
