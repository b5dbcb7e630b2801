namespace Maturity.Web.Features.Answering;

/// <summary>What a respondent says on one question, checked against the question.</summary>
/// <param name="Kind">Kind of answer.</param>
/// <param name="Level">1 to 5 when the kind is a level, otherwise null.</param>
/// <param name="Reason">Reason when the kind is "not applicable", otherwise null.</param>
/// <param name="Comment">Comment, or null.</param>
public sealed record AnswerContent(AnswerKind Kind, int? Level, string? Reason, string? Comment)
{
    /// <summary>Longest reason and longest comment.</summary>
    public const int TextLength = 2000;

    /// <summary>Nothing said.</summary>
    public static readonly AnswerContent Empty = new(AnswerKind.None, null, null, null);
}
