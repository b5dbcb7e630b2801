using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Results.Components;

/// <summary>The sentences of a result that depend on its figures.</summary>
public static class Wording
{
    private const int MostNamed = 3;

    /// <summary>Why the level is what it is; the cap is named when it bites.</summary>
    public static string LevelReason(ResultModel result, IStringLocalizer<ResultTexts> texts)
    {
        var card = result.Scorecard;
        if (card is not { Level: { } level, Band: { } band })
            return texts["There is no overall index yet, because not every dimension could be scored."];
        var index = Figures.Score(card.Index);
        if (card.CappedBy.Count == 0)
        {
            return texts["The index of {0} falls in the band of level {1}.", index, level] + " " + WeakestPart(result, texts);
        }

        var names = Join([.. card.CappedBy.Select(id => Quoted(result.Named(id).Name))], texts);
        return card.CappedBy.Count == 1
            ? texts["The index of {0} alone would mean level {1}. But the weakest dimension, {2}, is at level {3}, and the whole stands at most one level above its weakest part.", index, band, names, level - 1]
            : texts["The index of {0} alone would mean level {1}. But the weakest dimensions, {2}, are at level {3}, and the whole stands at most one level above its weakest part.", index, band, names, level - 1];
    }

    private static string WeakestPart(ResultModel result, IStringLocalizer<ResultTexts> texts)
    {
        var weakest = result.Findings.Weakest;
        var lowest = result.Scorecard.Dimensions.Min(dimension => dimension.Level)!.Value;
        if (weakest.Count == result.Scorecard.Dimensions.Count) return texts["Every dimension stands at level {0}.", lowest];
        if (weakest.Count > MostNamed)
            return texts["{0} of {1} dimensions are at level {2}, the lowest, which does not lower the level of the whole.", weakest.Count, result.Scorecard.Dimensions.Count, lowest];
        var names = Join([.. weakest.Select(dimension => Quoted(dimension.Name))], texts);
        return weakest.Count == 1
            ? texts["The weakest dimension, {0}, is at level {1}, which does not lower the level of the whole.", names, lowest]
            : texts["The weakest dimensions, {0}, are at level {1}, which does not lower the level of the whole.", names, lowest];
    }

    /// <summary>What one dimension lacks.</summary>
    public static string Shortfall(ResultModel result, Shortfall shortfall, IStringLocalizer<ResultTexts> texts)
    {
        if (shortfall.Reason == ShortfallReason.NothingApplies) return texts["Every question was answered with “not applicable”."];
        var missing = result.Named(shortfall.Dimension).Capabilities
            .Where(capability => shortfall.Capabilities.Contains(capability.Id)).Select(capability => Quoted(capability.Name));
        return texts["Too few answers on {0}.", Join([.. missing], texts)];
    }

    public static string Certainty(Certainty certainty, IStringLocalizer<ResultTexts> texts) => certainty switch
    {
        Core.Scoring.Certainty.High => texts["High"],
        Core.Scoring.Certainty.Medium => texts["Medium"],
        _ => texts["Low"],
    };

    /// <summary>What the certainty rests on: answers, people, disagreement.</summary>
    public static string CertaintyReason(ResultModel result, IStringLocalizer<ResultTexts> texts) =>
        Answered(result, texts) + (Disagreement(result, texts) is { } differ ? " " + differ : "");

    /// <summary>How many people answered how much.</summary>
    public static string Answered(ResultModel result, IStringLocalizer<ResultTexts> texts)
    {
        var card = result.Scorecard;
        var coverage = Figures.Percent(card.Coverage);
        return card.Respondents == 1
            ? texts["One person answered, covering {0} of what applies.", coverage]
            : texts["{0} people answered, covering {1} of what applies.", card.Respondents, coverage];
    }

    /// <summary>On how many questions they differ; null when no question has two answers.</summary>
    public static string? Disagreement(ResultModel result, IStringLocalizer<ResultTexts> texts)
    {
        var shared = result.Scorecard.Questions.Count(question => question.Discuss is not null);
        var discuss = result.Scorecard.Questions.Count(question => question.Discuss is true);
        return shared == 0 ? null : texts["They differ enough to be discussed on {0} of {1} questions.", discuss, shared].Value;
    }

    /// <summary>The answer that comes nearest to the mean; of two as near, the lower one, as the instruction asks.</summary>
    public static int NearestLevel(double mean) => Math.Clamp((int)Math.Ceiling(Rounding.Publish(mean, 9) - 0.5), 1, 5);

    /// <summary>"A, B and C".</summary>
    public static string Join(IReadOnlyList<string> parts, IStringLocalizer<ResultTexts> texts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return parts.Count switch
        {
            0 => "",
            1 => parts[0],
            _ => texts["{0} and {1}", string.Join(", ", parts.SkipLast(1)), parts[^1]],
        };
    }

    public static string LevelLine(Level level, IStringLocalizer<ResultTexts> texts) =>
        texts["Level {0}: {1}", level.Number, level.Name];

    private static string Quoted(string name) => "“" + name + "”";
}
