using Maturity.Core.Scoring;

namespace Maturity.Web.Features.Results;

/// <summary>What a confidential assessment never shows: figures from which the answers of fewer than three people follow.</summary>
public static class Confidentiality
{
    /// <summary>Fewest people whose answers may be shown together.</summary>
    public const int Minimum = 3;

    /// <summary>The scorecard without the figures that tell one group from the rest, unless every group is large enough.</summary>
    /// <param name="scorecard">The scorecard.</param>
    /// <param name="sheets">The sheets it was made from.</param>
    public static Scorecard Protect(Scorecard scorecard, IReadOnlyList<AnswerSheet> sheets)
    {
        if (sheets.GroupBy(sheet => sheet.Group).All(group => group.Count() >= Minimum)) return scorecard;
        return scorecard with { Questions = [.. scorecard.Questions.Select(q => q with { Gap = null, GapFlagged = null })] };
    }
}
