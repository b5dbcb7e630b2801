namespace Maturity.Core.Scoring;

/// <summary>How much the answers can carry (F11).</summary>
public enum Certainty
{
    /// <summary>Neither of the others.</summary>
    Low,

    /// <summary>Coverage of at least 75 % and at least 2 respondents.</summary>
    Medium,

    /// <summary>Coverage of at least 90 %, at least 3 respondents from at least 2 groups, at most 20 % to discuss.</summary>
    High,
}
