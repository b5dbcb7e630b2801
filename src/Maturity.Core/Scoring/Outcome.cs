namespace Maturity.Core.Scoring;

/// <summary>What the answers to one question come to (F2).</summary>
public enum Outcome
{
    /// <summary>Nobody gave a level.</summary>
    DontKnow,

    /// <summary>A mean level exists.</summary>
    Level,

    /// <summary>More than half of those asked said that it cannot apply.</summary>
    NotApplicable,
}
