using Maturity.Web.Features.Results.Components;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Reports;

/// <summary>A result in a few plain sentences, for whoever reads one page only.</summary>
public static class SummaryWords
{
    private const int Named = 2;

    /// <summary>The sentences, in the order in which they are read; none when there is no level.</summary>
    /// <param name="result">The result.</param>
    /// <param name="texts">Texts of the report.</param>
    /// <param name="words">Texts of results.</param>
    public static IReadOnlyList<string> Of(ResultModel result, IStringLocalizer<ReportTexts> texts, IStringLocalizer<ResultTexts> words)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(texts);
        if (result.Scorecard.Level is not { } reached) return [];
        var level = result.Level(reached);
        List<string> sentences =
        [
            texts["{0} stands at level {1} of 5, “{2}”: {3}", result.Organization, level.Number, level.Name, level.Meaning],
            Wording.LevelReason(result, words),
        ];
        if (result.Findings.Strengths.Count > 0) sentences.Add(texts["It is strongest in {0}.", Names(result.Findings.Strengths, words)]);
        if (result.Findings.Gaps.Count > 0) sentences.Add(texts["It has furthest to go in {0}.", Names(result.Findings.Gaps, words)]);
        if (Unknown(result, texts) is { } unknown) sentences.Add(unknown);
        return sentences;
    }

    private static string Names(IEnumerable<CapabilityFinding> findings, IStringLocalizer<ResultTexts> words) =>
        Wording.Join([.. findings.Take(Named).Select(finding => $"“{finding.Capability.Name}” ({finding.Dimension.Name})")], words);

    private static string? Unknown(ResultModel result, IStringLocalizer<ReportTexts> texts)
    {
        var unknown = result.Scorecard.Questions.Count(question => question.Outcome == Core.Scoring.Outcome.DontKnow);
        var open = unknown switch
        {
            0 => null,
            1 => texts["Nobody could answer one of its questions."].Value,
            _ => texts["Nobody could answer {0} of its questions.", unknown].Value,
        };
        return open is null || result.Scorecard is not { Low: { } low, High: { } high, Index: { } index } ? open
            : open + " " + texts["Answers to that could move the index to between {0} and {1}.", Figures.Score(Math.Min(low, index)), Figures.Score(Math.Max(high, index))];
    }
}
