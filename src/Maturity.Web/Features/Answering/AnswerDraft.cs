namespace Maturity.Web.Features.Answering;

/// <summary>What somebody sent as an answer, not yet checked against the question.</summary>
/// <param name="Kind">Kind of answer; null when it was none of them.</param>
/// <param name="Level">What was sent as the level.</param>
/// <param name="Reason">What was sent as the reason.</param>
/// <param name="Comment">What was sent as the comment.</param>
public sealed record AnswerDraft(AnswerKind? Kind, int? Level, string? Reason, string? Comment)
{
    /// <summary>The choice of a radio button: 1 to 5, <c>dontKnow</c>, <c>notApplicable</c>, or nothing for none.</summary>
    /// <param name="choice">Value of the radio button.</param>
    /// <param name="reason">The reason as typed.</param>
    /// <param name="comment">The comment as typed.</param>
    public static AnswerDraft OfChoice(string choice, string? reason, string? comment) => choice switch
    {
        "1" or "2" or "3" or "4" or "5" => new(AnswerKind.Level, choice[0] - '0', reason, comment),
        _ => new(KindOf(choice), null, reason, comment),
    };

    /// <summary>The kind with a name as scripts and forms write it; null when it is none of them.</summary>
    /// <param name="name">The name.</param>
    public static AnswerKind? KindOf(string? name) => name switch
    {
        "level" => AnswerKind.Level,
        "dontKnow" => AnswerKind.DontKnow,
        "notApplicable" => AnswerKind.NotApplicable,
        "none" or "" => AnswerKind.None,
        _ => null,
    };

    /// <summary>The name of a kind as scripts and forms write it.</summary>
    /// <param name="kind">The kind.</param>
    public static string NameOf(AnswerKind kind) => kind switch
    {
        AnswerKind.Level => "level",
        AnswerKind.DontKnow => "dontKnow",
        AnswerKind.NotApplicable => "notApplicable",
        _ => "none",
    };
}
