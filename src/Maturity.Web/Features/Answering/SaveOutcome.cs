namespace Maturity.Web.Features.Answering;

/// <summary>What became of a wish to save an answer.</summary>
/// <param name="Status">In one word.</param>
/// <param name="Version">Version of the answer after the save, or the one that stands.</param>
/// <param name="At">When that version was accepted; null when there is no answer.</param>
/// <param name="Content">What that version says.</param>
public sealed record SaveOutcome(SaveStatus Status, int Version, DateTimeOffset? At, AnswerContent Content)
{
    /// <summary>Nothing was stored because no answers are taken.</summary>
    public static readonly SaveOutcome Refused = new(SaveStatus.Refused, 0, null, AnswerContent.Empty);
}
