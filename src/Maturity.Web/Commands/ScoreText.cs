using System.Globalization;
using System.Text;
using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;

namespace Maturity.Web.Commands;

/// <summary>A scorecard as plain text, the same on a terminal and in a file.</summary>
public static class ScoreText
{
    private const int LongestName = 40;

    /// <summary>The whole of it, without a line break at the end.</summary>
    public static string Write(Scorecard card, Questionnaire questionnaire)
    {
        var text = new StringBuilder();
        text.AppendLine(Invariant($"{Safe(questionnaire.Title)} ({card.QuestionnaireKey}@{card.QuestionnaireVersion}, scoring {card.ScoringVersion})"));
        if (card.QuickScan) text.AppendLine("Quick scan: the result is indicative.");
        text.AppendLine();
        AppendLevel(text, card, questionnaire);
        text.AppendLine(Invariant($"Certainty {card.Certainty.ToString().ToLowerInvariant()}: {ScoreWords.WhyCertainty(card)}."));
        text.AppendLine();
        AppendDimensions(text, card, questionnaire);
        AppendGaps(text, card);
        return text.ToString().TrimEnd();
    }

    internal static string Points(double points) => Rounding.Publish(points).ToString("0.0", CultureInfo.InvariantCulture);

    internal static string Percent(double share) =>
        Rounding.Publish(100 * share, 0).ToString("0", CultureInfo.InvariantCulture) + " %";

    private static void AppendLevel(StringBuilder text, Scorecard card, Questionnaire questionnaire)
    {
        if (card.Index is { } index && card.Level is { } level)
        {
            text.AppendLine(Invariant($"Level {level} of 5: {Safe(questionnaire.Levels[level - 1].Name)}. {ScoreWords.WhyLevel(card, id => NameOf(id, questionnaire))}"));
            text.AppendLine(Invariant($"Index {Points(index)} of 100, {Open(card, index)}."));
            return;
        }

        text.AppendLine("No index and no level: the answers are incomplete.");
        foreach (var shortfall in card.Incomplete) text.AppendLine(Invariant($"  {ScoreWords.Reason(shortfall, NameOf(shortfall.Dimension, questionnaire))}."));
        if (card is { Low: { } low, High: { } high }) text.AppendLine(Invariant($"With all questions answered it would lie between {Points(low)} and {Points(high)}."));
    }

    private static string Open(Scorecard card, double index) =>
        card.Questions.All(question => question.Outcome != Outcome.DontKnow)
            ? "with every question answered that applies"
            : $"{Range(index, card.Low, card.High)} whatever the unanswered questions would come to";

    private static string Range(double index, double? low, double? high) =>
        $"{Points(Math.Min(index, low ?? index))} to {Points(Math.Max(index, high ?? index))}";

    private static void AppendDimensions(StringBuilder text, Scorecard card, Questionnaire questionnaire)
    {
        List<string[]> rows = [["Dimension", "Level", "Score", "Low to high", "Answered"]];
        foreach (var (dimension, content) in card.Dimensions.Zip(questionnaire.Dimensions))
        {
            rows.Add([Name(content.Id, content.Name), .. Figures(dimension.Level, dimension.Score, dimension.Coverage, dimension)]);
            var names = content.Capabilities.ToDictionary(capability => capability.Id, capability => capability.Name);
            rows.AddRange(dimension.Capabilities.Select(capability => (string[])
                ["  " + Name(capability.Id, names[capability.Id]), .. Figures(capability.Level, capability.Score, capability.NotApplicable ? null : capability.Coverage)]));
        }

        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows) text.AppendLine(string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))).TrimEnd());
    }

    private static string[] Figures(int? level, double? score, double? coverage, DimensionScore? dimension = null) =>
    [
        level?.ToString(CultureInfo.InvariantCulture) ?? "-",
        score is { } points ? Points(points) : "-",
        dimension is { Low: { } low, High: { } high } ? Range(score ?? low, low, high) : "",
        coverage is { } share ? Percent(share) : "does not apply",
    ];

    private static void AppendGaps(StringBuilder text, Scorecard card)
    {
        Append("To discuss, answers lie far apart", card.Questions.Where(question => question.Discuss is true));
        Append("Seen differently by executives and others", card.Questions.Where(question => question.GapFlagged is true));

        void Append(string heading, IEnumerable<QuestionScore> questions)
        {
            var ids = questions.Select(question => question.Id).ToList();
            if (ids.Count > 0) text.AppendLine().AppendLine(Invariant($"{heading}: {string.Join(", ", ids)}."));
        }
    }

    private static string Name(string id, string name) => name == id || name.Length == 0 ? id : $"{id}  {Shortened(Safe(name))}";

    /// <summary>In a sentence: the name first, for people, and the id for who looks it up.</summary>
    private static string NameOf(string id, Questionnaire questionnaire) =>
        questionnaire.Dimensions.First(dimension => dimension.Id == id).Name is { Length: > 0 } name && name != id ? $"{Shortened(Safe(name))} ({id})" : id;

    private static string Shortened(string name) => name.Length <= LongestName ? name : name[..(LongestName - 1)] + "…";

    /// <summary>Texts of a questionnaire are a stranger's: nothing in them may move the cursor.</summary>
    private static string Safe(string text) => string.Concat(text.Select(sign => char.IsControl(sign) ? ' ' : sign));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
