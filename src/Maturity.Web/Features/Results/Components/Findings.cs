using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;

namespace Maturity.Web.Features.Results.Components;

/// <summary>What stands out in a result.</summary>
/// <param name="Strengths">The highest capabilities, highest first.</param>
/// <param name="Gaps">The lowest capabilities, lowest first.</param>
/// <param name="Weakest">The dimensions with the lowest level; empty when the result is incomplete.</param>
public sealed record Findings(
    IReadOnlyList<CapabilityFinding> Strengths, IReadOnlyList<CapabilityFinding> Gaps, IReadOnlyList<Dimension> Weakest)
{
    private const int Most = 3;

    /// <summary>The band of level 3, in points.</summary>
    private static readonly (double Low, double High) Middle = (40, 60);

    /// <summary>
    /// Finds them. Ties stand in the order of the questionnaire. No capability is both: a strength scores above every
    /// gap, and where all score alike there is neither.
    /// </summary>
    public static Findings Of(Scorecard scorecard, Questionnaire questionnaire)
    {
        ArgumentNullException.ThrowIfNull(scorecard);
        ArgumentNullException.ThrowIfNull(questionnaire);
        var scored = Scored(scorecard, questionnaire).ToList();
        // Of a part nobody knows what is high or low for the whole; only what is so by itself is named.
        var partial = scorecard.Level is null;
        var most = Math.Min(Most, scored.Count / 2);
        var top = scored.Count > 0 ? scored.Max(Points) : 0;
        var gaps = scored.Where(finding => Points(finding) < (partial ? Math.Min(top, Middle.Low) : top)).OrderBy(Points).Take(most).ToList();
        var bar = gaps.Count > 0 ? gaps.Max(Points) : top;
        var strengths = scored.Where(finding => Points(finding) > bar && (!partial || Points(finding) >= Middle.High)).OrderByDescending(Points).Take(most).ToList();
        return new Findings(strengths, gaps, WeakestOf(scorecard, questionnaire));
    }

    private static IEnumerable<CapabilityFinding> Scored(Scorecard scorecard, Questionnaire questionnaire) =>
        from result in scorecard.Dimensions
        join dimension in questionnaire.Dimensions on result.Id equals dimension.Id
        from score in result.Capabilities
        join capability in questionnaire.Capabilities on score.Id equals capability.Id
        where score.Score is not null
        select new CapabilityFinding(dimension, capability, score);

    // Scores that print alike are alike: the noise of binary fractions must not break a tie.
    private static double Points(CapabilityFinding finding) => Rounding.Publish(finding.Score.Score!.Value);

    private static List<Dimension> WeakestOf(Scorecard scorecard, Questionnaire questionnaire)
    {
        if (scorecard.Level is null) return [];
        var lowest = scorecard.Dimensions.Min(dimension => dimension.Level);
        var weakest = scorecard.Dimensions.Where(dimension => dimension.Level == lowest).Select(dimension => dimension.Id);
        return [.. questionnaire.Dimensions.Where(dimension => weakest.Contains(dimension.Id))];
    }
}
