namespace Maturity.Web.Features.Answering;

/// <summary>
/// What a respondent said the last time. It is no answer until they confirm it: it does not count, and nobody else sees it.
/// </summary>
/// <param name="Content">What they said.</param>
/// <param name="At">When.</param>
/// <param name="FromScan">Whether it was said in a public scan.</param>
/// <param name="Finished">The initiative that has ended since and bears on the question; null when none has.</param>
public sealed record CarriedAnswer(AnswerContent Content, DateTimeOffset At, bool FromScan, FinishedInitiative? Finished);
