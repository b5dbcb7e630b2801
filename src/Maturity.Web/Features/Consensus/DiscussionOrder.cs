using Maturity.Core.Scoring;

namespace Maturity.Web.Features.Consensus;

/// <summary>Which questions a meeting is about, and in which order: where people disagree most (F9), then where executives see it otherwise (F10).</summary>
public static class DiscussionOrder
{
    /// <summary>Whether a question is worth the meeting's time.</summary>
    /// <param name="score">Its score.</param>
    public static bool IsToDiscuss(QuestionScore score) => score.Discuss is true || score.GapFlagged is true;

    /// <summary>The questions to discuss, first those that matter most; ties stand in the order of the questionnaire.</summary>
    /// <param name="scores">All questions, of a scorecard: of a confidential assessment it was made of what is released.</param>
    public static IEnumerable<QuestionScore> Of(IEnumerable<QuestionScore> scores) => scores.Where(IsToDiscuss)
        .OrderByDescending(score => score.Discuss is true)
        .ThenByDescending(score => Rounding.Publish(score.Discuss is true ? score.Deviation ?? 0 : 0, 6))
        .ThenByDescending(score => Rounding.Publish(Math.Abs(score.Gap ?? 0), 6));
}
