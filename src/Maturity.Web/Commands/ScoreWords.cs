using Maturity.Core.Scoring;

namespace Maturity.Web.Commands;

/// <summary>What the command says about a scorecard in sentences, in English as all commands do.</summary>
internal static class ScoreWords
{
    /// <summary>Which dimension lacks what.</summary>
    public static string Reason(Shortfall shortfall) => Reason(shortfall, shortfall.Dimension);

    /// <summary>The same, the dimension called by its name.</summary>
    public static string Reason(Shortfall shortfall, string dimension) => shortfall.Reason switch
    {
        ShortfallReason.NothingApplies => $"{dimension}: no question that counts applies to the organization",
        ShortfallReason.TooFewAnswers =>
            $"{dimension}: scored capabilities carry less than two thirds of the weight; too few answers for {string.Join(", ", shortfall.Capabilities)}",
        _ => throw new ArgumentOutOfRangeException(nameof(shortfall)),
    };

    /// <summary>Why the level is what it is.</summary>
    /// <param name="card">The scorecard.</param>
    /// <param name="named">What to call a dimension, by its id.</param>
    public static string WhyLevel(Scorecard card, Func<string, string> named)
    {
        if (card is not { Index: { } index, Band: { } band, Level: { } level }) return "";
        var figure = ScoreText.Points(index);
        return card.CappedBy.Count == 0
            ? $"The index of {figure} lies in the band of level {band}, and no dimension holds it back."
            : $"The index of {figure} lies in the band of level {band}, but the level is at most one above the weakest "
                + $"dimension: {string.Join(", ", card.CappedBy.Select(named))} at level {level - 1}.";
    }

    /// <summary>What the certainty rests on.</summary>
    public static string WhyCertainty(Scorecard card)
    {
        var several = card.Questions.Count(question => question.Discuss is not null);
        var discuss = card.Questions.Count(question => question.Discuss is true);
        var people = card.Respondents == 1 ? "1 respondent" : $"{card.Respondents} respondents";
        var spread = several == 0 ? "no question with two answers" : $"{discuss} of {several} questions to discuss";
        return $"{ScoreText.Percent(card.Coverage)} answered by weight, {people}, {spread}";
    }
}
