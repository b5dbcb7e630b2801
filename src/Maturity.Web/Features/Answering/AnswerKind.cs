namespace Maturity.Web.Features.Answering;

/// <summary>What kind of answer was given.</summary>
public enum AnswerKind
{
    /// <summary>The answer was taken back; a comment may remain.</summary>
    None,

    /// <summary>One of the five sentences.</summary>
    Level,

    /// <summary>"I don't know".</summary>
    DontKnow,

    /// <summary>"Not applicable", with a reason.</summary>
    NotApplicable,
}
