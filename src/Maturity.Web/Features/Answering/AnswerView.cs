namespace Maturity.Web.Features.Answering;

/// <summary>An answer as scripts read it.</summary>
/// <param name="Kind">As in <see cref="AnswerInput"/>.</param>
/// <param name="Level">1 to 5, or null.</param>
/// <param name="Reason">Reason, or null.</param>
/// <param name="Comment">Comment, or null.</param>
/// <param name="SavedAt">When it was accepted; null when there is no answer.</param>
public sealed record AnswerView(string Kind, int? Level, string? Reason, string? Comment, DateTimeOffset? SavedAt)
{
    /// <summary>What an outcome says.</summary>
    /// <param name="outcome">The outcome.</param>
    public static AnswerView Of(SaveOutcome outcome) =>
        new(AnswerDraft.NameOf(outcome.Content.Kind), outcome.Content.Level, outcome.Content.Reason, outcome.Content.Comment, outcome.At);
}
