using Maturity.Core.Scoring;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Results.Components;

/// <summary>The formulas of a receipt with the numbers that went into them.</summary>
public static class ReceiptLines
{
    /// <summary>F3: a capability from its answered questions.</summary>
    public static string Capability(CapabilityScore score, IEnumerable<QuestionScore> questions, IStringLocalizer<ResultTexts> texts)
    {
        ArgumentNullException.ThrowIfNull(score);
        if (score.NotApplicable) return texts["Nothing applies, so it drops out."];
        var answered = questions.Where(question => question.Points is not null).ToList();
        if (score.Score is null)
            return texts["Not scored: answers cover {0} of the weight that applies, and half is needed.", Figures.Percent(score.Coverage)];
        return Mean(answered.Select(question => (question.Weight, question.Points!.Value)), score.Score.Value);
    }

    /// <summary>F4: a dimension from its scored capabilities.</summary>
    public static string Dimension(DimensionScore score, IStringLocalizer<ResultTexts> texts)
    {
        ArgumentNullException.ThrowIfNull(score);
        if (score.Score is null) return texts["Not scored: its scored capabilities carry less than two thirds of the weight that applies."];
        return Mean(Parts(score.Capabilities.Select(part => (part.Weight, part.Score))), score.Score.Value);
    }

    /// <summary>F5: the index from the dimensions; null while one is missing.</summary>
    public static string? Index(Scorecard card) =>
        card.Index is { } index ? Mean(Parts(card.Dimensions.Select(part => (part.Weight, part.Score))), index) : null;

    /// <summary>F6 and F7: from the index to the level; null while there is no index.</summary>
    public static string? Level(Scorecard card, IStringLocalizer<ResultTexts> texts)
    {
        if (card is not { Band: { } band, Level: { } level }) return null;
        var lowest = card.Dimensions.Min(dimension => dimension.Level) ?? level;
        return texts["the smaller of band {0} and lowest dimension level {1} + 1 = {2}", band, lowest, level];
    }

    private static IEnumerable<(double Weight, double Points)> Parts(IEnumerable<(double Weight, double? Points)> parts) =>
        parts.Where(part => part.Points is not null).Select(part => (part.Weight, part.Points!.Value));

    private static string Mean(IEnumerable<(double Weight, double Points)> parts, double mean)
    {
        var list = parts.ToList();
        var sum = string.Join(" + ", list.Select(part => $"{Figures.Exact(part.Weight)} × {Figures.Exact(part.Points)}"));
        return $"({sum}) / {Figures.Exact(list.Sum(part => part.Weight))} = {Figures.Exact(mean)}";
    }
}
